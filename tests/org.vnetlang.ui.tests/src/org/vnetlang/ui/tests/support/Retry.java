package org.vnetlang.ui.tests.support;

import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.function.Executable;

/** A second chance, where the focus of a screen without a window manager plays a part. */
public final class Retry {
  private Retry() {}

  /**
   * Runs a scenario, and once more if it fails; the first failure is reported.
   *
   * @param before brings everything back to where the scenario begins
   */
  public static void once(TestReporter reporter, Executable before, Executable scenario)
      throws Throwable {
    before.execute();
    try {
      scenario.execute();
    } catch (AssertionError first) {
      reporter.publishEntry("retried", String.valueOf(first.getMessage()));
      before.execute();
      scenario.execute();
    }
  }
}
