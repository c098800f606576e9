package org.vnetlang.ide.name;

import static org.vnetlang.lang.vnet.VnetPackage.Literals.LIKE__TEMPLATES;
import static org.vnetlang.lang.vnet.VnetPackage.Literals.NETWORK__NICS;
import static org.vnetlang.lang.vnet.VnetPackage.Literals.ON__NETWORK;
import static org.vnetlang.lang.vnet.VnetPackage.Literals.OVER__NICS;
import static org.vnetlang.lang.vnet.VnetPackage.Literals.SEGMENT__TARGET;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.vnetlang.ide.Location;
import org.vnetlang.ide.Span;
import org.vnetlang.ide.SymbolKind;
import org.vnetlang.ide.name.Table.Part;
import org.vnetlang.ide.read.ParsedText;
import org.vnetlang.lang.vnet.Guest;
import org.vnetlang.lang.vnet.Host;
import org.vnetlang.lang.vnet.Like;
import org.vnetlang.lang.vnet.Network;
import org.vnetlang.lang.vnet.Nic;
import org.vnetlang.lang.vnet.On;
import org.vnetlang.lang.vnet.Over;
import org.vnetlang.lang.vnet.Path;
import org.vnetlang.lang.vnet.Placed;
import org.vnetlang.lang.vnet.Segment;
import org.vnetlang.lang.vnet.Spread;
import org.vnetlang.lang.vnet.Template;

/** Finds out what each name means, statement by statement. */
final class Linker {
  private static final Set<SymbolKind> NODES =
      Set.of(
          SymbolKind.LAN, SymbolKind.HOST, SymbolKind.GUEST, SymbolKind.MACHINE, SymbolKind.ROUTER);

  private final ParsedText text;
  private final Table table;
  private final List<Use> uses = new ArrayList<>();

  Linker(ParsedText text, Table table) {
    this.text = text;
    this.table = table;
  }

  List<Use> uses() {
    return uses;
  }

  /** The names that a piece of syntax itself holds. */
  void look(EObject object) {
    if (object instanceof On on) {
      names(on, ON__NETWORK).forEach(node -> add(node, plugged(on, name(node))));
    } else if (object instanceof Over over) {
      names(over, OVER__NICS).forEach(node -> add(node, cards(over, name(node))));
    } else if (object instanceof Network network) {
      names(network, NETWORK__NICS).forEach(node -> add(node, cards(network, name(node))));
    } else if (object instanceof Like like) {
      names(like, LIKE__TEMPLATES).forEach(node -> add(node, templates(name(node))));
    } else if (object instanceof Path path) {
      follow(path);
    } else if (object instanceof Nic nic && nic.eContainer() instanceof Guest guest) {
      overridden(nic, guest);
    }
  }

  private static List<INode> names(EObject owner, EReference reference) {
    return NodeModelUtils.findNodesForFeature(owner, reference);
  }

  private static String name(INode node) {
    return NodeModelUtils.getTokenText(node);
  }

  private void add(INode node, List<Part> parts) {
    var uri = text.uri(NodeModelUtils.findActualSemanticObjectFor(node));
    for (Part part : parts) {
      var span = new Span(node.getOffset() + part.offset(), part.length());
      uses.add(new Use(new Location(uri, span), part.targets()));
    }
  }

  private static List<Part> whole(String name, List<Declared> targets) {
    return targets.isEmpty() ? List.of() : List.of(new Part(0, name.length(), targets));
  }

  // --- what stands behind "on", "over", "like"

  private List<Part> plugged(On on, String name) {
    EObject owner = on.eContainer() instanceof Nic nic ? nic.eContainer() : on.eContainer();
    var lans = table.find(name, it -> it.kind() == SymbolKind.LAN);
    if (!(owner instanceof Guest) && !(owner instanceof Template)) {
      return lans;
    }
    var networks = table.networks(name, hosts(owner));
    if (networks.isEmpty()) {
      networks = table.networks(name, host -> true);
    }
    return networks.isEmpty() ? lans : whole(name, networks);
  }

  /** The hosts that a guest or the users of a template may stand on. */
  private Predicate<Host> hosts(EObject owner) {
    var around = EcoreUtil2.getContainerOfType(owner, Host.class);
    if (around != null) {
      return around::equals;
    }
    var named = new LinkedHashSet<EObject>();
    if (owner instanceof Guest guest) {
      for (var option : guest.getOptions()) {
        if (option instanceof Placed placed && placed.getHost() != null) {
          named.addAll(hosts(placed.getHost()));
        } else if (option instanceof Spread spread) {
          spread.getHosts().forEach(path -> named.addAll(hosts(path)));
        }
      }
    }
    return host -> named.isEmpty() || named.contains(host);
  }

