package org.vnetlang.sim.dhcp.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.sim.dhcp.server.LeaseEntry.State;

/** The leases of ISC dhcpd 2.0 and its leases file (common/memory.c, server/db.c). */
final class Isc2Leases {
  private static final String HEAD =
      """
      # All times in this file are in UTC (GMT), not your local timezone.   This is
      # not a bug, so please don't ask about it.   There is no portable way to
      # store leases in the local timezone, so please don't request this as a
      # feature.   If this is inconvenient or confusing to you, we sincerely
      # apologize.   Seriously, though - don't ask.
      # The format of this file is documented in the dhcpd.leases(5) manual page.

      """;

  private final Map<Ipv4, IscLease> byAddress = new TreeMap<>();
  private final Map<Mac, List<IscLease>> byMac = new HashMap<>();
  private final Map<String, List<IscLease>> byUid = new HashMap<>();
  private final Map<ServedNetwork, Isc2Order> orders = new LinkedHashMap<>();
  private final Map<Ipv4, LeaseEntry> written = new TreeMap<>();
  private final StringBuilder file = new StringBuilder(HEAD);
  private final Consumer<String> log;

  Isc2Leases(Consumer<String> log) {
    this.log = log;
  }

  /** The leases of a server that never gave one. */
  static Isc2Leases of(ServerConfiguration configuration, Consumer<String> log) {
    var leases = new Isc2Leases(log);
    for (ServedNetwork network : configuration.networks()) {
      leases.orders.put(network, new Isc2Order());
      for (ServedSubnet subnet : network.subnets()) {
        subnet.pool().forEach(at -> leases.add(at, network, subnet));
      }
    }
    return leases;
  }

  private void add(Ipv4 address, ServedNetwork network, ServedSubnet subnet) {
    var lease = new IscLease(address, network, subnet);
    byAddress.put(address, lease);
    orders.get(network).add(lease);
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

  Isc2Order order(ServedNetwork network) {
    return orders.get(network);
  }

  /**
   * A lease changes.
   *
   * @param commit whether it is written to the file
   * @param now in seconds
   * @return whether it was; not where somebody else has the address
   */
  boolean supersede(IscLease lease, Terms terms, boolean commit, long now) {
    boolean abandoned = terms.next() == State.ABANDONED;
    if (!abandoned && lease.ends > now && ofAnother(lease, terms)) {
      log.accept("Lease conflict at " + lease.address);
      return false;
    }
    lease.uid.ifPresent(uid -> remove(byUid, uid, lease));
    terms.uid().ifPresent(uid -> append(byUid, uid, lease));
    if (!lease.mac.equals(terms.mac())) {
      lease.mac.ifPresent(mac -> remove(byMac, mac, lease));
      terms.mac().ifPresent(mac -> append(byMac, mac, lease));
    }
    lease.starts = terms.starts();
    lease.uid = terms.uid();
    lease.host = terms.host();
    lease.mac = terms.mac();
    order(lease.network).move(lease, terms.ends());
    if (commit) {
      write(lease);
    }
    return commit;
  }

  private static boolean ofAnother(IscLease lease, Terms terms) {
    return lease.uid.isPresent()
        ? terms.uid().isPresent() && !terms.uid().equals(lease.uid)
        : !terms.mac().equals(lease.mac);
  }

  private static <K> void append(Map<K, List<IscLease>> map, K key, IscLease lease) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(lease);
  }

  private static <K> void remove(Map<K, List<IscLease>> map, K key, IscLease lease) {
    List<IscLease> chain = map.getOrDefault(key, List.of());
    chain.removeIf(other -> other == lease);
  }

  /** The client gives it back. */
  void release(IscLease lease, long now) {
    if (lease.ends > now) {
      supersede(lease, Terms.ended(lease, now), true, now);
    }
  }

  /** Somebody else uses the address. */
  void abandon(IscLease lease, String why, long now) {
    lease.state = State.ABANDONED;
    log.accept("Abandoning IP address " + lease.address + ": " + why);
    supersede(lease, Terms.abandoned(lease, now), true, now);
  }

  private void write(IscLease lease) {
    file.append("lease ").append(lease.address).append(" {\n");
    file.append("\tstarts ").append(LeaseTime.text(lease.starts)).append(";\n");
    file.append("\tends ").append(LeaseTime.text(lease.ends)).append(';');
    lease.mac.ifPresent(mac -> file.append("\n\thardware ethernet ").append(mac).append(';'));
    lease.uid.ifPresent(uid -> file.append("\n\tuid ").append(uid).append(';'));
    if (lease.abandoned()) {
      file.append("\n\tabandoned;");
    }
    lease
        .hostName
        .filter(Isc2Leases::printable)
        .ifPresent(name -> file.append("\n\tclient-hostname \"").append(name).append("\";"));
    file.append("\n}\n");
    State shown = lease.abandoned() ? State.ABANDONED : State.ACTIVE;
    written.put(lease.address, lease.entry(shown));
  }

  private static boolean printable(String name) {
    return name.chars().allMatch(c -> c >= 33 && c <= 126);
  }

  String file() {
    return file.toString();
  }

  /** What the file says of each address, the last entry of each. */
  List<LeaseEntry> entries(long now) {
    return written.values().stream().map(entry -> entry.at(now)).toList();
  }

  Isc2Leases copy(Consumer<String> log) {
    var same = new Isc2Leases(log);
    byAddress.forEach((address, lease) -> same.byAddress.put(address, lease.copy()));
    byMac.forEach((mac, chain) -> same.byMac.put(mac, same.mine(chain)));
    byUid.forEach((uid, chain) -> same.byUid.put(uid, same.mine(chain)));
    orders.forEach((network, order) -> same.orders.put(network, order.copy(same)));
    same.written.putAll(written);
    same.file.setLength(0);
    same.file.append(file);
    return same;
  }

  private List<IscLease> mine(List<IscLease> chain) {
    return new ArrayList<>(chain.stream().map(lease -> byAddress.get(lease.address)).toList());
  }
}
