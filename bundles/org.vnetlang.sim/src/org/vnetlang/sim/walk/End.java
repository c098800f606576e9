package org.vnetlang.sim.walk;

import java.util.Optional;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.packet.Packet;
import org.vnetlang.sim.wire.Station;

/** How one direction ends. */
sealed interface End {

  /**
   * Somebody takes the packet.
   *
   * @param machine who
   * @param process the daemon that takes it, if it is not the machine's own stack
   * @param packet the packet
   */
  record Arrived(Kernel machine, Optional<Station> process, Packet packet) implements End {}

  /**
   * It is lost.
   *
   * @param failure why
   * @param at the machine
   * @param packet the packet
   * @param error the ICMP error that the machine sends for it, if any
   */
  record Lost(Failure failure, Kernel at, Packet packet, Optional<String> error) implements End {}
}
