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

  /** What the tools of a recording would have printed of what holds on a machine. */
  static SortedSet<Line> printed(SortedSet<Line> lines, RecordedMachine machine) {
    if (machine.printed().isEmpty()) {
      return lines;
    }
    Set<Fact> kinds = machine.printed().get();
    var some = new TreeSet<Line>();
    for (Line line : lines) {
      boolean route = line.fact() == Fact.ROUTES;
      boolean shown =
          line.device().isEmpty()
              || route
              || machine.links().stream().anyMatch(link -> link.name().equals(line.device()));
      if (kinds.contains(line.fact()) && shown) {
        some.add(route ? routeOnly(line) : line);
      }
    }
    return some;
  }

  /** {@code route -n} shows neither who made a route, nor its scope, nor a source address. */
  private static Line routeOnly(Line line) {
    String text = line.text().replaceAll(" (proto|scope|src) \\S+", "");
    return new Line(line.fact(), line.device(), text);
  }

  static boolean isIpv6(Line line) {
    return line.fact() == Fact.ADDRESSES && line.text().startsWith("fe80:");
  }
}
