package org.vnetlang.lang.validation.network;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.Services;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Subject;

/**
 * A segment on which addresses belong to one station each: a LAN with everything that is bridged
 * onto it or routed into its subnets, or a network inside a host.
 *
 * @param name how people call it
 * @param subject where findings about the wire itself belong
 * @param subnets its subnets; none are known for a bridge without a card
 * @param stations everybody on it, in the order of the file
 * @param services its DHCP server and reservations
 * @param server who serves DHCP here
 */
public record Wire(
    String name,
    Subject subject,
    List<Prefix> subnets,
    List<Station> stations,
    Services services,
    Server server) {

  /**
   * Somebody on a wire.
   *
   * @param name how people call it: {@code web.eth0}, {@code the gateway}
   * @param subject where findings about it belong
   * @param part the part that holds its address
   * @param address its addresses as far as they are known beforehand
   * @param mac its MAC, if it is known
   * @param heard whether others on the wire hear its frames
   * @param fixed whether it belongs to the network itself (gateway, host, daemons)
   */
  public record Station(
      String name,
      Subject subject,
      String part,
      NicAddress address,
      Optional<Mac> mac,
      boolean heard,
      boolean fixed) {

    /** Its addresses, the main one first. */
    List<Ipv4> addresses() {
      return address.addresses().stream().map(InterfaceAddress::address).toList();
    }

    /** The nth address with a length of its own, if it has one: it may lie outside the network. */
    Optional<InterfaceAddress> apart(int index) {
      return address instanceof NicAddress.Static written
          ? Optional.of(written.addresses().get(index)).filter(written.apart()::contains)
          : Optional.empty();
    }

    boolean asksDhcp() {
      return address instanceof NicAddress.FromDhcp;
    }

    Subject place() {
      return place(0);
    }

    /** Where its nth address stands. */
    Subject place(int index) {
      return subject.part(part).nth(index);
    }
  }

  /** The subnet that an address lies in. */
  public Optional<Prefix> around(Ipv4 address) {
    return subnets.stream().filter(subnet -> subnet.contains(address)).findFirst();
  }
}
