package org.vnetlang.headless.fidelity;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which calls came before which recorded state: recordings do not say so. Calls and states are both
 * in order; of all ways to merge them the one is taken whose states fit best, and among those that
 * fit equally well the one where every state comes as early as it can.
 */
final class Alignment {
  /** Weight of a line that only one side has; a vif that is there or not only breaks ties. */
  private static final int LINE = 10;

  private Alignment() {}

  /**
   * The number of calls before each recorded state.
   *
   * @param recorded the host's recorded states
   * @param modelled its states before the first call, after it, after the second…
   */
  static int[] of(List<SortedSet<Line>> recorded, List<SortedSet<Line>> modelled) {
    int phases = recorded.size();
    int states = modelled.size();
    long[][] best = new long[phases + 1][states];
    int[][] from = new int[phases + 1][states];
    for (int phase = 1; phase <= phases; phase++) {
      int earliest = 0;
      for (int state = 0; state < states; state++) {
        if (best[phase - 1][state] < best[phase - 1][earliest]) {
          earliest = state;
        }
        from[phase][state] = earliest;
        best[phase][state] =
            best[phase - 1][earliest] + distance(recorded.get(phase - 1), modelled.get(state));
      }
    }
    var before = new int[phases];
    int state = first(best[phases]);
    for (int phase = phases; phase > 0; phase--) {
      before[phase - 1] = state;
      state = from[phase][state];
    }
    return before;
  }

  private static int first(long[] costs) {
    long least = Arrays.stream(costs).min().orElse(0);
    int at = 0;
    while (costs[at] != least) {
      at++;
    }
    return at;
  }

  private static long distance(SortedSet<Line> recorded, SortedSet<Line> modelled) {
    return cost(recorded, modelled) + cost(modelled, recorded);
  }

  private static long cost(SortedSet<Line> has, SortedSet<Line> lacks) {
    var only = new TreeSet<>(has);
    only.removeAll(lacks);
    return only.stream().mapToLong(Alignment::weight).sum();
  }

  /** A domain's interfaces outlive their scripts for as long as xend likes. */
  private static int weight(Line line) {
    boolean lasting =
        line.fact() == Fact.ROUTES || line.fact() == Fact.RULES || line.fact() == Fact.PORTS;
    if (!line.ofGuest() || lasting) {
      return LINE;
    }
    return line.fact() == Fact.INTERFACES ? 1 : 0;
  }
}
