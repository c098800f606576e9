package org.vnetlang.lang.resolve;

import static org.vnetlang.lang.vnet.VnetPackage.Literals.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.lang.resolve.Problems.At;
import org.vnetlang.lang.resolve.Scope.Kind;
import org.vnetlang.lang.vnet.Network;
import org.vnetlang.lang.vnet.Path;
import org.vnetlang.lang.vnet.Reserve;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Forward;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.Lan;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicRef;
import org.vnetlang.model.Protocol;
import org.vnetlang.model.Reservation;
import org.vnetlang.model.RoutedNetwork;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Services;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;

/** Builds what networks serve, once all guests are known: DHCP, reservations, forwards. */
final class ServiceResolver {
  private static final EnumSet<Kind> CLIENTS = EnumSet.of(Kind.GUEST, Kind.MACHINE, Kind.HOST);

  private final Context context;
  private final Paths paths;
  private final Nodes nodes;
  private final DhcpResolver dhcp;

  ServiceResolver(Context context, Paths paths, Nodes nodes) {
    this.context = context;
    this.paths = paths;
    this.nodes = nodes;
    this.dhcp = new DhcpResolver(context);
  }

  /** The network with its services. */
  Segment serve(HostDraft draft, Segment segment, Network network) {
    var subject = Subject.host(draft.name()).network(segment.name());
    var subnets = draft.ground(segment.name()).map(Ground::subnets).orElse(List.of());
    var here = Optional.of(draft);
    BiPredicate<String, Nic> member =
        (owner, nic) ->
            nodes.hostOf(owner).filter(draft.name()::equals).isPresent()
                && nic.attachment().equals(new Attachment.OnSegment(segment.name()));
    var reservations = reservations(network.getMembers(), subject, subnets, here, member);
    var services =
        new Services(
            dhcp.service(network.getMembers(), subject, subnets),
            reservations,
            forwards(network, subject, subnets, here, member, reservations));
    if (segment instanceof NatNetwork nat) {
      return new NatNetwork(
          nat.name(), nat.uplinks(), nat.mtu(), nat.addressing(), services, nat.settings());
    }
    if (segment instanceof RoutedNetwork routed) {
      return new RoutedNetwork(
          routed.name(),
          routed.uplinks(),
          routed.mtu(),
          routed.addressing(),
          services,
          routed.settings());
    }
    if (segment instanceof HostOnlyNetwork only) {
      return new HostOnlyNetwork(
          only.name(), only.mtu(), only.addressing(), services, only.settings());
    }
    if (!services.equals(Services.NONE)) {
      context.problems.report(
          Issue.SERVICE_ON_BRIDGE, At.of(network, NETWORK__NAME), segment.name());
    }
    return segment;
  }

  /** The LAN with its DHCP service. */
  Lan serve(Lan lan, org.vnetlang.lang.vnet.Lan syntax) {
    var subject = Subject.lan(lan.name());
    BiPredicate<String, Nic> member = (owner, nic) -> onLan(owner, nic, lan.name());
    return new Lan(
        lan.name(),
        lan.subnets(),
        lan.isolated(),
        lan.gateway(),
        lan.dns(),
        lan.domain(),
        lan.vlan(),
        lan.machines(),
        lan.routers(),
        dhcp.service(syntax.getMembers(), subject, lan.subnets()),
        reservations(syntax.getMembers(), subject, lan.subnets(), Optional.empty(), member),
        lan.settings());
  }

  private boolean onLan(String owner, Nic nic, String lan) {
    if (nic.attachment() instanceof Attachment.OnSegment on) {
      var draft = nodes.hostOf(owner).map(context.hosts::get);
      return draft.map(d -> lan.equals(d.lans.get(on.segment()))).orElse(false);
    }
    return nic.attachment().equals(new Attachment.OnLan(lan));
  }

  private List<Reservation> reservations(
      List<? extends EObject> members,
      Subject subject,
      List<Prefix> subnets,
      Optional<HostDraft> here,
      BiPredicate<String, Nic> member) {
    var list = new ArrayList<Reservation>();
    for (var reserve : Options.all(members, Reserve.class)) {
      var address =
          context.values.ip(At.of(reserve, RESERVE__ADDRESS), reserve.getAddress(), subnets);
      // one that is left out takes no number
      reservation(reserve, address, here, member)
          .ifPresent(
              read -> {
                var place = subject.reservation(list.size());
                context.sources.put(place, reserve, List.of(reserve));
                list.add(read);
              });
    }
    return list;
  }

