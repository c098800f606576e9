package org.vnetlang.lang.validation.network;

import java.util.HashMap;
import java.util.function.Consumer;
import org.vnetlang.lang.validation.network.Wire.Station;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;

/** Addresses of stations: inside the subnet, unicast, and nobody else's. */
final class AddressCheck implements WireCheck {
  private static final Prefix THIS_NETWORK = Prefix.of("0.0.0.0/8");
  private static final Prefix LOOPBACK = Prefix.of("127.0.0.0/8");
  private static final Prefix LINK_LOCAL = Prefix.of("169.254.0.0/16");
  private static final Prefix NOT_UNICAST = Prefix.of("224.0.0.0/3");

  @Override
  public void check(Wire wire, Consumer<Finding> found) {
    var owners = new HashMap<Ipv4, Station>();
    for (var station : wire.stations()) {
      for (int i = 0; i < station.addresses().size(); i++) {
        var address = station.addresses().get(i);
        if (i == 0 || wire.around(address).isPresent()) {
          address(wire, station, address, found);
        }
        var first = owners.putIfAbsent(address, station);
        if (first != null
            && !(first.fixed() && (station.fixed() || gatewayItself(wire, station)))) {
          var finding =
              Finding.of(Issue.ADDRESS_TWICE, station.place(), address, first.name(), wire.name());
          found.accept(wire.free(address).map(free -> mended(finding, wire, free)).orElse(finding));
        }
      }
    }
  }

  /** A host or a machine may be the LAN's gateway box; a guest is named so by nobody. */
  private static boolean gatewayItself(Wire wire, Station station) {
    var path = station.subject().path();
    return wire.lan() && (path.startsWith("machine/") || path.startsWith("host/"));
  }

  /** The mend replaces one written address; a counted or second one is not mended blindly. */
  private static Finding mended(Finding finding, Wire wire, Ipv4 free) {
    return wire.around(free).filter(subnet -> subnet.length() >= 24).isPresent()
        ? finding.mend("." + free.octet(3))
        : finding.mend(free);
  }

  private static void address(Wire wire, Station station, Ipv4 address, Consumer<Finding> found) {
    if (!unicast(address)) {
      found.accept(Finding.of(Issue.ADDRESS_NOT_UNICAST, station.place(), address, station.name()));
      return;
    }
    if (wire.subnets().isEmpty()) {
      return;
    }
    var subnet = wire.around(address);
    if (subnet.isEmpty()) {
      var its = wire.subnets().get(0);
      found.accept(
          Finding.of(
              station.part().equals("gateway")
                  ? Issue.GATEWAY_OUTSIDE_NETWORK
                  : Issue.ADDRESS_OUTSIDE_NETWORK,
              station.place(),
              address,
              station.name(),
              its,
              address.octet(3)));
    } else if (!subnet.get().usable(address)) {
      found.accept(
          Finding.of(
              address.equals(subnet.get().network())
                  ? Issue.ADDRESS_OF_NETWORK
                  : Issue.ADDRESS_OF_BROADCAST,
              station.place(),
              address,
              subnet.get(),
              station.name()));
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
