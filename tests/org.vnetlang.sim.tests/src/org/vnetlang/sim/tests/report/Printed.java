package org.vnetlang.sim.tests.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.vnetlang.sim.report.Line;
import org.vnetlang.sim.report.Printout;

/** Compares what is printed with what a tool printed. */
final class Printed {
  private Printed() {}

  /** The same text but for what varies; a difference shows both texts. */
  static void same(String name, Printout printout, String real) {
    List<Line> lines = printout.lines();
    var seen = new ArrayList<String>();
    List<String> others = real.lines().toList();
    for (int i = 0; i < others.size(); i++) {
      boolean alike = i < lines.size() && lines.get(i).matches(others.get(i));
      seen.add(alike ? lines.get(i).masked() : others.get(i));
    }
    assertThat(seen).as(name).containsExactlyElementsOf(printout.masked().lines().toList());
    assertThat(printout.matches(real)).as(name).isTrue();
  }
}
