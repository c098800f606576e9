package org.vnetlang.sim.pairs;

/** Which machine a packet passes, told by its part in the walk instead of by its name. */
sealed interface Role {
  /** The sender, or who is asked. */
  record Party(boolean asked) implements Role {}

  /** The host of one of them. */
  record HostOf(boolean asked) implements Role {}

  /** The only machine of its kind in the branch of one of them. */
  record InBranchOf(boolean asked, int kind) implements Role {}

  /** The only guest of its kind on the host of one of them. */
  record BesideOf(boolean asked, int kind) implements Role {}

  /** A machine at the root of the network. */
  record Fixed(String name) implements Role {}
}
