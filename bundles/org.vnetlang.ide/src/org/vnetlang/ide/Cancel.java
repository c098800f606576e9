package org.vnetlang.ide;

import java.util.concurrent.CancellationException;

/** Says whether somebody still waits for an answer. Called from the thread that works on it. */
@FunctionalInterface
public interface Cancel {
  /** Somebody always does. */
  Cancel NEVER = () -> false;

  /** Whether the answer is of no use any more. */
  boolean cancelled();

  /**
   * Goes on, or does not.
   *
   * @throws CancellationException if the answer is of no use any more
   */
  default void check() {
    if (cancelled()) {
      throw new CancellationException();
    }
  }
}
