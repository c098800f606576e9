package org.vnetlang.lang.validation.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;

/**
 * Finds subnets that overlap among those of one routing table. Of two prefixes that have an address
 * in common one contains the other; sorted, it comes first, and at most one per length can.
 */
final class Overlaps {

  /**
   * A subnet.
   *
   * @param order its place in the file: of two the later one is marked
   * @param link the network it belongs to
   * @param subnet the subnet
   * @param place where it is written
   * @param within the link that it may be a part of; the empty string for none
   */
  private record Seen(int order, String link, Prefix subnet, Subject place, String within) {

    /** Whether it may lie inside the other one. */
    boolean part(Seen other) {
      return within.equals(other.link);
    }
  }

  private final List<Seen> all = new ArrayList<>();

  void add(String link, Prefix subnet, Subject place, String within) {
    all.add(new Seen(all.size(), link, subnet, place, within));
  }

  /** Says of each subnet at most one other that it overlaps. */
  void report(Consumer<Finding> found) {
    Deque<Seen> around = new ArrayDeque<>();
    all.sort(Comparator.comparing(Seen::subnet).thenComparing(Seen::order));
    for (var next : all) {
      while (!around.isEmpty() && !around.peek().subnet().contains(next.subnet())) {
        around.pop();
      }
      clash(around, next).ifPresent(other -> found.accept(finding(next, other)));
      if (around.isEmpty() || !around.peek().subnet().equals(next.subnet())) {
        around.push(next);
      }
    }
  }

  private static Optional<Seen> clash(Deque<Seen> around, Seen next) {
    return around.stream().filter(other -> !next.part(other) && !other.part(next)).findFirst();
  }

  private static Finding finding(Seen one, Seen other) {
    var later = one.order() > other.order() ? one : other;
    var earlier = later == one ? other : one;
    return Finding.of(
        Issue.SUBNETS_OVERLAP,
        later.place(),
        later.subnet(),
        later.link(),
        earlier.subnet(),
        earlier.link());
  }
}
