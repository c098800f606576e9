package org.vnetlang.lang.suggest;

import java.util.Optional;

/** Knows what to do about one cause. */
@FunctionalInterface
interface Suggester {
  /** What to change; empty where nothing in the file is to blame. */
  Optional<Suggestion> suggest(Trouble trouble);
}
