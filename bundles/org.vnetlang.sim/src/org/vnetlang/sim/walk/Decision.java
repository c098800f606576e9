package org.vnetlang.sim.walk;

import org.vnetlang.plan.step.Route;

/** What a machine decides about a packet. */
public sealed interface Decision {

  /** It is for the machine itself. */
  record Local() implements Decision {}

  /** It goes on by a row of the routing table. */
  record Routed(Route route) implements Decision {}

  /** A daemon takes it and opens it anew: VMware's NAT device. */
  record Relayed(String hub) implements Decision {}
}
