package org.vnetlang.sim.dhcp.server;

import java.util.Optional;
import org.vnetlang.sim.dhcp.Identity;
import org.vnetlang.sim.dhcp.server.LeaseEntry.State;

/** How long a lease of ISC dhcpd 4.4 lasts, and whether a young one is simply confirmed. */
final class Isc4Terms {
  private static final long SHORTEST = 300;
  private static final long REUSE_PERCENT = 25;
  private static final long PING_AGAIN_SECONDS = 60;

  private Isc4Terms() {}

  /** The default, not above the longest nor below the shortest; 300 s is the built-in shortest. */
  static long leaseSeconds(ServedSubnet subnet) {
    long longest = subnet.maxLeaseSeconds();
    return Math.max(Math.min(subnet.told().leaseSeconds(), longest), Math.min(SHORTEST, longest));
  }

  static boolean sameClient(IscLease lease, Identity client, Optional<KnownClient> host) {
    return lease.host.equals(host)
        && lease.uid.equals(client.uid())
        && lease.mac.equals(Optional.of(client.mac()));
  }

  /** A lease that has used up no more than a quarter of its time stays as it is. */
  static boolean young(IscLease lease, boolean sameClient, Identity client, long now) {
    boolean renamed = client.hostName().isPresent() && !client.hostName().equals(lease.hostName);
    return sameClient
        && lease.active()
        && !lease.reuseForbidden
        && !renamed
        && now - lease.starts <= (lease.ends - lease.starts) * REUSE_PERCENT / 100;
  }

  static String reused(IscLease lease, long now) {
    return "reuse_lease: lease age %d (secs) under %d%% threshold, reply with unaltered, existing lease for %s"
        .formatted(now - lease.starts, REUSE_PERCENT, lease.address);
  }

  static Terms of(
      IscLease lease,
      Identity client,
      Optional<KnownClient> host,
      boolean offer,
      long now,
      long ends) {
    return new Terms(
        now,
        ends,
        Optional.of(client.mac()),
        client.uid(),
        client.hostName(),
        host,
        offer ? lease.state : State.ACTIVE,
        now);
  }

  /** Whether an address is pinged before it is offered. */
  static boolean pings(IscLease lease, boolean sameClient, long askedBefore, long now) {
    if (lease.active() || lease.fixed) {
      return false;
    }
    boolean askedLately = now - askedBefore < PING_AGAIN_SECONDS;
    return !sameClient || lease.abandoned() || askedBefore == IscLease.NEVER || !askedLately;
  }
}
