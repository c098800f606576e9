package org.vnetlang.ui.tests.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPart;

/** Finds controls by what they are, never by where they stand. */
public final class Controls {
  private Controls() {}

  /** The area of a part. */
  public static Composite of(IWorkbenchPart part) {
    var site = part.getSite().getService(MPart.class);
    return (Composite) site.getWidget();
  }

  /** All controls of a kind in an area, from left to right. */
  public static <T extends Control> List<T> all(Composite area, Class<T> kind) {
    var found = new ArrayList<T>();
    for (var child : area.getChildren()) {
      if (kind.isInstance(child)) {
        found.add(kind.cast(child));
      }
      if (child instanceof Composite composite) {
        found.addAll(all(composite, kind));
      }
    }
    return found;
  }

  /** The first control of a kind in an area. */
  public static <T extends Control> T find(Composite area, Class<T> kind) {
    return find(area, kind, each -> true);
  }

  /** The first control of a kind that is as wanted. */
  public static <T extends Control> T find(Composite area, Class<T> kind, Predicate<T> wanted) {
    return all(area, kind).stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no such " + kind.getSimpleName()));
  }

  /** Presses the button with that text; mnemonics do not count. */
  public static void press(Composite area, String text) {
    var button = find(area, Button.class, each -> each.getText().replace("&", "").contains(text));
    if (!button.isEnabled()) {
      throw new AssertionError("disabled: " + text);
    }
    if ((button.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0) {
      button.setSelection(true);
    }
    button.notifyListeners(SWT.Selection, new Event());
  }

  /** The visible dialog with that in its title. */
  public static Shell shell(String title) {
    Pump.until("a dialog: " + title, () -> shells(title).length > 0);
    return shells(title)[0];
  }

  private static Shell[] shells(String title) {
    return Arrays.stream(Display.getCurrent().getShells())
        .filter(each -> each.isVisible() && each.getText().contains(title))
        .toArray(Shell[]::new);
  }
}
