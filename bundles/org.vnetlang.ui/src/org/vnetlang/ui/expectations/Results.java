package org.vnetlang.ui.expectations;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArraySet;

/** What is known of expectations, by file; asked and told from any thread. */
public final class Results {
  private static final Map<URI, Result> RESULTS = new TreeMap<>();
  private static final Set<Runnable> LISTENERS = new CopyOnWriteArraySet<>();

  /**
   * What a file expects.
   *
   * @param uri where it is
   * @param name what people call it
   * @param expected its expectations in the order of the text, those of stories behind
   */
  public record Result(URI uri, String name, List<Expected> expected) {
    public Result {
      expected = List.copyOf(expected);
    }
  }

  private Results() {}

  /** Says what a file expects now. */
  public static void publish(URI uri, String name, List<Expected> expected) {
    synchronized (RESULTS) {
      RESULTS.put(uri, new Result(uri, name, expected));
    }
    tell();
  }

  /** A file is gone, or nobody is interested in it any more. */
  public static void forget(URI uri) {
    synchronized (RESULTS) {
      if (RESULTS.remove(uri) == null) {
        return;
      }
    }
    tell();
  }

  /** Everything that is known, sorted by place. */
  public static List<Result> all() {
    synchronized (RESULTS) {
      return List.copyOf(RESULTS.values());
    }
  }

  static void listen(Runnable listener) {
    LISTENERS.add(listener);
  }

  static void unlisten(Runnable listener) {
    LISTENERS.remove(listener);
  }

  /** Whoever listens looks again. */
  static void tell() {
    LISTENERS.forEach(Runnable::run);
  }
}
