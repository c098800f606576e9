package org.vnetlang.ui.tests.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vnetlang.ui.editor.VnetEditor;
import org.vnetlang.ui.editor.mark.VnetAnnotation;
import org.vnetlang.ui.tests.support.Project;
import org.vnetlang.ui.tests.support.Pump;
import org.vnetlang.ui.tests.support.Workbench;

/**
 * From a key in the middle of a long file to the mark under the letters, and from the key that
 * mends it until the mark is gone. {@code VNET_LINES} is how long the file is (500 lines where it
 * is not set; what was measured has 10,000).
 */
@ExtendWith(Workbench.class)
class KeystrokeTest {
  private static final int SHORT_RUN = 500;
  private static final int ROUNDS = 12;
  private static final int WARM = 4;
  private static final int GUESTS = 20;
  private static final double MILLION = 1e6;

  @Test
  void aMarkFollowsTheKey() throws Exception {
    int lines = Rounds.of("VNET_LINES", SHORT_RUN);
    var text = network(lines);
    var file = Project.plain("plain").save("long.vnet", text);
    var editor = (VnetEditor) IDE.openEditor(Workbench.page(), file);
    Pump.until("it is read", () -> editor.session().latest().isPresent());
    assertThat(marks(editor)).as("marks before").isEmpty();
    int half = text.indexOf("guest", text.length() / 2);
    var wrong = new ArrayList<Double>();
    var right = new ArrayList<Double>();
    var thread = new ArrayList<Double>();
    for (int i = 0; i < ROUNDS; i++) {
      editor.selectAndReveal(half, 0);
      double typed = after(editor, 'x', true, thread);
      double erased = after(editor, SWT.BS, false, thread);
      if (i >= WARM) {
        wrong.add(typed);
        right.add(erased);
      }
    }
    System.out.printf(
        "keystroke to marks, %d lines, %d characters: %s to a mark, %s until it is gone, %s in the"
            + " window's thread%n",
        text.lines().count(), text.length(), of(wrong), of(right), of(thread));
    assertThat(editor.viewer().getDocument().get()).isEqualTo(text);
  }

  /** Milliseconds from a key until there is a mark, or none. */
  private static double after(VnetEditor editor, char key, boolean marked, List<Double> thread) {
    long start = System.nanoTime();
    var event = new Event();
    event.character = key;
    event.keyCode = key;
    editor.viewer().getTextWidget().notifyListeners(SWT.KeyDown, event);
    thread.add((System.nanoTime() - start) / MILLION);
    Pump.until("a mark: " + marked, () -> marks(editor).isEmpty() != marked);
    return (System.nanoTime() - start) / MILLION;
  }

  private static List<VnetAnnotation> marks(VnetEditor editor) {
    var found = new ArrayList<VnetAnnotation>();
    editor
        .viewer()
        .getAnnotationModel()
        .getAnnotationIterator()
        .forEachRemaining(
            (Annotation each) -> {
              if (each instanceof VnetAnnotation ours
                  && ours.marker().code().equals("misspelt-word")) {
                found.add(ours);
              }
            });
    return found;
  }

  private static String of(List<Double> millis) {
    var sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return "median %.0f ms (%.0f to %.0f)"
        .formatted(sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
  }

  /** Hosts of a LAN each, {@value #GUESTS} guests on each of them, a line for each guest. */
  private static String network(int lines) {
    var text = new StringBuilder("vnet 1\n");
    int hosts = Math.max(1, (lines - 1) / (GUESTS + 5));
    for (int host = 0; host < hosts; host++) {
      var net = "10.%d.%d".formatted(host / 250, host % 250);
      text.append("lan lan%d %s.0/24 gateway .1\n".formatted(host, net));
      text.append("host h%d runs xen 3.0.4 {\n  nic eth0 on lan%d ip .2\n".formatted(host, host));
      text.append("  bridge xenbr0 over eth0\n");
      for (int guest = 0; guest < GUESTS; guest++) {
        int number = host * GUESTS + guest;
        text.append(
            "  guest g%d { nic eth0 on xenbr0 mac 00:16:3e:%02x:%02x:%02x ip .%d }\n"
                .formatted(number, number >> 16, number >> 8 & 255, number & 255, guest + 10));
      }
      text.append("}\n");
    }
    return text.toString();
  }
}
