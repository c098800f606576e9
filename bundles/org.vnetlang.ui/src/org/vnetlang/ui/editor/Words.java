package org.vnetlang.ui.editor;

import org.vnetlang.ui.VnetUi;

/** The sentences of the editor, from the {@code ui.properties} of this package. */
public final class Words {
  private Words() {}

  /** A sentence in the language of the window. */
  public static String say(String key, Object... arguments) {
    return VnetUi.say(Words.class, key, arguments);
  }
}
