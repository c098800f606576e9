package org.vnetlang.sim.dhcp.server;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The leases of a segment by their end, the latest first, as ISC dhcpd 2.0 keeps them
 * (common/memory.c, supersede_lease). A lease is put in beginning where the last one was put in,
 * which decides between equal ends: that is why the order is a chain here as well.
 */
final class Isc2Order {
  private Optional<IscLease> head = Optional.empty();
  private Optional<IscLease> last = Optional.empty();
  private Optional<IscLease> insertedLast = Optional.empty();

  /** A new address, in front of all others; the very first one stays the last. */
  void add(IscLease lease) {
    head.ifPresent(other -> link(lease, other));
    head = Optional.of(lease);
    if (last.isEmpty()) {
      last = Optional.of(lease);
    }
  }

  /** From the last one, which ended first and is taken if a new client comes, to the head. */
  Stream<IscLease> fromTheLast() {
    return Stream.iterate(last, Optional::isPresent, at -> at.flatMap(lease -> lease.later))
        .flatMap(Optional::stream);
  }

  /** A lease gets a new end, and so another place. */
  void move(IscLease lease, long ends) {
    remove(lease);
    Optional<IscLease> start = insertedLast.filter(other -> other != lease).or(() -> head);
    if (start.isEmpty()) {
      head = Optional.of(lease);
      last = Optional.of(lease);
    } else if (start.get().ends > ends) {
      insertTowardsTheLast(lease, ends, start.get());
    } else {
      insertTowardsTheHead(lease, ends, start.get());
    }
    insertedLast = Optional.of(lease);
    lease.ends = ends;
  }

  private void remove(IscLease lease) {
    lease.later.ifPresentOrElse(other -> other.sooner = lease.sooner, () -> head = lease.sooner);
    lease.sooner.ifPresent(other -> other.later = lease.later);
    if (last.filter(other -> other == lease).isPresent()) {
      last = lease.later;
    }
    lease.later = Optional.empty();
    lease.sooner = Optional.empty();
  }

  private void insertTowardsTheLast(IscLease lease, long ends, IscLease from) {
    IscLease at = from;
    while (at.sooner.isPresent() && at.ends > ends) {
      at = at.sooner.get();
    }
    if (at.ends > ends) {
      link(at, lease);
      last = Optional.of(lease);
    } else {
      IscLease next = at;
      at.later.ifPresent(other -> link(other, lease));
      link(lease, next);
    }
  }

  private void insertTowardsTheHead(IscLease lease, long ends, IscLease from) {
    IscLease at = from;
    while (at.later.isPresent() && at.ends < ends) {
      at = at.later.get();
    }
    if (at.ends < ends) {
      link(lease, at);
      head = Optional.of(lease);
    } else {
      // behind the last one it is not taken for the last: the original forgets it there, too
      at.sooner.ifPresent(other -> link(lease, other));
      link(at, lease);
    }
  }

  private static void link(IscLease later, IscLease sooner) {
    later.sooner = Optional.of(sooner);
    sooner.later = Optional.of(later);
  }

  /** The same order of other records of the same addresses. */
  Isc2Order copy(Isc2Leases of) {
    var same = new Isc2Order();
    Optional<IscLease> before = Optional.empty();
    for (Optional<IscLease> at = head; at.isPresent(); at = at.get().sooner) {
      IscLease mine = of.at(at.get().address).orElseThrow();
      before.ifPresent(other -> link(other, mine));
      before = Optional.of(mine);
    }
    same.head = head.flatMap(lease -> of.at(lease.address));
    same.last = last.flatMap(lease -> of.at(lease.address));
    same.insertedLast = insertedLast.flatMap(lease -> of.at(lease.address));
    return same;
  }
}
