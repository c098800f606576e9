package org.vnetlang.lang.validation.network;

import java.util.HashMap;
import java.util.Optional;
import java.util.function.Consumer;
import org.vnetlang.lang.validation.network.Wire.Station;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;

/** Addresses of stations: inside the subnet, unicast, and nobody else's. */
final class AddressCheck implements WireCheck {
  private static final Prefix THIS_NETWORK = Prefix.of("0.0.0.0/8");
  private static final Prefix LOOPBACK = Prefix.of("127.0.0.0/8");
  private static final Prefix LINK_LOCAL = Prefix.of("169.254.0.0/16");
  private static final Prefix NOT_UNICAST = Prefix.of("224.0.0.0/3");

  @Override
  public void check(Wire wire, Consumer<Finding> found) {
    var owners = new HashMap<Ipv4, Station>();
    var free = new FreeAddresses(wire);
    for (var station : wire.stations()) {
      var addresses = station.addresses();
      for (int i = 0; i < addresses.size(); i++) {
        address(wire, station, i, found);
        var first = owners.putIfAbsent(addresses.get(i), station);
        if (first != null
            && !(first.fixed() && (station.fixed() || gatewayItself(wire, station)))) {
          found.accept(taken(wire, station, i, first, free));
        }
      }
    }
  }

  /** A host or a machine may be the LAN's gateway box; a guest is named so by nobody. */
  private static boolean gatewayItself(Wire wire, Station station) {
    var path = station.subject().path();
    return wire.server().lan() && (path.startsWith("machine/") || path.startsWith("host/"));
  }

  private static Finding taken(
      Wire wire, Station station, int index, Station first, FreeAddresses addresses) {
    var its = station.address().addresses().get(index);
    var finding =
        Finding.of(
            Issue.ADDRESS_TWICE, station.place(index), its.address(), first.name(), wire.name());
    return addresses
        .behind(its.address())
        .filter(free -> its.prefix().usable(free))
        .map(free -> finding.mend(written(wire, station.apart(index), its.prefix(), free)))
        .orElse(finding);
  }

  /** As it would be written: only the last octet, where that means the same. */
  private static String written(
      Wire wire, Optional<InterfaceAddress> apart, Prefix subnet, Ipv4 free) {
    if (apart.isPresent()) {
      return free + "/" + subnet.length();
    }
    boolean first = subnet.equals(wire.subnets().get(0));
    return first && subnet.length() >= 24 ? "." + free.octet(3) : free.toString();
  }

  private static void address(Wire wire, Station station, int index, Consumer<Finding> found) {
    var address = station.addresses().get(index);
    var place = station.place(index);
    if (!unicast(address)) {
      found.accept(Finding.of(Issue.ADDRESS_NOT_UNICAST, place, address, station.name()));
      return;
    }
    var subnet = wire.around(address).or(() -> station.apart(index).map(InterfaceAddress::prefix));
    if (subnet.isPresent()) {
      usable(subnet.get(), address, place, station.name(), found);
    } else if (!wire.subnets().isEmpty()) {
      var its = wire.subnets().get(0);
      found.accept(
          Finding.of(
              station.part().equals("gateway")
                  ? Issue.GATEWAY_OUTSIDE_NETWORK
                  : Issue.ADDRESS_OUTSIDE_NETWORK,
              place,
              address,
              station.name(),
              its,
              address.octet(3)));
    }
  }

  /** Says it where an address belongs to a subnet as a whole and to nobody in it. */
  static void usable(
      Prefix subnet, Ipv4 address, Subject place, String whose, Consumer<Finding> found) {
    if (subnet.contains(address) && !subnet.usable(address)) {
      var issue =
          address.equals(subnet.network()) ? Issue.ADDRESS_OF_NETWORK : Issue.ADDRESS_OF_BROADCAST;
      found.accept(Finding.of(issue, place, address, subnet, whose));
    }
  }

  /** RFC 1122, 3.2.1.3, and RFC 3927 for 169.254/16, which hosts give themselves. */
  private static boolean unicast(Ipv4 address) {
    return !THIS_NETWORK.contains(address)
        && !LOOPBACK.contains(address)
        && !LINK_LOCAL.contains(address)
        && !NOT_UNICAST.contains(address);
  }
}
