package org.vnetlang.ui.editor.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.vnetlang.ide.Snapshot;
import org.vnetlang.ide.Span;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.editor.session.Reader;
import org.vnetlang.ui.editor.session.Session;

/** Marks where the thing under the caret is named. */
public final class Occurrences implements Reader {
  /** Type of its annotations. */
  public static final String TYPE = VnetUi.ID + ".occurrence";

  private final ISourceViewer viewer;
  private final Session session;
  private final Supplier<Boolean> wanted;
  private Set<Annotation> shown = Set.of();
  private List<Span> spans = List.of();

  /** Occurrences in a viewer, while somebody wants them. */
  public Occurrences(ISourceViewer viewer, Session session, Supplier<Boolean> wanted) {
    this.viewer = viewer;
    this.session = session;
    this.wanted = wanted;
  }

  @Override
  public void read(Snapshot snapshot) {
    update(snapshot);
  }

  /** The caret stands somewhere else. */
  public void moved() {
    session.latest().filter(each -> each.version() == session.version()).ifPresent(this::update);
  }

  private void update(Snapshot snapshot) {
    var selection = (ITextSelection) viewer.getSelectionProvider().getSelection();
    var found = wanted.get() ? snapshot.occurrences(selection.getOffset()) : List.<Span>of();
    if (!found.equals(spans) || found.size() != shown.size()) {
      show(found);
    }
  }

  /** Takes all marks away. */
  public void clear() {
    show(List.of());
  }

  private void show(List<Span> found) {
    if (viewer.getAnnotationModel() instanceof IAnnotationModelExtension model) {
      Map<Annotation, Position> added = new HashMap<>();
      for (var span : found) {
        var text = session.text();
        var name = span.end() <= text.length() ? span.of(text) : "";
        added.put(new Annotation(TYPE, false, name), new Position(span.offset(), span.length()));
      }
      model.replaceAnnotations(shown.toArray(Annotation[]::new), added);
      shown = new HashSet<>(added.keySet());
      spans = List.copyOf(found);
    }
  }
}
