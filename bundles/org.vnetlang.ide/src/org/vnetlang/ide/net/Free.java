package org.vnetlang.ide.net;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vnetlang.lang.validation.network.FreeAddresses;
import org.vnetlang.lang.validation.network.Wire;
import org.vnetlang.lang.validation.network.Wire.Station;
import org.vnetlang.model.Host;
import org.vnetlang.model.Lan;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.model.Segment;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.vmware.GuestMac;
import org.vnetlang.plan.xen.XenMac;

/** What nobody has yet. */
public final class Free {
  private static final int OCTET = 8;
  private static final int USUAL_LENGTH = 24;

  private Free() {}

  // --- addresses

  /**
   * Addresses of a wire that nobody has: first those behind the last guest's, then those from the
   * beginning.
   */
  public static List<Ipv4> addresses(Wire wire, int count) {
    var list = new ArrayList<Ipv4>();
    var first = wire.subnets().stream().findFirst();
    if (first.isPresent()) {
      var free = new FreeAddresses(wire);
      last(wire, first.get()).ifPresent(from -> collect(free, from, (count + 1) / 2, list));
      collect(free, first.get().network(), count - list.size(), list);
    }
    return list;
  }

  private static void collect(FreeAddresses free, Ipv4 from, int count, List<Ipv4> list) {
    var at = from;
    for (int i = 0; i < count; ) {
      var next = free.behind(at);
      if (next.isEmpty()) {
        return;
      }
      at = next.get();
      if (!list.contains(at)) {
        list.add(at);
        i++;
      }
    }
  }

  /** The highest address that somebody wrote for a card. */
  private static Optional<Ipv4> last(Wire wire, Prefix subnet) {
    return wire.stations().stream()
        .filter(station -> !station.fixed())
        .flatMap(Free::addresses)
        .filter(subnet::contains)
        .max(Ipv4::compareTo);
  }

  private static Stream<Ipv4> addresses(Station station) {
    return station.address().addresses().stream().map(InterfaceAddress::address);
  }

  /** How many addresses of a subnet machines can have. */
  public static long usable(Prefix subnet) {
    long all = 1L << 32 - subnet.length();
    return subnet.length() >= 31 ? all : all - 2;
  }

  /** An address as people write it on a wire: as many octets as differ in its subnet. */
  public static String written(Wire wire, Ipv4 address) {
    return wire.subnets().stream()
        .findFirst()
        .filter(subnet -> subnet.contains(address))
        .map(subnet -> written(subnet, address))
        .orElseGet(address::toString);
  }

  /** An address as people write it in a subnet. */
  public static String written(Prefix subnet, Ipv4 address) {
    int octets = Math.max(1, (32 - subnet.length() + OCTET - 1) / OCTET);
    if (octets > 3) {
      return address.toString();
    }
    var text = new StringBuilder();
    for (int i = 4 - octets; i < 4; i++) {
      text.append('.').append(address.octet(i));
    }
    return text.toString();
  }

  // --- ranges

  /** Ranges of a subnet for DHCP, without any address that somebody has; the best first. */
  public static List<Ipv4Range> ranges(Wire wire, int limit) {
    var subnet = wire.subnets().stream().findFirst();
    if (subnet.isEmpty() || subnet.get().length() > 29) {
      return List.of();
    }
    var taken = new HashSet<Ipv4>();
    wire.stations().stream().flatMap(Free::addresses).forEach(taken::add);
    wire.services().reservations().forEach(each -> each.address().ifPresent(taken::add));
    int size = (int) Math.min(256, usable(subnet.get()) + 2);
    var list = new ArrayList<Ipv4Range>();
    for (int[] part : new int[][] {{size / 2, size - 3}, {size * 3 / 4, size - 3}, {2, size / 2}}) {
      longest(subnet.get(), part[0], part[1], taken, limit)
          .filter(range -> !list.contains(range))
          .ifPresent(list::add);
    }
    return list;
  }

  /** The longest stretch between two offsets that is free. */
  private static Optional<Ipv4Range> longest(
      Prefix subnet, int from, int to, Set<Ipv4> taken, int limit) {
    Optional<Ipv4Range> best = Optional.empty();
    int start = from;
    for (int i = from; i <= to + 1; i++) {
      var address = subnet.network().plus(i);
      if (i > to || i > limit || taken.contains(address)) {
        var range = new Ipv4Range(subnet.network().plus(start), address.plus(-1));
        if (range.size() > best.map(Ipv4Range::size).orElse(0L)) {
          best = Optional.of(range);
        }
        start = i + 1;
      }
    }
    return best;
  }

  // --- subnets

  /** Private subnets that overlap none of a network, those of the usual kind first (RFC 1918). */
  public static List<Prefix> subnets(Network network, int count) {
    var taken = subnets(network).toList();
    var list = new ArrayList<Prefix>();
    for (var base : List.of("10.0.0.0", "192.168.100.0", "172.16.0.0")) {
      var at = Ipv4.of(base);
      int wanted = list.size() + Math.max(1, count / 3);
      for (int i = 0; i < 256 && list.size() < wanted; i++) {
        var candidate = new Prefix(at.plus(i << OCTET), USUAL_LENGTH);
        if (taken.stream().noneMatch(candidate::overlaps)) {
          list.add(candidate);
        }
      }
    }
    return list;
  }

  private static Stream<Prefix> subnets(Network network) {
    return Stream.concat(
        network.lans().stream().map(Lan::subnets).flatMap(List::stream),
        network.hosts().stream()
            .flatMap(host -> host.networks().stream())
            .map(Segment::subnets)
            .flatMap(List::stream));
  }

  // --- MACs

  /** MACs in the range of a product that nobody has, one behind the other. */
  public static List<Mac> macs(Network network, Optional<Product> product, int count) {
    boolean xen = product.filter(it -> it != Product.XEN).isEmpty();
    var first = xen ? XenMac.FIRST : GuestMac.FIRST;
    var last = xen ? XenMac.LAST : GuestMac.LAST;
    var taken = new HashSet<Mac>();
    cards(network).forEach(nic -> taken.add(nic.mac()));
    var at = first;
    var list = new ArrayList<Mac>();
    while (list.size() < count && at.compareTo(last) < 0) {
      at = at.plus(1);
      if (!taken.contains(at)) {
        list.add(at);
      }
    }
    return list;
  }

  /** All cards of a network. */
  public static Stream<Nic> cards(Network network) {
    return Stream.of(
            network.lans().stream()
                .flatMap(
                    lan ->
                        Stream.concat(
                            lan.machines().stream().flatMap(it -> it.nics().stream()),
                            lan.routers().stream().flatMap(it -> it.nics().stream()))),
            network.machines().stream().flatMap(it -> it.nics().stream()),
            network.internet().stream().flatMap(it -> it.nics().stream()),
            network.hosts().stream().flatMap(Free::cards))
        .flatMap(nics -> nics);
  }

  private static Stream<Nic> cards(Host host) {
    return Stream.concat(
        host.nics().stream(), host.guests().stream().flatMap(guest -> guest.nics().stream()));
  }

  // --- names

  /** A name with a number that is none of some. */
  public static String name(String base, Set<String> taken) {
    int number = 1;
    while (taken.contains(base + number)) {
      number++;
    }
    return base + number;
  }
}
