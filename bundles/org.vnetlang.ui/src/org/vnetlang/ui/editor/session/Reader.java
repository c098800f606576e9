package org.vnetlang.ui.editor.session;

import org.vnetlang.ide.Snapshot;

/** Somebody who shows what was read. Called in the thread of the user interface. */
public interface Reader {
  /** A text was read and is still what the editor holds. */
  void read(Snapshot snapshot);

  /** Its expectations are decided, too. */
  default void judged(Snapshot snapshot) {}
}
