package org.vnetlang.ide.fix;

import java.util.stream.Stream;

/** What to write about an issue: the one list of all quick fixes. */
final class Fixers {
  private Fixers() {}

  /** What may mend something, the best first. */
  static Stream<Draft> of(Wrong wrong) {
    return wrong.problem().replacement().stream()
        .map(other -> Draft.of("fix.replace", wrong.instead(other), wrong.marked(), other));
  }
}
