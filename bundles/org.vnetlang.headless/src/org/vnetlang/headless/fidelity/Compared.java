package org.vnetlang.headless.fidelity;

import java.util.List;
import org.vnetlang.headless.fidelity.dhcp.Said;

/**
 * A case that was compared: one row of the table.
 *
 * @param name the case's name
 * @param cells one per fact, in the order of {@link Fact}
 */
public record Compared(String name, List<Cell> cells) {
  public Compared {
    cells = List.copyOf(cells);
  }

  /** What DHCP servers and clients said, compared. */
  static Compared of(String name, List<Said> said) {
    var tally = new Tally();
    for (Said one : said) {
      Fact fact = Fact.valueOf(one.kind().name());
      tally.same(fact, one.where(), one.recorded(), one.simulated());
    }
    return new Compared(name, tally.cells());
  }

  /** Whether everything that was recorded is as simulated. */
  public boolean equal() {
    return cells.stream().noneMatch(cell -> cell.result() == Cell.Result.DIFFERENT);
  }
}
