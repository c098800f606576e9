package org.vnetlang.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Tells somebody at a terminal that work is under way, once it has taken half a second. */
final class Progress {
  private static final long PATIENCE_MILLIS = 500;

  private Progress() {}

  static <T> T during(VnetCommand root, String name, Callable<T> work) throws Exception {
    if (!root.surroundings().terminal()) {
      return work.call();
    }
    var err = root.surroundings().err();
    var timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
    timer.schedule(
        () -> {
          err.println(root.speech().say("reading", name));
          err.flush();
        },
        PATIENCE_MILLIS,
        TimeUnit.MILLISECONDS);
    try {
      return work.call();
    } finally {
      timer.shutdownNow();
    }
  }
}
