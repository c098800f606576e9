package org.vnetlang.sim.dhcp.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * The queues of a pool of ISC dhcpd 4.4, one for each state, the earliest end first; among equal
 * ends the one that was put in last comes first (server/mdb.c, lease_insert).
 */
final class Isc4Queues {
  private static final Comparator<IscLease> ORDER =
      Comparator.<IscLease>comparingLong(lease -> lease.ends).thenComparing(lease -> lease.place);

  private final TreeSet<IscLease> free = new TreeSet<>(ORDER);
  private final TreeSet<IscLease> active = new TreeSet<>(ORDER);
  private final TreeSet<IscLease> abandoned = new TreeSet<>(ORDER);
  private long places;
  private long inserted;

  private TreeSet<IscLease> of(IscLease lease) {
    return switch (lease.state) {
      case FREE -> free;
      case ACTIVE -> active;
      case ABANDONED -> abandoned;
    };
  }

  /** At the start addresses queue up in the order in which they come. */
  void start(IscLease lease) {
    lease.place = ++places;
    free.add(lease);
  }

  void insert(IscLease lease) {
    lease.place = --inserted;
    of(lease).add(lease);
  }

  void remove(IscLease lease) {
    of(lease).remove(lease);
  }

  /** What a new client may get: of the free ones, else of the abandoned ones. */
  Optional<IscLease> first() {
    TreeSet<IscLease> queue = free.isEmpty() ? abandoned : free;
    return queue.stream().findFirst();
  }

  /** Active and abandoned leases whose time is over. */
  List<IscLease> ended(long now) {
    var all = new ArrayList<IscLease>();
    active.stream().takeWhile(lease -> lease.ends <= now).forEach(all::add);
    abandoned.stream().takeWhile(lease -> lease.ends <= now).forEach(all::add);
    return all;
  }

  OptionalLong nextEnd() {
    return List.of(active, abandoned).stream()
        .flatMap(queue -> queue.stream().limit(1))
        .mapToLong(lease -> lease.ends)
        .min();
  }

  Isc4Queues copy(Isc4Leases of) {
    var same = new Isc4Queues();
    free.forEach(lease -> same.free.add(of.at(lease.address).orElseThrow()));
    active.forEach(lease -> same.active.add(of.at(lease.address).orElseThrow()));
    abandoned.forEach(lease -> same.abandoned.add(of.at(lease.address).orElseThrow()));
    same.places = places;
    same.inserted = inserted;
    return same;
  }
}
