package org.vnetlang.headless.fidelity;

import java.util.List;

/**
 * How one kind of fact compares in one case.
 *
 * @param fact the kind
 * @param compared how many facts were recorded and compared
 * @param differences what differs, one sentence each
 */
public record Cell(Fact fact, int compared, List<String> differences) {
  public Cell {
    differences = List.copyOf(differences);
  }

  /** The result. */
  public enum Result {
    EQUAL,
    DIFFERENT,
    /** Nothing of the kind was recorded. */
    ABSENT
  }

  public Result result() {
    return !differences.isEmpty() ? Result.DIFFERENT : compared == 0 ? Result.ABSENT : Result.EQUAL;
  }
}
