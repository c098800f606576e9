package org.vnetlang.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Tells somebody at a terminal what is being done, once it has taken a while. */
final class Progress {
  private static final String ERASE = "\r\u001b[K";

  private final VnetCommand root;
  private final String sentence;
  private boolean said;
  private boolean over;

  private Progress(VnetCommand root, String sentence) {
    this.root = root;
    this.sentence = sentence;
  }

  /** Does the work; the sentence stands on the terminal as long as it lasts. */
  static <T> T during(VnetCommand root, String sentence, Callable<T> work) throws Exception {
    if (!root.surroundings().errWatched()) {
      return work.call();
    }
    var progress = new Progress(root, sentence);
    var timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
    timer.schedule(progress::say, root.surroundings().patience().toMillis(), TimeUnit.MILLISECONDS);
    try {
      return work.call();
    } finally {
      timer.shutdownNow();
      progress.erase();
    }
  }

  private synchronized void say() {
    if (!over) {
      said = true;
      print(root.surroundings().dumb() ? sentence + "\n" : sentence);
    }
  }

  private synchronized void erase() {
    over = true;
    if (said && !root.surroundings().dumb()) {
      print(ERASE);
    }
  }

  private void print(String text) {
    root.surroundings().err().print(text);
    root.surroundings().err().flush();
  }
}
