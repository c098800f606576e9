package org.vnetlang.sim.filter;

import java.util.Optional;
import org.vnetlang.sim.packet.Packet;

/**
 * A packet at the moment that a chain looks at it.
 *
 * @param packet the packet
 * @param in interface it came in by, empty if the machine itself sends it
 * @param out interface it leaves by, empty if the machine itself takes it
 * @param portIn bridge port it came in by, if {@code in} is a bridge
 * @param portOut bridge port it leaves by, if a bridge passes it on
 * @param established whether it answers a packet that the machine saw
 */
public record Passing(
    Packet packet,
    Optional<String> in,
    Optional<String> out,
    Optional<String> portIn,
    Optional<String> portOut,
    boolean established) {

  /** Whether a bridge passes it on from port to port. */
  public boolean bridged() {
    return portIn.isPresent() && portOut.isPresent();
  }
}
