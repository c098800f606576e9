package org.vnetlang.sim.walk;

import org.vnetlang.sim.packet.Packet;

/**
 * An address or port that was replaced.
 *
 * @param by what replaced it
 * @param before the packet as it came
 * @param after the packet as it went on
 */
public record Translation(By by, Packet before, Packet after) {

  /** Who replaces addresses. */
  public enum By {
    /** A rule in PREROUTING or OUTPUT. */
    DNAT,
    /** A rule in POSTROUTING. */
    SNAT,
    /** Connection tracking, for what belongs to a flow that was translated before. */
    CONNTRACK,
    /** VMware's NAT device, which opens the flow anew. */
    NAT_DEVICE
  }
}
