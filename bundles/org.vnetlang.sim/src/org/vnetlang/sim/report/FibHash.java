package org.vnetlang.sim.report;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.TreeMap;
import org.vnetlang.model.address.Prefix;

/**
 * The order of routes in a kernel of 2006, whose table was a hash per prefix length: long prefixes
 * come first, so the default route last; within a length they stand by hash, in a chain the
 * youngest first (Linux 2.6.16 net/ipv4/fib_hash.c).
 */
final class FibHash {
  private static final int FIRST_SIZE = 16;

  private FibHash() {}

  /** The prefixes in that order; they are given from the oldest to the youngest. */
  static List<Prefix> order(List<Prefix> prefixes) {
    var zones = new TreeMap<Integer, Zone>();
    prefixes.forEach(prefix -> zones.computeIfAbsent(-prefix.length(), Zone::new).insert(prefix));
    return zones.values().stream().flatMap(zone -> zone.all().stream()).toList();
  }

  /** The prefixes of one length. */
  private static final class Zone {
    private final int length;
    private List<LinkedList<Prefix>> chains;
    private int count;

    Zone(int negative) {
      length = -negative;
      chains = empty(length == 0 ? 1 : FIRST_SIZE);
    }

    private static List<LinkedList<Prefix>> empty(int size) {
      var chains = new ArrayList<LinkedList<Prefix>>(size);
      for (int i = 0; i < size; i++) {
        chains.add(new LinkedList<>());
      }
      return chains;
    }

    void insert(Prefix prefix) {
      int size = chains.size();
      if (count > 2 * size && (length == 32 || 1 << length > size)) {
        List<Prefix> old = all();
        chains = empty(size == 1 ? 2 : size == 16 ? 256 : size == 256 ? 1024 : 2 * size);
        old.forEach(this::put);
      }
      put(prefix);
      count++;
    }

    private void put(Prefix prefix) {
      chains.get(hash(prefix)).addFirst(prefix);
    }

    private int hash(Prefix prefix) {
      int key = length == 0 ? 0 : prefix.network().bits() >>> 32 - length;
      key ^= key >>> 20;
      key ^= key >>> 10;
      key ^= key >>> 5;
      return key & chains.size() - 1;
    }

    List<Prefix> all() {
      return chains.stream().flatMap(List::stream).toList();
    }
  }
}
