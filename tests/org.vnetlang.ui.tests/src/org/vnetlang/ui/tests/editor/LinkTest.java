package org.vnetlang.ui.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vnetlang.ui.editor.VnetEditor;
import org.vnetlang.ui.tests.support.Project;
import org.vnetlang.ui.tests.support.Pump;
import org.vnetlang.ui.tests.support.Retry;
import org.vnetlang.ui.tests.support.Workbench;

/** Ctrl and a click, with the mouse over the letters. */
@ExtendWith(Workbench.class)
class LinkTest {
  private static final String LANS = "lan street 10.1.0.0/24\nlan office 192.168.0.0/24\n";
  private static final String HOSTS =
      "import \"parts/lans.vnet\"\nhost dom0 runs xen 3.0 {\n  nic eth0 on office ip .64\n}\n";

  private static Opened open() throws Exception {
    var project = Project.plain("plain");
    project.save("parts/lans.vnet", LANS);
    return Opened.of(project.save("hosts.vnet", HOSTS));
  }

  /** The pointer goes to the middle of some letters, then Ctrl is pressed, then the button. */
  private static void click(Opened opened, String letters) {
    int offset = opened.text().indexOf(letters) + letters.length() / 2;
    var widget = opened.widget();
    var place = widget.getLocationAtOffset(offset);
    place.x += 1;
    place.y += widget.getLineHeight() / 2;
    Display.getCurrent().setCursorLocation(widget.toDisplay(place));
    Pump.idle();
    var key = new Event();
    key.keyCode = SWT.CTRL;
    widget.notifyListeners(SWT.KeyDown, key);
    for (int type : new int[] {SWT.MouseMove, SWT.MouseDown, SWT.MouseUp}) {
      var event = new Event();
      event.x = place.x;
      event.y = place.y;
      event.button = type == SWT.MouseMove ? 0 : 1;
      event.count = event.button;
      event.stateMask = SWT.CTRL | (type == SWT.MouseUp ? SWT.BUTTON1 : 0);
      widget.notifyListeners(type, event);
    }
    key.stateMask = SWT.CTRL;
    widget.notifyListeners(SWT.KeyUp, key);
  }

  private static void expect(String file, String selected) {
    Pump.until(
        "it leads to " + file, () -> Workbench.page().getActiveEditor().getTitle().equals(file));
    var editor = (VnetEditor) Workbench.page().getActiveEditor();
    Pump.until(
        "\"" + selected + "\" is selected",
        () -> editor.viewer().getTextWidget().getSelectionText().equals(selected));
  }

  @Test
  void aNameLeadsIntoTheFileThatDeclaresIt(TestReporter reporter) throws Throwable {
    var opened = open();
    Retry.once(
        reporter,
        () -> Workbench.page().activate(opened.editor()),
        () -> {
          click(opened, "office");
          expect("lans.vnet", "office");
        });
  }

  @Test
  void theNameOfAnImportedFileLeadsToIt(TestReporter reporter) throws Throwable {
    var opened = open();
    Retry.once(
        reporter,
        () -> Workbench.page().activate(opened.editor()),
        () -> {
          click(opened, "parts/lans");
          expect("lans.vnet", "");
        });
    assertThat(Workbench.page().getEditorReferences()).hasSize(2);
  }
}
