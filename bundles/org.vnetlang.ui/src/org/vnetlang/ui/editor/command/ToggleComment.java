package org.vnetlang.ui.editor.command;

import org.eclipse.jface.text.ITextSelection;
import org.vnetlang.ide.Span;
import org.vnetlang.ui.editor.VnetEditor;
import org.vnetlang.ui.editor.typing.Comments;

/** Turns the selected lines into comments, or back. */
final class ToggleComment {
  private ToggleComment() {}

  static void run(VnetEditor editor) {
    var selected = (ITextSelection) editor.getSelectionProvider().getSelection();
    var span = new Span(selected.getOffset(), selected.getLength());
    Format.write(editor, Comments.toggle(editor.session().text(), span));
  }
}
