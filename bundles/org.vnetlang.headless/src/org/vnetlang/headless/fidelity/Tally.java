package org.vnetlang.headless.fidelity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Counts what was compared, by kind, and keeps what differs. */
final class Tally {
  private final Map<Fact, Integer> compared = new EnumMap<>(Fact.class);
  private final Map<Fact, List<String>> differences = new EnumMap<>(Fact.class);

  /** One fact that was recorded; the words say where. */
  void same(Fact fact, String where, Object recorded, Object simulated) {
    compared.merge(fact, 1, Integer::sum);
    if (!recorded.equals(simulated)) {
      differ(fact, where + ": recorded " + recorded + ", simulated " + simulated);
    }
  }

  /** What holds at one moment on one machine. */
  void same(String where, SortedSet<Line> recorded, SortedSet<Line> simulated) {
    recorded.forEach(line -> compared.merge(line.fact(), 1, Integer::sum));
    missing(recorded, simulated)
        .forEach(line -> differ(line.fact(), where + ": only recorded: " + line));
    missing(simulated, recorded)
        .forEach(line -> differ(line.fact(), where + ": only simulated: " + line));
  }

  /** Lines whose order counts; what follows the first difference says the same again. */
  void same(Fact fact, String where, List<String> recorded, List<String> simulated) {
    compared.merge(fact, recorded.size(), Integer::sum);
    if (!recorded.equals(simulated)) {
      int at = 0;
      while (at < Math.min(recorded.size(), simulated.size())
          && recorded.get(at).equals(simulated.get(at))) {
        at++;
      }
      String real = at < recorded.size() ? recorded.get(at) : "nothing";
      String model = at < simulated.size() ? simulated.get(at) : "nothing";
      differ(fact, where + ", line " + (at + 1) + ": recorded " + real + ", simulated " + model);
    }
  }

  private static SortedSet<Line> missing(SortedSet<Line> has, SortedSet<Line> lacks) {
    var only = new TreeSet<>(has);
    only.removeAll(lacks);
    return only;
  }

  void differ(Fact fact, String sentence) {
    differences.computeIfAbsent(fact, key -> new ArrayList<>()).add(sentence);
  }

  List<Cell> cells() {
    return Stream.of(Fact.values())
        .map(
            fact ->
                new Cell(
                    fact,
                    compared.getOrDefault(fact, 0),
                    differences.getOrDefault(fact, List.of())))
        .toList();
  }
}
