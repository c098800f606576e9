package org.vnetlang.sim.dhcp.server;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.dhcp.Identity;

/**
 * An address of a pool that was leased or abandoned at least once.
 *
 * @param address the address
 * @param state what it is now
 * @param holder the client that has it or had it last; empty for an abandoned one
 * @param starts when it was given, in seconds since 1970
 * @param ends when it is free again, in seconds since 1970
 */
public record LeaseEntry(
    Ipv4 address, State state, Optional<Identity> holder, long starts, long ends) {

  /** The same when some seconds have passed: a lease that has ended leaves its address free. */
  LeaseEntry at(long now) {
    return state == State.ACTIVE && ends <= now
        ? new LeaseEntry(address, State.FREE, holder, starts, ends)
        : this;
  }

  /** What becomes of an address. */
  public enum State {
    /** The client may use it. */
    ACTIVE,
    /** It is free, and kept for its last owner while others are there. */
    FREE,
    /** Somebody else uses it, so it is not leased. */
    ABANDONED
  }
}
