package org.vnetlang.ui.expectations;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.vnetlang.sim.expect.Verdict;
import org.vnetlang.ui.VnetUi;

/** A bar as test runners have one: green where all holds, red where anything fails. */
final class Bar extends Canvas {
  private static final int HEIGHT = 10;

  private Forest forest;

  Bar(Composite parent, Forest forest) {
    super(parent, SWT.DOUBLE_BUFFERED);
    this.forest = forest;
    addPaintListener(
        event -> {
          var area = getClientArea();
          event.gc.setBackground(colour());
          event.gc.fillRectangle(area);
        });
  }

  void show(Forest now) {
    forest = now;
    redraw();
  }

  /** What the bar says: nothing is known, or the worst verdict. */
  String state() {
    if (forest.files().isEmpty()) {
      return "nothing";
    }
    if (forest.count(Verdict.FAILS) > 0) {
      return "fails";
    }
    return forest.count(Verdict.CANNOT_TELL) > 0 ? "cannotTell" : "holds";
  }

  private Color colour() {
    var state = state();
    return state.equals("nothing")
        ? getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW)
        : JFaceResources.getColorRegistry().get(VnetUi.ID + "." + state);
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    return new Point(widthHint == SWT.DEFAULT ? HEIGHT : widthHint, HEIGHT);
  }
}
