package org.vnetlang.model;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;

/**
 * A DHCP server on a network.
 *
 * @param ranges dynamic addresses; empty means reservations only (or the platform's own rule)
 * @param leaseSeconds written default lease time
 * @param maxLeaseSeconds written longest lease time
 * @param server the server's program; empty means the platform's usual one
 * @param serverAddress the server's own address where it is not the host's
 * @param denyUnknown only clients with a reservation are served
 * @param settings switches of the server ({@code with authoritative})
 */
public record DhcpService(
    List<Ipv4Range> ranges,
    Optional<Long> leaseSeconds,
    Optional<Long> maxLeaseSeconds,
    Optional<Tool> server,
    Optional<Ipv4> serverAddress,
    boolean denyUnknown,
    Settings settings) {

  /** A server of which the file says nothing. */
  public static final DhcpService UNWRITTEN =
      new DhcpService(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Settings.NONE);

  public DhcpService {
    ranges = List.copyOf(ranges);
  }

  /** Whether the server hands out the address dynamically. */
  public boolean leases(Ipv4 address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }
}
