package org.vnetlang.sim.route;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;

/**
 * A row of the routing table.
 *
 * @param destination where to
 * @param gateway next hop; empty for neighbours
 * @param device number of the interface out
 * @param source preferred source address
 * @param metric preference, the smaller the better
 * @param byKernel came with an address ({@code proto kernel})
 */
public record Row(
    Prefix destination,
    Optional<Ipv4> gateway,
    int device,
    Optional<Ipv4> source,
    int metric,
    boolean byKernel) {

  /** Whom the packet is handed to: the gateway, or the destination itself. */
  public Ipv4 nextHop(Ipv4 to) {
    return gateway.orElse(to);
  }

  /** Whether it leads to neighbours ({@code scope link}), so that a gateway may stand in it. */
  public boolean scopeLink() {
    return gateway.isEmpty();
  }
}
