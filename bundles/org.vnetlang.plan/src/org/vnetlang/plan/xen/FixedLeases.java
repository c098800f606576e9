package org.vnetlang.plan.xen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vnetlang.model.Addressing;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.Lan;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.NicRef;
import org.vnetlang.model.Reservation;
import org.vnetlang.model.RoutedNetwork;
import org.vnetlang.model.Segment;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;

/**
 * Addresses of guests that use DHCP on a routed or NAT network. vif-route and vif-nat make one
 * route per guest, to the address that the vif is told when it appears: an address that the server
 * chose later would lead nowhere. So each guest has a fixed one before it starts.
 */
public final class FixedLeases {
  private final Segment network;
  private final Set<Ipv4> taken = new HashSet<>();
  private final Map<Mac, Ipv4> reserved = new HashMap<>();
  private final List<Ipv4Range> pool;
  private int range;
  private long next;

  private FixedLeases(Segment network, List<Ipv4Range> pool) {
    this.network = network;
    this.pool = pool;
    this.next = pool.isEmpty() ? 0 : pool.get(0).first().value();
  }

  /**
   * The address of each guest's nic: its reservation, else the lowest free one of the ranges in the
   * order of the guests, of the whole subnet where no range is written. On a NAT network only
   * addresses are chosen that vif-nat can take. A nic for which none is left is missing.
   */
  public static Map<NicRef, Ipv4> of(Network network, Host host, Segment segment) {
    var leases = new LinkedHashMap<NicRef, Ipv4>();
    boolean perVif = segment instanceof RoutedNetwork || segment instanceof NatNetwork;
    Optional<DhcpService> dhcp = segment.services().dhcp().filter(service -> perVif);
    if (dhcp.isEmpty()) {
      return leases;
    }
    var chosen = new FixedLeases(segment, pool(dhcp.get(), subnets(network, host, segment)));
    chosen.takeKnown(host);
    lan(network, host, segment).ifPresent(chosen::takeKnown);
    for (Guest guest : host.guests()) {
      for (Nic nic : guest.nics()) {
        if (on(nic, segment) && nic.address() instanceof NicAddress.FromDhcp) {
          chosen
              .lease(nic)
              .ifPresent(address -> leases.put(new NicRef(guest.name(), nic.name()), address));
        }
      }
    }
    return leases;
  }

  /** The subnets that guests of the network are in: its own, else those of its card's LAN. */
  public static List<Prefix> subnets(Network network, Host host, Segment segment) {
    return segment.subnets().isEmpty()
        ? lan(network, host, segment).map(Lan::subnets).orElse(List.of())
        : segment.subnets();
  }

  /** The LAN that the network's card is on. */
  public static Optional<Lan> lan(Network network, Host host, Segment segment) {
    return Cards.of(segment).stream()
        .flatMap(card -> host.nic(card).stream())
        .flatMap(nic -> network.lans().stream().filter(lan -> on(nic, lan)))
        .findFirst();
  }

  private static boolean on(Nic nic, Lan lan) {
    return nic.attachment() instanceof Attachment.OnLan on && on.lan().equals(lan.name());
  }

  /** Whether the nic is plugged into the network. */
  public static boolean on(Nic nic, Segment network) {
    return nic.attachment() instanceof Attachment.OnSegment on
        && on.segment().equals(network.name());
  }

  private static List<Ipv4Range> pool(DhcpService dhcp, List<Prefix> subnets) {
    var pool = new ArrayList<Ipv4Range>();
    for (Prefix subnet : subnets) {
      boolean ends = subnet.length() < 31;
      var whole =
          new Ipv4Range(
              subnet.network().plus(ends ? 1 : 0), subnet.broadcast().plus(ends ? -1 : 0));
      dhcp.ranges().stream()
          .filter(whole::overlaps)
          .map(written -> common(written, whole))
          .forEach(pool::add);
      if (dhcp.ranges().isEmpty()) {
        pool.add(whole);
      }
    }
    return pool;
  }

  private static Ipv4Range common(Ipv4Range one, Ipv4Range other) {
    return new Ipv4Range(
        one.first().compareTo(other.first()) > 0 ? one.first() : other.first(),
        one.last().compareTo(other.last()) < 0 ? one.last() : other.last());
  }

  private void takeKnown(Host host) {
    for (Reservation known : network.services().reservations()) {
      known.address().ifPresent(address -> reserved.putIfAbsent(known.mac(), address));
      known.address().ifPresent(taken::add);
    }
    host.guests().stream()
        .map(Guest::nics)
        .flatMap(Collection::stream)
        .flatMap(nic -> nic.address().addresses().stream())
        .forEach(own -> taken.add(own.address()));
    host.guests().stream().flatMap(guest -> guest.nics().stream()).forEach(this::takeDeclared);
    host.nics().stream()
        .flatMap(nic -> nic.address().addresses().stream())
        .forEach(own -> taken.add(own.address()));
    network.addressing().flatMap(Addressing::host).ifPresent(taken::add);
    network
        .addressing()
        .flatMap(Addressing::gateway)
        .or(() -> network instanceof NatNetwork ? Optional.empty() : routedGateway())
        .ifPresent(taken::add);
  }

  /** What the vif is told its route leads to, so the server must give just that. */
  private void takeDeclared(Nic nic) {
    boolean asks = on(nic, network) && nic.address() instanceof NicAddress.FromDhcp;
    nic.declared().stream()
        .limit(asks ? 1 : 0)
        .forEach(
            told -> {
              reserved.putIfAbsent(nic.mac(), told.address());
              taken.add(told.address());
            });
  }

  private Optional<Ipv4> routedGateway() {
    return network.subnets().stream().findFirst().map(VifRoute::gateway);
  }

  private void takeKnown(Lan lan) {
    lan.gateway().ifPresent(taken::add);
    lan.machines().stream()
        .flatMap(machine -> machine.nics().stream())
        .flatMap(nic -> nic.address().addresses().stream())
        .forEach(own -> taken.add(own.address()));
  }

  private Optional<Ipv4> lease(Nic nic) {
    return Optional.ofNullable(reserved.get(nic.mac())).or(this::free);
  }

  private Optional<Ipv4> free() {
    while (range < pool.size()) {
      for (; next <= pool.get(range).last().value(); next++) {
        var address = new Ipv4((int) next);
        if (suits(address) && taken.add(address)) {
          return Optional.of(address);
        }
      }
      range++;
      next = range < pool.size() ? pool.get(range).first().value() : 0;
    }
    return Optional.empty();
  }

  /** vif-nat takes last octets from 1 to 127 only. */
  private boolean suits(Ipv4 address) {
    int last = address.octet(3);
    return !(network instanceof NatNetwork) || last > 0 && last <= VifNat.HIGHEST;
  }
}
