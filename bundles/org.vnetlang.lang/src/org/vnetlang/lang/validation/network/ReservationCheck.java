package org.vnetlang.lang.validation.network;

import java.util.HashMap;
import java.util.function.Consumer;
import org.vnetlang.model.Network;
import org.vnetlang.model.Reservation;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;

/** Fixed addresses of DHCP clients: dhcpd accepts nearly anything and then does another thing. */
final class ReservationCheck implements NetworkCheck {

  @Override
  public void check(Network network, Consumer<Finding> found) {
    Wires.of(network).forEach(wire -> wire(wire, found));
  }

  private static void wire(Wire wire, Consumer<Finding> found) {
    var byMac = new HashMap<Mac, Reservation>();
    var byAddress = new HashMap<Ipv4, Reservation>();
    var owners = new HashMap<Ipv4, Wire.Station>();
    wire.stations().forEach(each -> each.addresses().forEach(a -> owners.putIfAbsent(a, each)));
    var reservations = wire.services().reservations();
    for (int i = 0; i < reservations.size(); i++) {
      var each = reservations.get(i);
      var subject = wire.subject().reservation(i);
      if (byMac.putIfAbsent(each.mac(), each) != null) {
        found.accept(Finding.of(Issue.RESERVATION_MAC_TWICE, subject.part("for"), shown(each)));
      }
      member(wire, each, subject, found);
      if (each.address().isPresent()) {
        var address = each.address().get();
        if (byAddress.putIfAbsent(address, each) != null) {
          found.accept(Finding.of(Issue.RESERVATION_ADDRESS_TWICE, subject.part("ip"), address));
        }
        address(wire, address, owners.get(address), subject.part("ip"), found);
      }
    }
  }

  private static void address(
      Wire wire, Ipv4 address, Wire.Station owner, Subject subject, Consumer<Finding> found) {
    if (owner != null) {
      found.accept(Finding.of(Issue.RESERVATION_TAKEN, subject, address, owner.name()));
    } else if (!wire.subnets().isEmpty() && wire.around(address).isEmpty()) {
      found.accept(
          Finding.of(Issue.RESERVATION_OUTSIDE_NETWORK, subject, address, wire.subnets().get(0)));
    } else if (wire.services().dhcp().map(dhcp -> dhcp.leases(address)).orElse(false)) {
      found.accept(Finding.of(Issue.RESERVATION_IN_POOL, subject, address));
    }
  }

  private static void member(
      Wire wire, Reservation each, Subject subject, Consumer<Finding> found) {
    boolean here =
        each.owner().isEmpty()
            || wire.stations().stream()
                .anyMatch(station -> station.mac().filter(each.mac()::equals).isPresent());
    if (!here) {
      found.accept(
          Finding.of(Issue.RESERVATION_ELSEWHERE, subject.part("for"), shown(each), wire.name()));
    }
    if (wire.services().dhcp().isEmpty()) {
      found.accept(Finding.of(Issue.RESERVATION_WITHOUT_DHCP, subject, wire.name()));
    }
  }

  private static String shown(Reservation each) {
    return each.owner().map(Object::toString).orElse(each.mac().toString());
  }
}
