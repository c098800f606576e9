package org.vnetlang.ui.editor.command;

import java.util.List;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Position;
import org.vnetlang.ide.Edit;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.editor.VnetEditor;
import org.vnetlang.ui.editor.change.Changes;
import org.vnetlang.ui.preferences.Key;
import org.vnetlang.ui.preferences.Settings;

/** Lays the text of an editor out. */
public final class Format {
  private Format() {}

  /** Lays it out; one step to undo. */
  public static void run(VnetEditor editor) {
    write(editor, editor.session().current().format());
  }

  /** Lays it out where somebody wants that on each save; a mistake of ours hinders no save. */
  public static void beforeSave(VnetEditor editor) {
    if (editor.isOpen() && settings(editor).on(Key.FORMAT_ON_SAVE)) {
      try {
        run(editor);
      } catch (RuntimeException mistake) {
        VnetUi.log(editor.getTitle(), mistake);
      }
    }
  }

  private static Settings settings(VnetEditor editor) {
    return Changes.file(editor.session().uri())
        .map(file -> Settings.of(file.getProject()))
        .orElseGet(Settings::general);
  }

  /** Writes edits and leaves the caret at the same letter. */
  static void write(VnetEditor editor, List<Edit> edits) {
    if (edits.isEmpty() || !editor.validateEditorInputState()) {
      return;
    }
    var viewer = editor.viewer();
    var document = viewer.getDocument();
    var caret = new Position(Math.min(editor.caret(), document.getLength()));
    viewer.setRedraw(false);
    try {
      document.addPosition(caret);
      Changes.apply(document, edits);
      document.removePosition(caret);
      viewer.setSelectedRange(caret.getOffset(), 0);
    } catch (BadLocationException outside) {
      VnetUi.log(editor.getTitle(), outside);
    } finally {
      viewer.setRedraw(true);
    }
  }
}
