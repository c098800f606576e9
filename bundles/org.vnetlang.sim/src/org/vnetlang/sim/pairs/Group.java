package org.vnetlang.sim.pairs;

/**
 * Where a member is: how near two of them are to each other decides, with their kinds, what becomes
 * of their packets.
 *
 * @param machine its number, or {@link Nesting#NONE} while it is off
 * @param kind its kind
 * @param host number of what it is part of in the first place: its host, or itself
 * @param branch number of what that is part of: a branch, or itself
 */
record Group(int machine, int kind, int host, int branch) {
  /** Nothing in common. */
  static final int FAR = 0;

  /** On the same host. */
  static final int NEAREST = 2;

  /** How near another one is. */
  int near(Group other) {
    if (host == other.host) {
      return NEAREST;
    }
    return branch == other.branch ? 1 : FAR;
  }
}
