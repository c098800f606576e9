package org.vnetlang.ide.fix;

import java.util.stream.Stream;

/** Knows what to write about one kind of issue. */
@FunctionalInterface
interface Fixer {
  /** What may mend it, the best first; whether it does is found out by others. */
  Stream<Draft> drafts(Wrong wrong);
}
