package org.vnetlang.sim.dhcp.server;

import java.util.Optional;

/**
 * What a search for a client's lease found.
 *
 * @param lease the lease it may have
 * @param ours the address it asks for is this server's, so that it may be refused
 */
record Found(Optional<IscLease> lease, boolean ours) {
  static final Found NOTHING = new Found(Optional.empty(), false);
}
