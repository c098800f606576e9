package org.vnetlang.ui.editor.assist;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;

/**
 * Goes with the tabulator from place to place of a snippet.
 *
 * @param viewer where it was written
 * @param from its first character
 * @param snippet what was written
 */
record Filling(ITextViewer viewer, int from, Snippet snippet) {

  /** Begins, and says what is selected then. */
  Point begin() throws BadLocationException {
    if (snippet.places().isEmpty()) {
      return new Point(from + snippet.end(), 0);
    }
    var model = new LinkedModeModel();
    int number = 0;
    for (var places : snippet.places()) {
      var group = new LinkedPositionGroup();
      for (var place : places) {
        group.addPosition(
            new LinkedPosition(
                viewer.getDocument(), from + place.offset(), place.length(), number));
      }
      number++;
      model.addGroup(group);
    }
    model.forceInstall();
    var ui = new EditorLinkedModeUI(model, viewer);
    ui.setExitPosition(viewer, from + snippet.end(), 0, Integer.MAX_VALUE);
    ui.enter();
    var selected = ui.getSelectedRegion();
    return new Point(selected.getOffset(), selected.getLength());
  }
}
