package org.vnetlang.lang.validation.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.vnetlang.model.Reservation;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;
import org.vnetlang.plan.DhcpServers;

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
    var pool = new Pool(wire.server().each() ? List.of() : wire.server().ranges());
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
        var owner = owners.get(address);
        if (owner != null) {
          found.accept(
              Finding.of(Issue.RESERVATION_TAKEN, subject.part("ip"), address, owner.name()));
        } else {
          address(wire, address, pool, subject.part("ip"), found);
        }
      }
    }
  }

  private static void address(
      Wire wire, Ipv4 address, Pool pool, Subject subject, Consumer<Finding> found) {
    var subnet = wire.around(address);
    if (subnet.isPresent() && !subnet.get().usable(address)) {
      AddressCheck.usable(subnet.get(), address, subject, wire.name(), found);
    } else if (!wire.subnets().isEmpty() && subnet.isEmpty()) {
      found.accept(
          Finding.of(Issue.RESERVATION_OUTSIDE_NETWORK, subject, address, wire.subnets().get(0)));
    } else if (pool.range(address).isPresent()) {
      inPool(wire.server().program())
          .ifPresent(issue -> found.accept(Finding.of(issue, subject, address)));
    }
  }

  /** What a server makes of a reserved address in its pool; nothing if that is no fault. */
  private static Optional<Issue> inPool(Optional<DhcpServers> program) {
    if (program.isEmpty()) {
      return Optional.of(Issue.RESERVATION_IN_POOL_UNSURE);
    }
    return program
        .filter(server -> !server.keepsReserved())
        .map(
            server ->
                server == DhcpServers.ISC_2
                    ? Issue.RESERVATION_IN_POOL_REFUSED
                    : Issue.RESERVATION_IN_POOL);
  }

  private static void member(
      Wire wire, Set<Mac> macs, Reservation each, Subject subject, Consumer<Finding> found) {
    boolean here = each.owner().isEmpty() || macs.contains(each.mac());
    if (!here) {
      found.accept(
          Finding.of(Issue.RESERVATION_ELSEWHERE, subject.part("for"), shown(each), wire.name()));
    }
    if (!wire.server().runs()) {
      found.accept(Finding.of(Issue.RESERVATION_WITHOUT_DHCP, subject, wire.name()));
    }
  }

  private static String shown(Reservation each) {
    return each.owner().map(Object::toString).orElse(each.mac().toString());
  }
}
