package org.vnetlang.ui.editor.link;

import org.vnetlang.ui.editor.VnetEditor;
import org.vnetlang.ui.editor.Words;

/** Goes to where the name under the caret is declared. */
public final class Declaration {
  private Declaration() {}

  /** Goes there; says so where there is no such place. */
  public static void run(VnetEditor editor) {
    var targets = editor.session().current().definition(editor.caret());
    if (targets.isEmpty()) {
      editor.tell(Words.say("declaration.none"));
    } else {
      Places.show(editor.getSite().getPage(), targets.get(0));
    }
  }
}
