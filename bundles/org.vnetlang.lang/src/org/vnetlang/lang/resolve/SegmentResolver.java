package org.vnetlang.lang.resolve;

import static org.vnetlang.lang.vnet.VnetPackage.Literals.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.vnetlang.lang.resolve.Problems.At;
import org.vnetlang.lang.resolve.Scope.Kind;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.vnet.Gateway;
import org.vnetlang.lang.vnet.HostAddress;
import org.vnetlang.lang.vnet.Network;
import org.vnetlang.lang.vnet.NetworkKind;
import org.vnetlang.lang.vnet.Subnet;
import org.vnetlang.model.Addressing;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Nic;
import org.vnetlang.model.RoutedNetwork;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Services;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;
import org.vnetlang.plan.Platforms;

/** Builds the networks inside a host, still without their services. */
final class SegmentResolver {
  private final Context context;

  SegmentResolver(Context context) {
    this.context = context;
  }

  /** The network, and what a nic plugged into it stands on. */
  Ground ground(HostDraft draft, Network network) {
    var options = options(network);
    context.sources.put(Subject.host(draft.name()).network(network.getName()), network, options);
    preposition(network);
    var uplinks = uplinks(draft, network);
    var below = below(draft, uplinks);
    if (below.attachment() instanceof Attachment.OnLan on) {
      draft.lans.put(network.getName(), on.lan());
    }
    var kind = network.getKind();
    if (kind == NetworkKind.BRIDGE) {
      var bridge =
          new Bridge(
              network.getName(), uplinks, context.vlan(options), mtu(options), settings(options));
      return below.through(bridge);
    }
    var subnets = subnets(draft, network, options);
    if (subnets.isEmpty()) {
      return withoutSubnet(network, uplinks, options, below);
    }
    var bare = segment(network, uplinks, Optional.empty(), options);
    var addressing = addressing(draft, bare, options, subnets);
    var inside =
        new Ground(
            Ground.NONE.attachment(),
            subnets,
            addressing.gateway(),
            addressing.dns(),
            Optional.empty());
    return inside.through(segment(network, uplinks, Optional.of(addressing), options));
  }

  /** Both words are read for all kinds; each kind has its own. */
  private void preposition(Network network) {
    boolean bridge = network.getKind() == NetworkKind.BRIDGE;
    if (!network.getNics().isEmpty() && bridge == network.isVia()) {
      var right = bridge ? "over" : "via";
      var wrong = bridge ? "via" : "over";
      context.problems.mend(
          Issue.OVER_OR_VIA,
          keyword(network, wrong),
          right,
          network.getKind().getLiteral(),
          right,
          wrong);
    }
  }

  /** The word in the statement's own text; the object has no feature for it. */
  private static Place keyword(Network network, String word) {
    for (INode node : NodeModelUtils.findActualNodeFor(network).getAsTreeIterable()) {
      if (node.getGrammarElement() instanceof Keyword && node.getText().equals(word)) {
        return new Place.OfRegion(network, node.getOffset(), node.getLength());
      }
    }
    return Place.of(network);
  }

  /** A routed network may live inside the card's LAN; any other one needs a subnet of its own. */
  private Ground withoutSubnet(
      Network network, List<String> uplinks, List<EObject> options, Ground below) {
    if (network.getKind() == NetworkKind.ROUTE) {
      return below.through(segment(network, uplinks, Optional.empty(), options));
    }
    context.problems.report(
        Issue.MISSING_SUBNET,
        At.of(network, NETWORK__NAME),
        network.getKind().getLiteral(),
        network.getName());
    return new Ground(
            Ground.NONE.attachment(), List.of(), Optional.empty(), List.of(), Optional.empty())
        .through(segment(network, uplinks, Optional.empty(), options));
  }

