package org.vnetlang.headless.fidelity;

import java.util.List;

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

  /** Whether everything that was recorded is as simulated. */
  public boolean equal() {
    return cells.stream().noneMatch(cell -> cell.result() == Cell.Result.DIFFERENT);
  }
}
