package org.vnetlang.sim.kernel;

/**
 * What can be set on a bridge.
 *
 * @param stp whether it speaks the spanning tree protocol
 * @param forwardDelay seconds that a new port listens, and again as many that it learns, before it
 *     forwards
 */
public record BridgeSettings(boolean stp, int forwardDelay) {
  /** As the kernel makes a bridge. */
  public static final BridgeSettings FRESH = new BridgeSettings(false, 15);
}
