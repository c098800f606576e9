package org.vnetlang.ui.editor.mark;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.vnetlang.ide.Cancel;
import org.vnetlang.ide.Document;
import org.vnetlang.ide.Fix;
import org.vnetlang.ide.Marker;
import org.vnetlang.ide.Snapshot;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.editor.session.Language;
import org.vnetlang.ui.editor.session.Session;
import org.vnetlang.ui.editor.session.Sessions;
import org.vnetlang.ui.project.Marks;

/** The quick fixes of a marker in the Problems view: the same as in the editor. */
public final class Resolutions implements IMarkerResolutionGenerator2 {
  @Override
  public boolean hasResolutions(IMarker marker) {
    return !marker.getAttribute(Marks.CODE, "").isEmpty();
  }

  @Override
  public IMarkerResolution[] getResolutions(IMarker marker) {
    return fixes(marker).stream()
        .map(fix -> new Resolution(marker, fix))
        .toArray(IMarkerResolution[]::new);
  }

  /** What mends a marker, as the text of its file is now. */
  static List<Fix> fixes(IMarker marker) {
    try {
      if (marker.exists() && marker.getResource() instanceof IFile file) {
        var snapshot = snapshot(file);
        return same(snapshot, marker).map(snapshot::fixes).orElse(List.of());
      }
    } catch (CoreException unreadable) {
      VnetUi.log(marker.getResource().toString(), unreadable);
    }
    return List.of();
  }

  private static Snapshot snapshot(IFile file) throws CoreException {
    URI uri = file.getLocationURI();
    var open = Sessions.of(uri);
    if (open.isPresent()) {
      return open.get().current();
    }
    return Language.services()
        .read(new Document(uri, file.readString(), 0), Session.sources(uri), Cancel.NEVER);
  }

  /**
   * The marker of the text that has the same code, and is nearest where somebody typed meanwhile.
   */
  private static Optional<Marker> same(Snapshot snapshot, IMarker marker) {
    var code = marker.getAttribute(Marks.CODE, "");
    int start = marker.getAttribute(IMarker.CHAR_START, 0);
    return Stream.concat(
            snapshot.markers().stream(), snapshot.verdictMarkers(Cancel.NEVER).stream())
        .filter(each -> each.code().equals(code))
        .min(Comparator.comparingInt(each -> Math.abs(each.span().offset() - start)));
  }
}