  /** Header options, then those of the block. */
  private List<EObject> options(Network network) {
    var list = new ArrayList<EObject>(network.getOptions());
    network.getMembers().stream()
        .filter(
            member ->
                !(member instanceof org.vnetlang.lang.vnet.Reserve
                    || member instanceof org.vnetlang.lang.vnet.Forward))
        .filter(member -> !(member instanceof org.vnetlang.lang.vnet.Unknown))
        .forEach(list::add);
    var subnets = Options.all(list, Subnet.class);
    list.removeIf(Subnet.class::isInstance);
    var winners = new ArrayList<>(Options.of(list, context.problems));
    winners.addAll(subnets);
    return winners;
  }

  private List<String> uplinks(HostDraft draft, Network network) {
    var names = Names.of(network, NETWORK__NICS);
    for (int i = 0; i < names.size(); i++) {
      context.find(
          names.get(i),
          Optional.of(draft.scope()),
          Set.of(Kind.NIC),
          new At(network, NETWORK__NICS, i));
    }
    return names;
  }

  /** The LAN an uplink leads to: its own, or that of the card below a sub-interface or bond. */
  private Ground below(HostDraft draft, List<String> uplinks) {
    for (var name : uplinks) {
      var seen = new ArrayList<String>();
      for (var nic = nic(draft, name); nic.isPresent() && !seen.contains(nic.get().name()); ) {
        seen.add(nic.get().name());
        if (nic.get().attachment() instanceof Attachment.OnLan on) {
          return Optional.ofNullable(context.lans.get(on.lan()))
              .map(Ground::of)
              .orElse(Ground.NONE);
        }
        nic = nic.get().over().stream().findFirst().flatMap(lower -> nic(draft, lower));
      }
    }
    return Ground.NONE;
  }

  private static Optional<Nic> nic(HostDraft draft, String name) {
    return draft.nics.stream().filter(nic -> nic.name().equals(name)).findFirst();
  }

  private List<Prefix> subnets(HostDraft draft, Network network, List<EObject> options) {
    var list = new ArrayList<Prefix>();
    var place = Subject.host(draft.name()).network(network.getName()).part("subnet");
    for (var subnet : Options.all(options, Subnet.class)) {
      var at = At.of(subnet, SUBNET__ADDRESS);
      var read = context.values.subnet(at, subnet.getAddress()).filter(s -> !list.contains(s));
      if (read.isPresent()) {
        context.sources.put(place.nth(list.size()), at.place());
        list.add(read.get());
      }
    }
    return list;
  }

  private Addressing addressing(
      HostDraft draft, Segment network, List<EObject> options, List<Prefix> subnets) {
    var table = draft.platform();
    var host =
        Options.find(options, HostAddress.class)
            .flatMap(
                h -> context.values.ip(At.of(h, HOST_ADDRESS__ADDRESS), h.getAddress(), subnets))
            .or(() -> table.flatMap(p -> Platforms.hostAddress(p, network, subnets.get(0))));
    var written = Options.find(options, Gateway.class);
    Optional<Ipv4> gateway =
        written.isPresent()
            ? context.values.ip(
                At.of(written.get(), GATEWAY__ADDRESS), written.get().getAddress(), subnets)
            : table.flatMap(p -> Platforms.gateway(p, network, subnets.get(0)));
    return new Addressing(
        subnets,
        host,
        gateway,
        context.dns(options, subnets).orElse(List.of()),
        LanResolver.domain(options));
  }

  private Segment segment(
      Network network,
      List<String> uplinks,
      Optional<Addressing> addressing,
      List<EObject> options) {
    var name = network.getName();
    var settings = settings(options);
    switch (network.getKind()) {
      case ROUTE:
        return new RoutedNetwork(name, uplinks, mtu(options), addressing, Services.NONE, settings);
      case NAT:
        return new NatNetwork(name, uplinks, mtu(options), addressing, Services.NONE, settings);
      default:
        return new HostOnlyNetwork(name, mtu(options), addressing, Services.NONE, settings);
    }
  }

  private org.vnetlang.model.Settings settings(List<EObject> options) {
    return context.settings(options);
  }

  private Optional<Integer> mtu(List<EObject> options) {
    return Options.find(options, org.vnetlang.lang.vnet.Mtu.class)
        .flatMap(mtu -> context.values.number(At.of(mtu, MTU__VALUE), mtu.getValue(), 68, 65535));
  }
}
