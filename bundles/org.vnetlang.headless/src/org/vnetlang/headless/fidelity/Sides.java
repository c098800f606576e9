package org.vnetlang.headless.fidelity;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Parts of what holds on a machine. */
final class Sides {
  private Sides() {}

  /** Lines of some kinds without IPv6: it is off on machines that stand for a network around. */
  static SortedSet<Line> ipv4(SortedSet<Line> lines, Set<Fact> kinds) {
    var some = new TreeSet<>(lines);
    some.removeIf(line -> !kinds.contains(line.fact()) || isIpv6(line));
    return some;
  }

  static boolean isIpv6(Line line) {
    return line.fact() == Fact.ADDRESSES && line.text().startsWith("fe80:");
  }
}
