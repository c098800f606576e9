package org.vnetlang.ui.editor.mark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.ISourceViewer;
import org.vnetlang.ide.Marker;

/** Finds the markers that are shown at some place of the text. */
public final class Marked {
  private Marked() {}

  /** The markers that a caret touches, the shortest first. */
  public static List<Marker> at(ISourceViewer viewer, int offset) {
    return where(
        viewer,
        place -> place.getOffset() <= offset && offset <= place.getOffset() + place.getLength());
  }

  /** Where the markers of a line begin that a caret is in. */
  static List<Integer> onLine(ISourceViewer viewer, int offset) {
    var document = viewer.getDocument();
    var model = viewer.getAnnotationModel();
    var starts = new ArrayList<Integer>();
    if (model != null) {
      model
          .getAnnotationIterator()
          .forEachRemaining(
              each -> {
                var place = model.getPosition(each);
                if (each instanceof VnetAnnotation && place != null) {
                  try {
                    if (document.getLineOfOffset(place.getOffset())
                        == document.getLineOfOffset(offset)) {
                      starts.add(place.getOffset());
                    }
                  } catch (BadLocationException gone) {
                    starts.remove((Object) place.getOffset());
                  }
                }
              });
    }
    starts.sort(Comparator.naturalOrder());
    return starts;
  }

  private static List<Marker> where(ISourceViewer viewer, Predicate<Position> wanted) {
    var model = viewer.getAnnotationModel();
    var found = new ArrayList<VnetAnnotation>();
    if (model != null) {
      model
          .getAnnotationIterator()
          .forEachRemaining(
              each -> {
                var place = model.getPosition(each);
                if (each instanceof VnetAnnotation ours && place != null && wanted.test(place)) {
                  found.add(ours);
                }
              });
    }
    return found.stream()
        .map(VnetAnnotation::marker)
        .sorted(Comparator.comparing(marker -> marker.span().length()))
        .toList();
  }
}
