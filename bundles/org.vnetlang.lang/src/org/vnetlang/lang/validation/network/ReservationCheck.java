package org.vnetlang.lang.validation.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.vnetlang.model.Reservation;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;

/** Fixed addresses of DHCP clients: dhcpd accepts nearly anything and then does another thing. */
final class ReservationCheck implements WireCheck {

  @Override
  public void check(Wire wire, Consumer<Finding> found) {
    var byMac = new HashMap<Mac, Reservation>();
    var byAddress = new HashMap<Ipv4, Reservation>();
    var owners = new HashMap<Ipv4, Wire.Station>();
    wire.stations().forEach(each -> each.addresses().forEach(a -> owners.putIfAbsent(a, each)));
    var macs = new HashSet<Mac>();
    wire.stations().forEach(each -> each.mac().ifPresent(macs::add));
    var reservations = wire.services().reservations();
    for (int i = 0; i < reservations.size(); i++) {
      var each = reservations.get(i);
      var subject = wire.subject().reservation(i);
      if (byMac.putIfAbsent(each.mac(), each) != null) {
        found.accept(Finding.of(Issue.RESERVATION_MAC_TWICE, subject.part("for"), shown(each)));
      }
      member(wire, macs, each, subject, found);
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
      Wire wire, Set<Mac> macs, Reservation each, Subject subject, Consumer<Finding> found) {
    boolean here = each.owner().isEmpty() || macs.contains(each.mac());
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
