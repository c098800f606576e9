package org.vnetlang.sim.expect;

import java.util.stream.Stream;

/** What becomes of an expectation. */
public enum Verdict {
  HOLDS,
  FAILS,
  /** It depends on chance, or on something that nobody described. Never counts as holding. */
  CANNOT_TELL;

  /** That of all of them together: one that fails decides, then one that cannot be told. */
  static Verdict of(Stream<Verdict> all) {
    return all.reduce(HOLDS, Verdict::worse);
  }

  private static Verdict worse(Verdict one, Verdict other) {
    if (one == FAILS || other == FAILS) {
      return FAILS;
    }
    return one == CANNOT_TELL ? one : other;
  }
}
