package org.vnetlang.sim.pairs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Counts the pairs of each two kinds by how near they are, and finds one of each. */
final class Tally {
  private final Group[] groups;
  private final int kinds;
  private final Map<Integer, List<Integer>> all;
  private final Map<Long, long[]> near = new HashMap<>();

  /**
   * Pairs that are alike as far as kinds can tell.
   *
   * @param near how near they are
   * @param from the first member of one of them
   * @param to the second
   * @param pairs how many there are
   * @param tally whence
   */
  record Type(int near, int from, int to, long pairs, Tally tally) {
    /** A pair of members. */
    interface Pair {
      void take(int from, int to);
    }

    /** All of them. */
    void each(Pair pair) {
      tally.each(this, pair);
    }
  }

  Tally(Group[] groups, int kinds) {
    this.groups = groups;
    this.kinds = kinds;
    var everybody = new ArrayList<Integer>();
    for (int i = 0; i < groups.length; i++) {
      everybody.add(i);
    }
    all = byKind(everybody);
    within(everybody, Group::branch, 0);
    within(everybody, Group::host, 1);
  }

  private Map<Integer, List<Integer>> byKind(List<Integer> some) {
    return by(some, Group::kind);
  }

  private Map<Integer, List<Integer>> by(List<Integer> some, ToIntFunction<Group> what) {
    var found = new TreeMap<Integer, List<Integer>>();
    for (int member : some) {
      found.computeIfAbsent(what.applyAsInt(groups[member]), k -> new ArrayList<>(4)).add(member);
    }
    return found;
  }

  private void within(List<Integer> everybody, ToIntFunction<Group> what, int level) {
    for (List<Integer> part : by(everybody, what).values()) {
      Map<Integer, List<Integer>> here = byKind(part);
      here.forEach(
          (one, its) ->
              here.forEach(
                  (other, others) ->
                      near.computeIfAbsent(key(one, other), k -> new long[2])[level] +=
                          (long) its.size() * others.size()));
    }
  }

  private long key(int one, int other) {
    return (long) one * kinds + other;
  }

  /** All types that occur. */
  List<Type> types() {
    var found = new ArrayList<Type>();
    all.forEach((one, its) -> all.forEach((other, others) -> types(found, its, others)));
    return found;
  }

  private void types(List<Type> found, List<Integer> its, List<Integer> others) {
    int one = groups[its.get(0)].kind();
    int other = groups[others.get(0)].kind();
    long[] within = near.getOrDefault(key(one, other), new long[2]);
    long[] pairs = {
      (long) its.size() * others.size() - within[0],
      within[0] - within[1],
      within[1] - (one == other ? its.size() : 0)
    };
    for (int level = 0; level < pairs.length; level++) {
      if (pairs[level] > 0) {
        found.add(first(level, its, others, pairs[level]));
      }
    }
  }

  private Type first(int level, List<Integer> its, List<Integer> others, long pairs) {
    for (int from : its) {
      for (int to : others) {
        if (from != to && groups[from].near(groups[to]) == level) {
          return new Type(level, from, to, pairs, this);
        }
      }
    }
    throw new IllegalStateException("no pair of " + pairs);
  }

  private void each(Type type, Type.Pair pair) {
    for (int from : all.get(groups[type.from()].kind())) {
      for (int to : all.get(groups[type.to()].kind())) {
        if (from != to && groups[from].near(groups[to]) == type.near()) {
          pair.take(from, to);
        }
      }
    }
  }
}
