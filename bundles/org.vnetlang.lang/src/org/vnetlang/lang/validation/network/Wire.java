package org.vnetlang.lang.validation.network;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Services;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Subject;

/**
 * A segment on which stations hear each other's broadcasts: a LAN with everything that is bridged
 * onto it, or a network inside a host.
 *
 * @param name how people call it
 * @param subject where findings about the wire itself belong
 * @param subnets its subnets; none are known for a bridge without a card
 * @param stations everybody on it, in the order of the file
 * @param services its DHCP server and reservations
 * @param vmware whether VMware's daemons sit on it
 * @param lan whether it is a LAN outside
 */
record Wire(
    String name,
    Subject subject,
    List<Prefix> subnets,
    List<Station> stations,
    Services services,
    boolean vmware,
    boolean lan) {

  /**
   * Somebody on a wire.
   *
   * @param name how people call it: {@code web.eth0}, {@code the gateway}
   * @param subject where findings about it belong
   * @param part the part that holds its address
   * @param addresses its addresses known beforehand, the main one first
   * @param mac its MAC, if it is known
   * @param fixed whether it belongs to the network itself (gateway, host, daemons)
   * @param asksDhcp whether it gets its address by DHCP
   */
  record Station(
      String name,
      Subject subject,
      String part,
      List<Ipv4> addresses,
      Optional<Mac> mac,
      boolean fixed,
      boolean asksDhcp) {
    Station {
      addresses = List.copyOf(addresses);
    }

    Subject place() {
      return subject.part(part);
    }
  }

  /** The subnet that an address lies in. */
  Optional<Prefix> around(Ipv4 address) {
    return subnets.stream().filter(subnet -> subnet.contains(address)).findFirst();
  }

  /** The first address behind the given one that nobody has. */
  Optional<Ipv4> free(Ipv4 from) {
    var subnet = around(from);
    if (subnet.isEmpty()) {
      return Optional.empty();
    }
    var taken = new java.util.HashSet<Ipv4>();
    stations.forEach(station -> taken.addAll(station.addresses()));
    services.reservations().forEach(each -> each.address().ifPresent(taken::add));
    for (var next = from.plus(1); subnet.get().usable(next); next = next.plus(1)) {
      var candidate = next;
      boolean leased = services.dhcp().map(dhcp -> dhcp.leases(candidate)).orElse(false);
      if (!taken.contains(candidate) && !leased) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
