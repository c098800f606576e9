package org.vnetlang.sim.walk;

import java.util.Optional;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.packet.Packet;
import org.vnetlang.sim.wire.Domain;
import org.vnetlang.sim.wire.Domains;
import org.vnetlang.sim.wire.Place;

/**
 * What stops a datagram between two places of a segment. No routing decides: whoever sends it hands
 * a frame to the wire, as DHCP clients and servers do. A bridge on the way shows the packet in it
 * to its machine's filter (br_netfilter); a frame to all is judged at each port that it leaves by.
 */
public final class SegmentWay {
  private final Domain domain;
  private final Conntrack conntrack = new Conntrack();

  /** Ways of one conversation: an answer is known as such. */
  public SegmentWay(Domain domain) {
    this.domain = domain;
  }

  /** Why a datagram does not arrive; empty where it does. Both places are in the segment. */
  public Optional<Failure> stops(Place from, Place to, Packet packet) {
    return Bridged.stopped(domain.path(from, to), packet, conntrack);
  }

  /**
   * Why nobody hears what an interface sends to all: it is down, its cable is cut, or the bridge
   * behind it leads nowhere. Empty where it is heard, though perhaps by nobody who cares.
   */
  public static Optional<Failure> unheard(Domains domains, Kernel machine, Interface device) {
    return device.up()
        ? new Cuts(domains).unheard(machine, device)
        : Optional.of(Failure.of(Cause.INTERFACE_DOWN, machine.name(), device.name()));
  }
}
