package org.vnetlang.ide;

/** What comes of renaming. */
public sealed interface Renaming {

  /** What is to be written, in all files. */
  record Changes(Edits edits) implements Renaming {}

  /** Why it cannot be called that. */
  record Refused(String sentence) implements Renaming {}
}
