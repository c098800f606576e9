package org.vnetlang.sim.dhcp.server;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;

/**
 * A segment that a server listens on, directly or through a relay agent.
 *
 * @param via interface or hub, as the log names it
 * @param own the server's address there, which clients know it by
 * @param subnets the subnets on it, at least one
 * @param authoritative it refuses what it knows to be wrong, where it would else be silent
 * @param denyUnknown only clients with a {@code host} statement are served
 */
public record ServedNetwork(
    String via, Ipv4 own, List<ServedSubnet> subnets, boolean authoritative, boolean denyUnknown) {
  public ServedNetwork {
    subnets = List.copyOf(subnets);
  }

  /** The subnet an address belongs to. */
  public Optional<ServedSubnet> subnetOf(Ipv4 address) {
    return subnets.stream().filter(one -> one.subnet().contains(address)).findFirst();
  }
}
