package org.vnetlang.ui.editor.session;

import org.vnetlang.ide.Snapshot;

/** Somebody who shows what was read. Called in the thread of the user interface. */
public interface Reader {
  /** A text was read and is still what the editor holds; what is wrong with it is found. */
  default void marked(Snapshot snapshot) {}

  /** Its colours, its foldings and its outline are found, too. */
  default void read(Snapshot snapshot) {}

  /** Its expectations are decided, too. */
  default void judged(Snapshot snapshot) {}
}
