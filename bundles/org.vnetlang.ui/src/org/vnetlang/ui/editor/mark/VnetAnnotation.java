package org.vnetlang.ui.editor.mark;

import org.eclipse.jface.text.quickassist.IQuickFixableAnnotation;
import org.eclipse.jface.text.source.Annotation;
import org.vnetlang.ide.Marker;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.preferences.Shown;

/** A marker in the text. */
public final class VnetAnnotation extends Annotation implements IQuickFixableAnnotation {
  /** What begins the types of all of ours, whose last word is how they are shown. */
  public static final String TYPE = VnetUi.ID + ".live.";

  private final Marker marker;

  VnetAnnotation(Marker marker, Shown shown) {
    super(TYPE + shown.key(), false, marker.message());
    this.marker = marker;
  }

  /** What it marks. */
  public Marker marker() {
    return marker;
  }

  /** Whether something mends it is found by trying, which takes too long for drawing it. */
  @Override
  public void setQuickFixable(boolean state) {}

  @Override
  public boolean isQuickFixableStateSet() {
    return true;
  }

  @Override
  public boolean isQuickFixable() {
    return false;
  }
}
