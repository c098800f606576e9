package org.vnetlang.ui.editor.mark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.vnetlang.ide.Cancel;
import org.vnetlang.ide.Marker;
import org.vnetlang.ide.Snapshot;
import org.vnetlang.ide.Span;
import org.vnetlang.ui.editor.session.Reader;
import org.vnetlang.ui.preferences.Shown;

/**
 * Keeps the annotations of a text like its markers. The builder's markers of the same file are of a
 * type that editors do not draw, so nothing is ever seen twice.
 */
public final class Annotations implements Reader {
  private final ISourceViewer viewer;
  private final Runnable changed;
  private List<VnetAnnotation> wrong = List.of();
  private List<VnetAnnotation> failing = List.of();

  /**
   * Annotations of a viewer.
   *
   * @param changed is called after they changed
   */
  public Annotations(ISourceViewer viewer, Runnable changed) {
    this.viewer = viewer;
    this.changed = changed;
  }

  @Override
  public void marked(Snapshot snapshot) {
    var severities = Severities.of(snapshot.document().uri());
    var markers = new ArrayList<VnetAnnotation>();
    for (var marker : snapshot.markers()) {
      var shown = severities.of(marker);
      if (shown != Shown.IGNORE) {
        markers.add(new VnetAnnotation(marker, shown));
      }
    }
    wrong = replace(wrong, markers);
  }

  @Override
  public void judged(Snapshot snapshot) {
    var shown = Severities.of(snapshot.document().uri()).failing();
    var markers = new ArrayList<VnetAnnotation>();
    if (shown != Shown.IGNORE) {
      for (var marker : snapshot.verdictMarkers(Cancel.NEVER)) {
        markers.add(new VnetAnnotation(marker, shown));
      }
    }
    failing = replace(failing, markers);
  }

  /** Takes all of them away. */
  public void clear() {
    wrong = replace(wrong, List.of());
    failing = replace(failing, List.of());
  }

  /** Puts new ones in the place of old ones; one that stays as it is is not touched. */
  private List<VnetAnnotation> replace(List<VnetAnnotation> old, List<VnetAnnotation> fresh) {
    var model = viewer.getAnnotationModel();
    if (!(model instanceof IAnnotationModelExtension all)) {
      return List.of();
    }
    var kept = new ArrayList<VnetAnnotation>();
    var there = new HashMap<Key, VnetAnnotation>();
    Set<Annotation> gone = new HashSet<>();
    for (var each : old) {
      // the model drops what stood in letters that were erased
      var position = model.getPosition(each);
      gone.add(position == null ? each : there.put(Key.of(each, position), each));
    }
    Map<Annotation, Position> added = new HashMap<>();
    var seen = new HashSet<Key>();
    for (var each : fresh) {
      if (!seen.add(Key.of(each))) {
        continue;
      }
      var same = there.remove(Key.of(each));
      if (same == null) {
        added.put(each, position(each.marker().span()));
      }
      kept.add(same == null ? each : same);
    }
    gone.addAll(there.values());
    gone.remove(null);
    if (!gone.isEmpty() || !added.isEmpty()) {
      all.replaceAnnotations(gone.toArray(Annotation[]::new), added);
      changed.run();
    }
    return kept;
  }

  private static Position position(Span span) {
    return new Position(span.offset(), span.length());
  }

  /** What makes two annotations the same: equal words at the same place. */
  private record Key(String type, Marker content, int offset, int length) {
    static Key of(VnetAnnotation fresh) {
      return of(fresh, position(fresh.marker().span()));
    }

    static Key of(VnetAnnotation each, Position position) {
      var marker = each.marker();
      return new Key(
          each.getType(),
          new Marker(
              new Span(0, 0),
              0,
              marker.severity(),
              marker.code(),
              marker.message(),
              marker.why(),
              marker.fix(),
              marker.helpAnchor(),
              List.of()),
          position.getOffset(),
          position.getLength());
    }
  }
}