  private List<EObject> hosts(Path path) {
    return path.getSegments().stream()
        .flatMap(segment -> names(segment, SEGMENT__TARGET).stream())
        .flatMap(node -> table.find(name(node), it -> it.kind() == SymbolKind.HOST).stream())
        .flatMap(part -> part.targets().stream())
        .map(Declared::element)
        .toList();
  }

  private List<Part> cards(EObject context, String name) {
    var host = EcoreUtil2.getContainerOfType(context, Host.class);
    return whole(name, here(host, name, it -> it.kind() == SymbolKind.NIC));
  }

  private List<Declared> here(EObject owner, String name, Predicate<Declared> fits) {
    return table.inside(owner).stream().filter(it -> it.name().equals(name)).filter(fits).toList();
  }

  private List<Part> templates(String name) {
    return table.find(name, it -> it.kind() == SymbolKind.TEMPLATE);
  }

  // --- paths

  private void follow(Path path) {
    List<Declared> owners = List.of();
    for (int i = 0; i < path.getSegments().size(); i++) {
      var nodes = names(path.getSegments().get(i), SEGMENT__TARGET);
      if (nodes.isEmpty()) {
        return;
      }
      var node = nodes.get(0);
      var parts =
          i == 0 ? first(path.getSegments().get(0), name(node)) : inside(owners, name(node));
      add(node, parts);
      if (parts.isEmpty()) {
        return;
      }
      owners = parts.get(parts.size() - 1).targets();
    }
  }

  private List<Part> first(Segment segment, String name) {
    var context = segment.eContainer().eContainer();
    if (context instanceof Placed || context instanceof Spread) {
      return table.find(name, it -> it.kind() == SymbolKind.HOST);
    }
    var host = EcoreUtil2.getContainerOfType(segment, Host.class);
    if (host != null) {
      var local = table.find(name, it -> it.element().eContainer() == host);
      if (!local.isEmpty()) {
        return local;
      }
    }
    var node = table.find(name, it -> NODES.contains(it.kind()));
    return node.isEmpty() ? whole(name, table.networks(name, any -> true)) : node;
  }

  private List<Part> inside(List<Declared> owners, String name) {
    var found = new LinkedHashSet<Declared>();
    var parts = new ArrayList<Part>();
    for (Declared owner : owners) {
      if (owner.element() instanceof Guest guest) {
        found.addAll(here(guest, name, it -> true));
        found.addAll(inTemplates(guest, name));
      } else {
        parts.addAll(table.find(name, it -> it.element().eContainer() == owner.element()));
      }
    }
    parts.addAll(whole(name, List.copyOf(found)));
    return parts.isEmpty() ? List.of() : List.of(joined(parts));
  }

  /** The same name inside several owners. */
  private static Part joined(List<Part> parts) {
    var targets = new LinkedHashSet<Declared>();
    parts.forEach(part -> targets.addAll(part.targets()));
    return new Part(parts.get(0).offset(), parts.get(0).length(), List.copyOf(targets));
  }

  // --- templates

  /** A card that a guest writes again is the card of its template. */
  private void overridden(Nic nic, Guest guest) {
    var own = table.of(nic);
    if (own != null) {
      var targets = inTemplates(guest, own.name());
      if (!targets.isEmpty()) {
        var all = new ArrayList<Declared>(targets);
        all.add(own);
        uses.add(new Use(own.location(), all));
      }
    }
  }

  private List<Declared> inTemplates(EObject user, String name) {
    var found = new LinkedHashSet<Declared>();
    inTemplates(user, name, new LinkedHashSet<>(), found);
    return List.copyOf(found);
  }

  private void inTemplates(EObject user, String name, Set<EObject> seen, Set<Declared> found) {
    var options =
        user instanceof Guest guest
            ? guest.getOptions()
            : user instanceof Template template ? template.getOptions() : List.<EObject>of();
    for (EObject option : options) {
      if (option instanceof Like like) {
        names(like, LIKE__TEMPLATES).stream()
            .flatMap(node -> templates(name(node)).stream())
            .flatMap(part -> part.targets().stream())
            .map(Declared::element)
            .filter(seen::add)
            .forEach(
                template -> {
                  found.addAll(here(template, name, it -> it.kind() == SymbolKind.NIC));
                  inTemplates(template, name, seen, found);
                });
      }
    }
  }
}
