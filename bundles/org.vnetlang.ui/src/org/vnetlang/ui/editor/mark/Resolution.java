package org.vnetlang.ui.editor.mark;

import java.util.Arrays;
import org.eclipse.core.resources.IMarker;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.vnetlang.ide.Fix;
import org.vnetlang.ui.editor.Picture;
import org.vnetlang.ui.editor.change.Changes;
import org.vnetlang.ui.project.Marks;

/** A quick fix in the Problems view. */
final class Resolution extends WorkbenchMarkerResolution {
  private final IMarker marker;
  private final Fix fix;

  Resolution(IMarker marker, Fix fix) {
    this.marker = marker;
    this.fix = fix;
  }

  @Override
  public String getLabel() {
    return fix.title();
  }

  @Override
  public String getDescription() {
    return fix.marker().fix();
  }

  @Override
  public Image getImage() {
    return Picture.FIX.image();
  }

  /** Reads the text anew: the one before may have moved this one. */
  @Override
  public void run(IMarker each) {
    Resolutions.fixes(each).stream()
        .filter(now -> each == marker ? now.title().equals(fix.title()) : now.preferred())
        .findFirst()
        .ifPresent(now -> Changes.apply(now.edits()));
  }

  @Override
  public IMarker[] findOtherMarkers(IMarker[] markers) {
    var code = marker.getAttribute(Marks.CODE, "");
    return Arrays.stream(markers)
        .filter(each -> !each.equals(marker) && each.getAttribute(Marks.CODE, "").equals(code))
        .toArray(IMarker[]::new);
  }
}
