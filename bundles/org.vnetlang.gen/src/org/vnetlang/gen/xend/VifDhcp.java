package org.vnetlang.gen.xend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.gen.Ascii;
import org.vnetlang.gen.dhcpd.HostEntry;
import org.vnetlang.gen.dhcpd.Options;
import org.vnetlang.gen.dhcpd.Parameters;
import org.vnetlang.gen.dhcpd.ServedNetwork;
import org.vnetlang.gen.dhcpd.SubnetEntry;
import org.vnetlang.model.Addressing;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.Guest;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.NicRef;
import org.vnetlang.model.Reservation;
import org.vnetlang.model.RoutedNetwork;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Services;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.xen.Cards;
import org.vnetlang.plan.xen.FixedLeases;
import org.vnetlang.plan.xen.VifTold;

/**
 * DHCP on a routed or NAT network: no bridge, one vif per guest, and a route to one address behind
 * each. So no range, but a fixed address for every guest that asks.
 */
final class VifDhcp {
  private final XendHost xend;
  private final Segment network;
  private final Segment served;
  private final Map<Mac, Nic> cards = new HashMap<>();
  private final List<String> without = new ArrayList<>();

  VifDhcp(XendHost xend, Segment network) {
    this.xend = xend;
    this.network = network;
    Map<Mac, Reservation> known = new LinkedHashMap<>();
    for (Guest guest : xend.host().guests()) {
      for (Nic nic : guest.nics()) {
        if (FixedLeases.on(nic, network) && nic.address() instanceof NicAddress.FromDhcp) {
          var ref = new NicRef(guest.name(), nic.name());
          Optional<Ipv4> lease = Optional.ofNullable(xend.leases().get(ref));
          lease.ifPresentOrElse(
              address ->
                  known.putIfAbsent(
                      nic.mac(),
                      new Reservation(Optional.of(address), nic.mac(), Optional.of(ref))),
              () -> without.add(ref.toString()));
          cards.putIfAbsent(nic.mac(), nic);
        }
      }
    }
    network.services().reservations().forEach(one -> known.putIfAbsent(one.mac(), one));
    this.served = served(List.copyOf(known.values()));
  }

  /** The same network with a fixed address for everybody and without ranges. */
  private Segment served(List<Reservation> known) {
    Optional<DhcpService> service =
        network
            .services()
            .dhcp()
            .map(
                dhcp ->
                    new DhcpService(
                        List.of(),
                        dhcp.leaseSeconds(),
                        dhcp.maxLeaseSeconds(),
                        dhcp.server(),
                        dhcp.serverAddress(),
                        dhcp.denyUnknown(),
                        dhcp.settings()));
    return new RoutedNetwork(
        network.name(),
        network.uplinks(),
        network.mtu(),
        VifTold.of(xend.network(), xend.host(), network),
        new Services(service, known, List.of()),
        network.settings());
  }

  /**
   * The subnets. dhcpd takes an interface for the subnet of its address, which for vif-route is the
   * card's: where that is another subnet, both are said to share a cable.
   */
  List<SubnetEntry> subnets() {
    List<SubnetEntry> own = ServedNetwork.subnets(served);
    Optional<Ipv4> card = network instanceof NatNetwork ? Optional.empty() : cardAddress();
    return card.filter(ip -> served.subnets().stream().noneMatch(subnet -> subnet.contains(ip)))
        .map(ip -> withCard(own, ip))
        .orElse(own);
  }

  private List<SubnetEntry> withCard(List<SubnetEntry> own, Ipv4 card) {
    var all = new ArrayList<SubnetEntry>();
    Optional<String> cable = Optional.of(network.name());
    all.add(new SubnetEntry(cable, new Prefix(card, 32), List.of(), Parameters.NONE));
    own.forEach(
        entry ->
            all.add(new SubnetEntry(cable, entry.subnet(), entry.ranges(), entry.parameters())));
    return all;
  }

  private Optional<Ipv4> cardAddress() {
    return Cards.of(network).stream()
        .flatMap(card -> xend.host().nic(card).stream())
        .flatMap(nic -> nic.staticAddress().stream())
        .findFirst();
  }

  /** The guests, each with its own gateway on a NAT network that names none. */
  List<HostEntry> hosts() {
    return ServedNetwork.hosts(served).stream().map(this::withOptions).toList();
  }

  private HostEntry withOptions(HostEntry host) {
    Optional<Nic> nic = Optional.ofNullable(cards.get(host.hardware()));
    Optional<Ipv4> gateway = VifTold.gateway(network, nic, host.address());
    List<Ipv4> dns = VifTold.dns(served.addressing(), nic);
    return host.with(Options.NONE.withRouters(gateway.stream().toList()).withDns(dns));
  }

  private boolean noGateway() {
    return network.addressing().flatMap(Addressing::gateway).isEmpty();
  }

  /** The addresses that vifs are routed to. */
  List<Ipv4> addresses() {
    return served.services().reservations().stream()
        .flatMap(known -> known.address().stream())
        .distinct()
        .toList();
  }

  /** Why there is no range, and who gets nothing. */
  List<String> remarks() {
    var remarks = new ArrayList<String>();
    String name = Ascii.printable(network.name()) ? network.name() : Ascii.shown(network.name());
    remarks.add(
        network.kind().word()
            + " "
            + name
            + ": no range; dom0 has one route per guest, to the address its vif is told at start.");
    if (network instanceof NatNetwork && noGateway()) {
      remarks.add("Each guest's gateway is its own vif: last octet + 127.");
    }
    without.forEach(
        nic -> remarks.add("left out, no address of the network is left for: " + Ascii.shown(nic)));
    return remarks;
  }
}
