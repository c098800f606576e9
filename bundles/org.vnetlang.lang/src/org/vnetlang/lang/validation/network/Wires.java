package org.vnetlang.lang.validation.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vnetlang.lang.validation.network.Wire.Station;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.Host;
import org.vnetlang.model.Lan;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.model.RoutedNetwork;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Services;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Subject;
import org.vnetlang.plan.vmware.AddressPlan;
import org.vnetlang.plan.vmware.Vmnet;
import org.vnetlang.plan.xen.VifLinks;

/** Puts everybody onto the wire they are plugged into. */
public final class Wires {
  private final Map<String, List<Station>> onLan = new LinkedHashMap<>();
  private final Map<String, Lan> lans = new HashMap<>();
  private final List<Wire> inside = new ArrayList<>();

  private Wires() {}

  /** All wires of a network: LANs first, then those of each host. */
  public static List<Wire> of(Network network) {
    var wires = new Wires();
    network.lans().forEach(wires::lan);
    for (var machine : network.machines()) {
      machine
          .nics()
          .forEach(nic -> wires.plug(nic, machine.name(), Subject.machine(machine.name())));
    }
    network.hosts().forEach(wires::host);
    var all = new ArrayList<Wire>();
    for (var lan : network.lans()) {
      var services = new Services(lan.dhcp(), lan.reservations(), List.of());
      var subject = Subject.lan(lan.name());
      var stations = wires.onLan.get(lan.name());
      all.add(new Wire(lan.name(), subject, lan.subnets(), stations, services, Server.of(lan)));
    }
    all.addAll(wires.inside);
    return all;
  }

  private void lan(Lan lan) {
    var stations = new ArrayList<Station>();
    onLan.put(lan.name(), stations);
    lans.put(lan.name(), lan);
    var routerMac = lan.routers().stream().findFirst().flatMap(router -> router.mac());
    lan.gateway()
        .ifPresent(
            address ->
                stations.add(
                    fixed("gateway", Subject.lan(lan.name()), "gateway", address, routerMac)));
    lan.dhcp()
        .flatMap(DhcpService::serverAddress)
        .ifPresent(address -> stations.add(server(Subject.lan(lan.name()), address)));
    for (var machine : lan.machines()) {
      machine.nics().forEach(nic -> plug(nic, machine.name(), Subject.machine(machine.name())));
    }
  }

  private void plug(Nic nic, String owner, Subject subject) {
    if (nic.attachment() instanceof Attachment.OnLan on && onLan.containsKey(on.lan())) {
      onLan.get(on.lan()).add(station(nic, owner, subject.nic(nic.name())));
    }
  }

  private void host(Host host) {
    var subject = Subject.host(host.name());
    host.nics().forEach(nic -> plug(nic, host.name(), subject));
    var plugged = Plugged.of(host);
    for (var segment : host.networks()) {
      var cards = plugged.getOrDefault(segment.name(), List.of());
      var lan = lanOf(host, segment).map(lans::get);
      if (segment instanceof Bridge && lan.isPresent()) {
        cards.forEach(card -> onLan.get(lan.get().name()).add(station(card)));
        continue;
      }
      var guests = cards.stream().map(Wires::station);
      if (VifLinks.separate(host, segment)) {
        guests = guests.map(one -> unheard(one, one.mac()));
        lan.filter(around -> within(segment, around))
            .ifPresent(around -> known(cards).forEach(onLan.get(around.name())::add));
      }
      var subnets = segment.subnets();
      if (subnets.isEmpty() && segment instanceof RoutedNetwork) {
        subnets = lan.map(Lan::subnets).orElse(List.of());
      }
      inside.add(wire(host, segment, subnets, guests.toList()));
    }
  }

  /** Whether the guests of a routed network have addresses of the LAN, which proxy ARP shows. */
  private static boolean within(Segment segment, Lan lan) {
    return segment instanceof RoutedNetwork
        && segment.subnets().stream()
            .allMatch(own -> lan.subnets().stream().anyMatch(around -> around.contains(own)));
  }

  /** Stations on a LAN that only their addresses are seen of. */
  private static Stream<Station> known(List<Plugged> cards) {
    return cards.stream()
        .map(card -> unheard(station(card), Optional.empty()))
        .filter(station -> !station.asksDhcp());
  }

  private static Station unheard(Station one, Optional<Mac> mac) {
    return new Station(
        one.name(), one.subject(), one.part(), one.address(), mac, false, one.fixed());
  }

  /** The LAN that a network's card is plugged into. */
  static Optional<String> lanOf(Host host, Segment segment) {
    return segment.uplinks().stream()
        .flatMap(name -> host.nic(name).stream())
        .flatMap(nic -> lanBelow(host, nic).stream())
        .findFirst();
  }

  /** A sub-interface without a LAN of its own stands on that of the card below. */
  private static Optional<String> lanBelow(Host host, Nic nic) {
    if (nic.attachment() instanceof Attachment.OnLan on) {
      return Optional.of(on.lan());
    }
    return nic.vlan().isPresent()
        ? Optional.empty()
        : nic.over().stream()
            .filter(name -> !name.equals(nic.name()))
            .flatMap(name -> host.nic(name).stream())
            .filter(below -> below.attachment() instanceof Attachment.OnLan)
            .map(below -> ((Attachment.OnLan) below.attachment()).lan())
            .findFirst();
  }

  private static Wire wire(Host host, Segment segment, List<Prefix> subnets, List<Station> guests) {
    var subject = Subject.host(host.name()).network(segment.name());
    boolean vmware =
        host.platform().filter(platform -> platform.product() != Product.XEN).isPresent();
    var stations = new ArrayList<Station>();
    segment
        .addressing()
        .ifPresent(
            addressing -> {
              var mac =
                  vmware ? Vmnet.of(segment.name()).map(Vmnet::adapter) : Optional.<Mac>empty();
              addressing
                  .host()
                  .ifPresent(own -> stations.add(fixed(host.name(), subject, "host", own, mac)));
              addressing
                  .gateway()
                  .filter(gateway -> !addressing.host().equals(Optional.of(gateway)))
                  .filter(gateway -> segment instanceof NatNetwork && vmware)
                  .ifPresent(
                      gateway ->
                          stations.add(
                              fixed("NAT", subject, "gateway", gateway, Optional.empty())));
            });
    if (vmware && !segment.subnets().isEmpty()) {
      var server =
          segment
              .services()
              .dhcp()
              .flatMap(dhcp -> dhcp.serverAddress())
              .orElse(AddressPlan.dhcpServer(segment.subnets().get(0)));
      stations.add(server(subject, server));
    }
    stations.addAll(guests);
    return new Wire(
        segment.name(), subject, subnets, stations, segment.services(), Server.of(host, segment));
  }

  private static Station server(Subject network, Ipv4 address) {
    return fixed("DHCP", network.dhcp(), "server", address, Optional.empty());
  }

  private static Station fixed(
      String name, Subject subject, String part, Ipv4 address, Optional<Mac> mac) {
    var own = new NicAddress.Static(List.of(new InterfaceAddress(address, 32)));
    return new Station(name, subject, part, own, mac, true, true);
  }

  private static Station station(Plugged card) {
    return station(card.nic(), card.guest().name(), card.subject());
  }

  private static Station station(Nic nic, String owner, Subject subject) {
    var name = owner + "." + nic.name();
    return new Station(name, subject, "ip", nic.address(), Optional.of(nic.mac()), true, false);
  }
}
