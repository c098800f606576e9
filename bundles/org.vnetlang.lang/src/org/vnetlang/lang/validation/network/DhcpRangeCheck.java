package org.vnetlang.lang.validation.network;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.vnetlang.lang.validation.network.Wire.Station;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.Reservation;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.plan.vmware.AddressPlan;

/** Pools of DHCP servers: inside the subnet, without anybody's own address, large enough. */
final class DhcpRangeCheck implements WireCheck {

  @Override
  public void check(Wire wire, Consumer<Finding> found) {
    wire.services().dhcp().ifPresent(dhcp -> service(wire, dhcp, found));
  }

  private static void service(Wire wire, DhcpService dhcp, Consumer<Finding> found) {
    for (int i = 0; i < dhcp.ranges().size(); i++) {
      var range = dhcp.ranges().get(i);
      var subject = wire.subject().dhcp().range(i);
      if (range.reversed()) {
        found.accept(
            Finding.of(Issue.RANGE_REVERSED, subject, range.first(), range.last())
                .mend("range " + range.last() + " to " + range.first()));
        continue;
      }
      for (int j = 0; j < i; j++) {
        if (dhcp.ranges().get(j).overlaps(range)) {
          found.accept(Finding.of(Issue.RANGES_OVERLAP, subject, range, dhcp.ranges().get(j)));
        }
      }
      if (!wire.subnets().isEmpty()) {
        ends(wire, range, i, found);
      }
      stations(wire, range, i, found);
    }
    size(wire, dhcp, found);
    lease(wire, dhcp, found);
  }

  private static void ends(Wire wire, Ipv4Range range, int index, Consumer<Finding> found) {
    var subject = wire.subject().dhcp().range(index);
    var subnet = wire.around(range.first()).or(() -> wire.around(range.last()));
    if (subnet.isEmpty()
        || !subnet.get().contains(range.first())
        || !subnet.get().contains(range.last())) {
      found.accept(
          Finding.of(
              Issue.RANGE_OUTSIDE_NETWORK, subject, range, subnet.orElse(wire.subnets().get(0))));
    } else if (!subnet.get().usable(range.first()) || !subnet.get().usable(range.last())) {
      found.accept(Finding.of(Issue.RANGE_WITH_BROADCAST, subject, range, subnet.get()));
    }
  }

  private static void stations(Wire wire, Ipv4Range range, int index, Consumer<Finding> found) {
    var subject = wire.subject().dhcp().range(index);
    for (var station : wire.stations()) {
      for (var address : station.addresses()) {
        if (!range.contains(address)) {
          continue;
        }
        if (ownServer(wire, station, address)) {
          found.accept(Finding.of(Issue.POOL_REACHES_SERVER, subject, range, address));
        } else if (station.fixed()) {
          found.accept(
              Finding.of(
                  Issue.RANGE_CONTAINS_NETWORKS_OWN, subject, range, address, station.name()));
        } else {
          found.accept(
              Finding.of(Issue.ADDRESS_IN_POOL, station.place(), address, station.name(), range));
        }
      }
    }
  }

  /** VMware's own files let the pool reach .254: the server answers its own ping there. */
  private static boolean ownServer(Wire wire, Station station, Ipv4 address) {
    return wire.vmware()
        && station.part().equals("server")
        && !wire.subnets().isEmpty()
        && address.equals(AddressPlan.dhcpServer(wire.subnets().get(0)));
  }

  private static void size(Wire wire, DhcpService dhcp, Consumer<Finding> found) {
    var reserved =
        wire.services().reservations().stream()
            .filter(each -> each.address().isPresent())
            .map(Reservation::mac)
            .collect(Collectors.toSet());
    long clients =
        wire.stations().stream()
            .filter(Station::asksDhcp)
            .filter(station -> station.mac().filter(reserved::contains).isEmpty())
            .count();
    long pool = dhcp.ranges().stream().mapToLong(Ipv4Range::size).sum();
    boolean byDefault = wire.vmware() && dhcp.ranges().isEmpty();
    if (clients > pool && !byDefault && !dhcp.denyUnknown()) {
      found.accept(Finding.of(Issue.POOL_TOO_SMALL, wire.subject().dhcp(), pool, clients));
    }
  }

  private static void lease(Wire wire, DhcpService dhcp, Consumer<Finding> found) {
    if (dhcp.leaseSeconds().isPresent()
        && dhcp.maxLeaseSeconds().isPresent()
        && dhcp.maxLeaseSeconds().get() < dhcp.leaseSeconds().get()) {
      found.accept(
          Finding.of(
              Issue.LEASE_INVERTED,
              wire.subject().dhcp().part("max"),
              dhcp.leaseSeconds().get(),
              dhcp.maxLeaseSeconds().get()));
    }
  }
}
