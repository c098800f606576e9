package org.vnetlang.ui.tests.load;

import java.util.Optional;
import org.vnetlang.ui.tests.support.Pump;

/** How often a long test does the same, and what is left of it. */
final class Rounds {
  private static final int COLLECTIONS = 5;

  private Rounds() {}

  /** A number of the environment, or the one of a short run. */
  static int of(String variable, int shortRun) {
    return Optional.ofNullable(System.getenv(variable)).map(Integer::parseInt).orElse(shortRun);
  }

  /** Bytes of the heap that something still holds. */
  static long held() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      Pump.idle();
      System.gc();
      var now = Runtime.getRuntime();
      least = Math.min(least, now.totalMemory() - now.freeMemory());
    }
    return least;
  }
}
