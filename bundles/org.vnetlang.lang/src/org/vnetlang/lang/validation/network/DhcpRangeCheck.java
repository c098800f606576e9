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
    var pool = new Pool(wire.server().ranges());
    wire.services().dhcp().ifPresent(dhcp -> written(wire, dhcp, pool, found));
    if (!wire.server().each()) {
      stations(wire, pool, found);
      size(wire, pool, found);
    }
  }

  private static void written(Wire wire, DhcpService dhcp, Pool pool, Consumer<Finding> found) {
    for (int i = 0; i < dhcp.ranges().size(); i++) {
      var range = dhcp.ranges().get(i);
      if (range.reversed()) {
        found.accept(
            Finding.of(
                    Issue.RANGE_REVERSED,
                    wire.subject().dhcp().range(i),
                    range.first(),
                    range.last())
                .mend("range " + range.last() + " to " + range.first()));
      } else if (!wire.subnets().isEmpty()) {
        ends(wire, range, i, found);
      }
    }
    if (!dhcp.ranges().isEmpty()) {
      for (var pair : pool.overlaps()) {
        var place = wire.subject().dhcp().range(pair.later());
        var range = dhcp.ranges().get(pair.later());
        var other = dhcp.ranges().get(pair.earlier());
        found.accept(Finding.of(Issue.RANGES_OVERLAP, place, range, other));
      }
    }
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

  private static void stations(Wire wire, Pool pool, Consumer<Finding> found) {
    for (var station : wire.stations()) {
      var addresses = station.addresses();
      for (int i = 0; i < addresses.size(); i++) {
        var in = pool.range(addresses.get(i));
        if (in.isPresent()) {
          leased(wire, station, i, in.get(), found);
        }
      }
    }
  }

  private static void leased(
      Wire wire, Station station, int index, int number, Consumer<Finding> found) {
    var address = station.addresses().get(index);
    var range = wire.server().ranges().get(number);
    var subject = wire.subject().dhcp().range(number);
    if (ownServer(wire, station, address)) {
      found.accept(Finding.of(Issue.POOL_REACHES_SERVER, subject, range, address));
    } else if (station.fixed()) {
      found.accept(
          Finding.of(Issue.RANGE_CONTAINS_NETWORKS_OWN, subject, range, address, station.name()));
    } else {
      found.accept(
          Finding.of(Issue.ADDRESS_IN_POOL, station.place(index), address, station.name(), range));
    }
  }

  /** VMware's own files let the pool reach .254: the server answers its own ping there. */
  private static boolean ownServer(Wire wire, Station station, Ipv4 address) {
    return station.part().equals("server")
        && !wire.subnets().isEmpty()
        && address.equals(AddressPlan.dhcpServer(wire.subnets().get(0)));
  }

  private static void size(Wire wire, Pool pool, Consumer<Finding> found) {
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
    boolean anybody =
        wire.server().runs() && !wire.services().dhcp().map(DhcpService::denyUnknown).orElse(false);
    if (anybody && clients > pool.size()) {
      found.accept(Finding.of(Issue.POOL_TOO_SMALL, wire.subject().dhcp(), pool.size(), clients));
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
