package org.vnetlang.ui.editor.rename;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.vnetlang.ide.Cancel;
import org.vnetlang.ide.Span;
import org.vnetlang.ui.editor.VnetEditor;
import org.vnetlang.ui.editor.Words;
import org.vnetlang.ui.editor.change.Changes;

/** Renames what the caret of an editor is on. */
public final class Rename {
  private Rename() {}

  /** Asks for the name and writes it; says so where there is nothing to rename. */
  public static void run(VnetEditor editor) {
    var snapshot = editor.session().current();
    int offset = ((ITextSelection) editor.getSelectionProvider().getSelection()).getOffset();
    var span = snapshot.renamable(offset);
    if (span.isEmpty()) {
      editor.tell(Words.say("rename.nothing"));
      return;
    }
    var dialog =
        new RenameDialog(
            editor.getSite().getShell(),
            span.get().of(snapshot.document().text()),
            place(editor.viewer(), span.get()),
            name -> snapshot.rename(offset, name, Cancel.NEVER));
    if (dialog.open() == Window.OK) {
      dialog.edits().ifPresent(Changes::apply);
    }
  }

  /** Below the name. */
  private static Point place(ITextViewer viewer, Span span) {
    StyledText text = viewer.getTextWidget();
    int offset = Math.min(text.getCharCount(), span.offset());
    var below = text.getLocationAtOffset(offset);
    return text.toDisplay(below.x, below.y + text.getLineHeight(offset) + 2);
  }
}
