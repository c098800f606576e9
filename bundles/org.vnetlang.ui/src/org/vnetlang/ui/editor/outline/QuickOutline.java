package org.vnetlang.ui.editor.outline;

import org.vnetlang.ui.editor.VnetEditor;
import org.vnetlang.ui.editor.Words;

/** The outline over the text, for those who search with the keyboard. */
public final class QuickOutline {
  private QuickOutline() {}

  /** Opens it. */
  public static void run(VnetEditor editor) {
    var nodes = Node.of(editor.session().current().symbols());
    QuickTree.of(
            editor.getSite().getShell(),
            Words.say("outline.quick"),
            nodes,
            chosen -> {
              var name = ((Node) chosen).name();
              editor.selectAndReveal(name.offset(), name.length());
            })
        .open();
  }
}
