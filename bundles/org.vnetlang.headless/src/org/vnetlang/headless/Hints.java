package org.vnetlang.headless;

import java.util.Optional;
import java.util.function.Function;
import org.vnetlang.sim.walk.Failure;

/** What can be changed in the files about packets that do not arrive; looked for when asked. */
public final class Hints {
  private final Function<Failure, Optional<Hint>> finder;

  Hints(Function<Failure, Optional<Hint>> finder) {
    this.finder = finder;
  }

  /** The hint about a lost packet; empty where nothing that is written is to blame. */
  public Optional<Hint> about(Failure failure) {
    return finder.apply(failure);
  }
}
