package org.vnetlang.ui.editor.fold;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.vnetlang.ide.Snapshot;
import org.vnetlang.ide.Span;
import org.vnetlang.ui.editor.session.Reader;

/** Keeps what can be folded like the text; what somebody folded stays so while it is there. */
public final class Folds implements Reader {
  private final ProjectionViewer viewer;

  /** Folds of a viewer in which folding is on. */
  public Folds(ProjectionViewer viewer) {
    this.viewer = viewer;
  }

  @Override
  public void read(Snapshot snapshot) {
    var model = viewer.getProjectionAnnotationModel();
    if (model == null) {
      return;
    }
    var wanted = wanted(snapshot, viewer.getDocument());
    Set<Annotation> gone = new LinkedHashSet<>();
    model
        .getAnnotationIterator()
        .forEachRemaining(
            each -> {
              if (!wanted.remove(model.getPosition(each))) {
                gone.add(each);
              }
            });
    Map<Annotation, Position> added = new HashMap<>();
    wanted.forEach(position -> added.put(new ProjectionAnnotation(), position));
    if (!gone.isEmpty() || !added.isEmpty()) {
      model.modifyAnnotations(gone.toArray(Annotation[]::new), added, new Annotation[0]);
    }
  }

  private static Set<Position> wanted(Snapshot snapshot, IDocument document) {
    var wanted = new LinkedHashSet<Position>();
    for (var folding : snapshot.foldings()) {
      try {
        add(folding.span(), document, wanted);
      } catch (BadLocationException outside) {
        // a folding of another text than this one: the next reading brings the right ones
        continue;
      }
    }
    return wanted;
  }

  /** Whole lines, as the projection wants them, and only where more than one is left to hide. */
  private static void add(Span span, IDocument document, Set<Position> wanted)
      throws BadLocationException {
    int first = document.getLineOfOffset(span.offset());
    int last = document.getLineOfOffset(span.end());
    if (last > first) {
      int from = document.getLineOffset(first);
      int to =
          last + 1 < document.getNumberOfLines()
              ? document.getLineOffset(last + 1)
              : document.getLength();
      wanted.add(new Position(from, to - from));
    }
  }
}
