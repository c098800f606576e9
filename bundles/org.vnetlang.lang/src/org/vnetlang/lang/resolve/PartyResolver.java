package org.vnetlang.lang.resolve;

import static org.vnetlang.lang.vnet.VnetPackage.Literals.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.vnetlang.lang.resolve.Paths.Target;
import org.vnetlang.lang.resolve.Problems.At;
import org.vnetlang.lang.resolve.Scope.Kind;
import org.vnetlang.lang.vnet.All;
import org.vnetlang.lang.vnet.Everything;
import org.vnetlang.lang.vnet.Literal;
import org.vnetlang.lang.vnet.Named;
import org.vnetlang.lang.vnet.Path;
import org.vnetlang.model.Expectation.Waypoint;
import org.vnetlang.model.NicRef;
import org.vnetlang.model.Party;
import org.vnetlang.model.Party.Member;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Issue;

/** Builds the sides of expectations and the objects of stories. */
final class PartyResolver {
  static final Set<Kind> PARTIES =
      EnumSet.of(Kind.LAN, Kind.HOST, Kind.GUEST, Kind.MACHINE, Kind.ROUTER);
  private static final Set<Kind> THINGS =
      EnumSet.of(Kind.LAN, Kind.HOST, Kind.GUEST, Kind.MACHINE, Kind.ROUTER, Kind.NETWORK);
  private static final Party NOBODY = new Party(false, List.of());

  private final Context context;
  private final Paths paths;
  private final Nodes nodes;

  PartyResolver(Context context, Paths paths, Nodes nodes) {
    this.context = context;
    this.paths = paths;
    this.nodes = nodes;
  }

  /** One side of an expectation; host parts of literal addresses are read in {@code subnets}. */
  Party party(org.vnetlang.lang.vnet.Party party, List<Prefix> subnets) {
    if (party instanceof Everything) {
      return new Party(false, List.of(new Party.Internet()));
    }
    if (party instanceof All all) {
      return new Party(true, all(all.getKind()));
    }
    if (party instanceof Literal literal) {
      return context
          .values
          .ip(At.of(literal, LITERAL__ADDRESS), literal.getAddress(), subnets)
          .map(ip -> new Party(false, List.of(new Party.Address(ip))))
          .orElse(NOBODY);
    }
    return party instanceof Named named ? named(named) : NOBODY;
  }

  private List<Member> all(String kind) {
    var list = new ArrayList<Member>();
    if ("hosts".equals(kind)) {
      context.hosts.keySet().forEach(name -> list.add(new Party.Node(name)));
    } else if ("guests".equals(kind)) {
      context
          .hosts
          .values()
          .forEach(host -> host.guests.forEach(guest -> list.add(new Party.Node(guest.name()))));
    } else {
      nodes.machines().forEach(name -> list.add(new Party.Node(name)));
    }
    return list;
  }

  private Party named(Named named) {
    var found = paths.follow(named.getPath(), Optional.empty(), PARTIES);
    boolean several = found.targets().size() > 1;
    if (several && !named.isEvery()) {
      var at = At.of(named, NAMED__PATH);
      var first = found.targets().get(0).name();
      context.problems.mend(
          Issue.ARRAY_AS_PARTY, at, "every " + text(named.getPath()), text(named.getPath()), first);
    }
    return new Party(
        named.isEvery() || several, found.targets().stream().map(PartyResolver::member).toList());
  }

  private static String text(Path path) {
    return NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(path));
  }

  static Member member(Target target) {
    if (target.kind() == Kind.NIC) {
      return new Party.NodeNic(new NicRef(target.owner(), target.name()));
    }
    return target.kind() == Kind.LAN
        ? new Party.OnLan(target.name())
        : new Party.Node(target.name());
  }

  /** The nodes a path names in a story; an array stands for all its members there. */
  List<Member> members(Path path) {
    return paths.follow(path, Optional.empty(), PARTIES).targets().stream()
        .map(PartyResolver::member)
        .toList();
  }

  /** A single node of a story. */
  Optional<Member> member(Path path) {
    return members(path).stream().findFirst();
  }

  /**
   * A network or node as a stage on the way; a network name that several hosts have means that of
   * any of them.
   */
  Optional<Waypoint> waypoint(Path path) {
    if (path == null) {
      return Optional.empty();
    }
    if (path.getSegments().size() == 1) {
      var name = Names.one(path.getSegments().get(0), SEGMENT__TARGET);
      long bearers =
          context.hosts.values().stream()
              .filter(draft -> draft.networks.containsKey(name))
              .limit(2)
              .count();
      if (bearers > 1 && context.project.find(name, PARTIES).isEmpty()) {
        return Optional.of(new Waypoint(Optional.empty(), name));
      }
    }
    return targets(path).stream().findFirst().map(PartyResolver::waypoint);
  }

  /** Whatever a condition can speak of. */
  List<Target> targets(Path path) {
    return paths.follow(path, Optional.empty(), THINGS).targets();
  }

  static Waypoint waypoint(Target target) {
    return new Waypoint(
        target.kind() == Kind.NETWORK ? Optional.of(target.owner()) : Optional.empty(),
        target.name());
  }

  /** The subnets a party's nics stand in, for host parts written about it. */
  List<Prefix> subnets(Party party) {
    return party.members().stream().findFirst().map(this::subnets).orElse(List.of());
  }

  /** The same for one member. */
  List<Prefix> subnets(Member member) {
    if (member instanceof Party.OnLan on) {
      return Optional.ofNullable(context.lans.get(on.lan()))
          .map(lan -> lan.subnets())
          .orElse(List.of());
    }
    if (member instanceof Party.NodeNic nic) {
      return nodes.subnets(nic.nic().owner(), Optional.of(nic.nic().nic()));
    }
    return member instanceof Party.Node node
        ? nodes.subnets(node.name(), Optional.empty())
        : List.of();
  }
}