  private Optional<Reservation> reservation(
      Reserve reserve,
      Optional<Ipv4> address,
      Optional<HostDraft> here,
      BiPredicate<String, Nic> member) {
    return reserve.getMac() != null
        ? context
            .values
            .mac(At.of(reserve, RESERVE__MAC), reserve.getMac())
            .map(mac -> new Reservation(address, mac, Optional.empty()))
        : client(reserve.getWhom(), here, member)
            .map(ref -> new Reservation(address, mac(ref), Optional.of(ref)));
  }

  private org.vnetlang.model.address.Mac mac(NicRef ref) {
    return nic(ref).map(Nic::mac).orElseThrow();
  }

  private Optional<Nic> nic(NicRef ref) {
    return nodes.nics(ref.owner()).stream().filter(nic -> nic.name().equals(ref.nic())).findFirst();
  }

  /**
   * The nic a path means on this network: the named one, or the node's first one here, or its first
   * one at all.
   */
  private Optional<NicRef> client(
      Path path, Optional<HostDraft> here, BiPredicate<String, Nic> member) {
    var found = paths.follow(path, here, CLIENTS);
    if (found.targets().isEmpty()) {
      return Optional.empty();
    }
    if (found.targets().size() > 1) {
      context.problems.report(
          Issue.ONE_CLIENT, path, found.targets().get(0).name(), found.targets().size());
    }
    var target = found.targets().get(0);
    if (target.kind() == Kind.NIC) {
      return Optional.of(new NicRef(target.owner(), target.name()));
    }
    var nics = nodes.nics(target.name());
    return nics.stream()
        .filter(nic -> member.test(target.name(), nic))
        .findFirst()
        .or(() -> nics.stream().findFirst())
        .map(nic -> new NicRef(target.name(), nic.name()));
  }

  private List<Forward> forwards(
      Network network,
      Subject subject,
      List<Prefix> subnets,
      Optional<HostDraft> here,
      BiPredicate<String, Nic> member,
      List<Reservation> reservations) {
    var list = new ArrayList<Forward>();
    for (var forward : Options.all(network.getMembers(), org.vnetlang.lang.vnet.Forward.class)) {
      var owner =
          forward.getTarget() == null
              ? Optional.<NicRef>empty()
              : client(forward.getTarget(), here, member);
      var target =
          owner.isPresent()
              ? owner.flatMap(ref -> address(ref, reservations))
              : context.values.ip(At.of(forward, FORWARD__ADDRESS), forward.getAddress(), subnets);
      var protocol = protocol(forward);
      var port = context.values.number(At.of(forward, FORWARD__PORT), forward.getPort(), 1, 65535);
      var inner =
          context.values.number(
              At.of(forward, FORWARD__TARGET_PORT), forward.getTargetPort(), 1, 65535);
      if (protocol.isPresent() && port.isPresent() && (owner.isPresent() || target.isPresent())) {
        context.sources.put(subject.forward(list.size()), forward, List.of());
        list.add(new Forward(protocol.get(), port.get(), target, owner, inner.orElse(port.get())));
      }
    }
    return list;
  }

  private Optional<Ipv4> address(NicRef ref, List<Reservation> reservations) {
    return nic(ref)
        .flatMap(Nic::staticAddress)
        .or(
            () ->
                reservations.stream()
                    .filter(r -> r.owner().filter(ref::equals).isPresent())
                    .findFirst()
                    .flatMap(Reservation::address));
  }

  private Optional<Protocol> protocol(org.vnetlang.lang.vnet.Forward forward) {
    return context
        .values
        .word(
            At.of(forward, FORWARD__PROTOCOL),
            forward.getProtocol(),
            List.of("tcp", "udp"),
            Issue.UNKNOWN_PROTOCOL)
        .map(word -> word.equals("tcp") ? Protocol.TCP : Protocol.UDP);
  }
}
