package org.vnetlang.headless.fidelity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cases by facts as a table for people; what differs stands below it. */
public final class FidelityTable {
  private FidelityTable() {}

  /**
   * Columns are filled with blanks; {@code =} is equal, a number that many differences. Facts that
   * were recorded of no case have no column.
   */
  public static String of(List<Compared> rows) {
    int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
    Set<Fact> facts =
        rows.stream()
            .flatMap(row -> row.cells().stream())
            .filter(cell -> cell.result() != Cell.Result.ABSENT)
            .map(Cell::fact)
            .collect(Collectors.toSet());
    var text = new StringBuilder(" ".repeat(width));
    Stream.of(Fact.values())
        .filter(facts::contains)
        .forEach(fact -> text.append("  ").append(fact.word()));
    text.append('\n');
    for (Compared row : rows) {
      text.append(padded(row.name(), width));
      for (Cell cell : row.cells()) {
        if (facts.contains(cell.fact())) {
          text.append("  ").append(padded(sign(cell), cell.fact().word().length()));
        }
      }
      text.append('\n');
    }
    differences(rows, text);
    return text.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n"))
        + "\n";
  }

  private static void differences(List<Compared> rows, StringBuilder text) {
    for (Compared row : rows) {
      for (Cell cell : row.cells()) {
        for (String difference : cell.differences()) {
          text.append(row.name() + ": " + cell.fact().word() + ": " + difference + "\n");
        }
      }
    }
  }

  private static String sign(Cell cell) {
    return switch (cell.result()) {
      case EQUAL -> "=";
      case ABSENT -> ".";
      case DIFFERENT -> String.valueOf(cell.differences().size());
    };
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
