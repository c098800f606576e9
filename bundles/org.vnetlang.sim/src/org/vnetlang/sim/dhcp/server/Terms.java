package org.vnetlang.sim.dhcp.server;

import java.util.Optional;
import org.vnetlang.model.address.Mac;
import org.vnetlang.sim.dhcp.server.LeaseEntry.State;

/**
 * What a lease shall become.
 *
 * @param starts begin, in seconds
 * @param ends end, in seconds
 * @param mac the client
 * @param uid its identifier
 * @param hostName its name
 * @param host what the configuration says about it
 * @param next the state it goes to
 * @param asked when the client asked
 */
record Terms(
    long starts,
    long ends,
    Optional<Mac> mac,
    Optional<String> uid,
    Optional<String> hostName,
    Optional<KnownClient> host,
    State next,
    long asked) {

  /** A lease that nobody may have. */
  static Terms abandoned(IscLease lease, long ends) {
    return new Terms(
        lease.starts,
        ends,
        Optional.empty(),
        Optional.empty(),
        lease.hostName,
        lease.host,
        State.ABANDONED,
        lease.asked);
  }

  /** The same lease, ended. */
  static Terms ended(IscLease lease, long ends) {
    return new Terms(
        lease.starts,
        ends,
        lease.mac,
        lease.uid,
        lease.hostName,
        lease.host,
        lease.state,
        lease.asked);
  }
}
