package org.vnetlang.sim.dhcp.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.sim.dhcp.server.LeaseEntry.State;

/** The leases of ISC dhcpd 4.4 (server/mdb.c of ISC DHCP 4.4.3). */
final class Isc4Leases {
  private static final long ABANDON_SECONDS = 86400;

  /**
   * At its start the server fills its queue from a hash table of this size, bucket by bucket
   * (LEASE_HASH_SIZE; omapip/hash.c, do_ip4_hash). So the lowest address comes first, unless a
   * multiple of the size lies within the range.
   */
  private static final long HASH_SIZE = 100_003;

  private final Map<Ipv4, IscLease> byAddress = new TreeMap<>();
  private final Map<Mac, List<IscLease>> byMac = new HashMap<>();
  private final Map<String, List<IscLease>> byUid = new HashMap<>();
  private final Map<ServedNetwork, Isc4Queues> queues = new LinkedHashMap<>();
  private final Isc4File file;
  private final Consumer<String> log;

  private Isc4Leases(Isc4File file, Consumer<String> log) {
    this.file = file;
    this.log = log;
  }

  /** The leases of a server that never gave one. */
  static Isc4Leases of(ServerConfiguration configuration, Consumer<String> log) {
    var leases = new Isc4Leases(new Isc4File(), log);
    for (ServedNetwork network : configuration.networks()) {
      leases.queues.put(network, new Isc4Queues());
      network.subnets().stream()
          .flatMap(subnet -> subnet.pool().map(at -> new IscLease(at, network, subnet)))
          .sorted(Comparator.comparingLong(lease -> lease.address.value() % HASH_SIZE))
          .forEach(leases::add);
    }
    return leases;
  }

  private void add(IscLease lease) {
    byAddress.put(lease.address, lease);
    queues.get(lease.network).start(lease);
  }

  Optional<IscLease> at(Ipv4 address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  List<IscLease> of(Mac mac) {
    return List.copyOf(byMac.getOrDefault(mac, List.of()));
  }

  List<IscLease> of(String uid) {
    return List.copyOf(byUid.getOrDefault(uid, List.of()));
  }

  /** The lease for a new client: a free one, the longest free first, else an abandoned one. */
  Optional<IscLease> unused(ServedNetwork network, long now) {
    return queues.get(network).first().filter(lease -> lease.abandoned() || lease.ends <= now);
  }

  /**
   * A lease changes its holder, time or state.
   *
   * @param commit whether it is written to the file
   * @param now in seconds
   */
  void supersede(IscLease lease, Terms terms, boolean commit, long now) {
    boolean foreign =
        lease.uid.isPresent()
            ? terms.uid().isPresent() && !terms.uid().equals(lease.uid)
            : !terms.mac().equals(lease.mac);
    if (terms.next() != State.ABANDONED && lease.active() && foreign) {
      log.accept("Lease conflict at " + lease.address);
    }
    lease.uid.ifPresent(uid -> byUid.getOrDefault(uid, List.of()).remove(lease));
    lease.mac.ifPresent(mac -> byMac.getOrDefault(mac, List.of()).remove(lease));
    lease.starts = terms.starts();
    lease.uid = terms.uid();
    lease.host = terms.host();
    lease.mac = terms.mac();
    lease.hostName = terms.hostName();
    lease.uid.ifPresent(uid -> prefer(byUid.computeIfAbsent(uid, k -> new ArrayList<>()), lease));
    lease.mac.ifPresent(mac -> prefer(byMac.computeIfAbsent(mac, k -> new ArrayList<>()), lease));
    lease.asked = terms.asked();
    lease.ended = terms.next() == State.ABANDONED ? lease.ended : IscLease.NEVER;
    queues.get(lease.network).remove(lease);
    lease.ends = terms.ends();
    lease.nextState = terms.next();
    move(lease, commit);
    if (lease.ends < now && lease.nextState != lease.state) {
      expire(now);
    }
  }

  /** A lease goes over to its next state and to the queue of that state. */
  private void move(IscLease lease, boolean commit) {
    if (lease.nextState != lease.state && lease.active()) {
      lease.hostName = Optional.empty();
      lease.host = Optional.empty();
      lease.ended = lease.ends;
    }
    lease.state = lease.nextState;
    lease.nextState = State.FREE;
    queues.get(lease.network).insert(lease);
    if (commit) {
      file.write(lease);
    }
  }

  /** Puts a lease where its client looks for it: what it used last comes first. */
  private static void prefer(List<IscLease> chain, IscLease lease) {
    int at = 0;
    while (at < chain.size() && !preferred(chain.get(at), lease)) {
      at++;
    }
    chain.add(at, lease);
  }

  private static boolean preferred(IscLease other, IscLease lease) {
    if (other.active()) {
      return lease.active() && lease.ends >= other.ends;
    }
    if (other.free()) {
      return lease.active() || lease.free() && lease.asked >= other.asked;
    }
    return !lease.abandoned() || lease.asked >= other.asked;
  }

  /** Everything that has ended by now becomes free. */
  void expire(long now) {
    for (Isc4Queues network : queues.values()) {
      for (IscLease lease : network.ended(now)) {
        network.remove(lease);
        move(lease, true);
      }
    }
  }

  /** When the next lease ends, in seconds. */
  OptionalLong nextEnd() {
    return queues.values().stream()
        .map(Isc4Queues::nextEnd)
        .filter(OptionalLong::isPresent)
        .mapToLong(OptionalLong::getAsLong)
        .min();
  }

  /** The client gives it back. */
  void release(IscLease lease, long now) {
    if (!lease.free()) {
      queues.get(lease.network).remove(lease);
      lease.ends = now;
      lease.ended = now;
      lease.nextState = State.FREE;
      move(lease, true);
    }
  }

  /** Somebody else uses the address. */
  void abandon(IscLease lease, String why, long now) {
    log.accept("Abandoning IP address " + lease.address + ": " + why);
    supersede(lease, Terms.abandoned(lease, now + ABANDON_SECONDS), true, now);
  }

  Isc4File file() {
    return file;
  }

  Isc4Leases copy(Consumer<String> log) {
    var same = new Isc4Leases(file.copy(), log);
    byAddress.forEach((address, lease) -> same.byAddress.put(address, lease.copy()));
    byMac.forEach((mac, chain) -> same.byMac.put(mac, same.mine(chain)));
    byUid.forEach((uid, chain) -> same.byUid.put(uid, same.mine(chain)));
    queues.forEach((network, queue) -> same.queues.put(network, queue.copy(same)));
    return same;
  }

  private List<IscLease> mine(List<IscLease> chain) {
    return new ArrayList<>(chain.stream().map(lease -> byAddress.get(lease.address)).toList());
  }
}
