package org.vnetlang.ui.tests.support;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.eclipse.swt.widgets.Display;

/** Lets the workbench work while a test in its thread waits. */
public final class Pump {
  /** Long enough for a loaded machine; a condition that holds ends the waiting at once. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration MOMENT = Duration.ofMillis(200);
  private static final int WAKE_MILLIS = 20;

  private Pump() {}

  /**
   * Waits for a condition.
   *
   * @param what a sentence about it, for the failure
   * @throws AssertionError if it does not hold in time
   */
  public static void until(String what, Callable<Boolean> condition) {
    if (!within(PATIENCE, condition)) {
      throw new AssertionError("waited " + PATIENCE.toSeconds() + " s in vain: " + what);
    }
  }

  /** Whether a condition holds before the time is over. */
  public static boolean within(Duration time, Callable<Boolean> condition) {
    long end = System.nanoTime() + time.toNanos();
    while (!holds(condition)) {
      if (System.nanoTime() > end) {
        return false;
      }
      step();
    }
    return true;
  }

  /** Lets everything that is waiting have its turn: what was painted late is on the screen then. */
  public static void idle() {
    within(MOMENT, () -> false);
  }

  private static void step() {
    var display = Display.getCurrent();
    if (!display.readAndDispatch()) {
      // wakes the thread where nothing else does: conditions change in other threads, too
      Runnable nothing = () -> {};
      display.timerExec(WAKE_MILLIS, nothing);
      display.sleep();
      display.timerExec(-1, nothing);
    }
  }

  private static boolean holds(Callable<Boolean> condition) {
    try {
      return condition.call();
    } catch (RuntimeException mistake) {
      throw mistake;
    } catch (Exception failed) {
      throw new AssertionError("the condition cannot be asked", failed);
    }
  }
}
