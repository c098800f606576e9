package org.vnetlang.ui.tests.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vnetlang.ui.editor.VnetEditor;
import org.vnetlang.ui.tests.support.Project;
import org.vnetlang.ui.tests.support.Pump;
import org.vnetlang.ui.tests.support.Workbench;

/**
 * A long day at one file: random edits, each shown at once, every few of them read to the end.
 * {@code VNET_EDITS} is how many (1,000 where it is not set, a long run has 10,000), {@code
 * VNET_SEED} repeats a run.
 */
@ExtendWith(Workbench.class)
class EditsTest {
  private static final int SHORT_RUN = 1_000;

  /** Undo remembers so many, and what loads classes once has done so. */
  private static final int WARM = 400;

  /** As many edits somebody types before the pause in which the text is read. */
  private static final int BURST = 10;

  private static final long MOST_GROWTH = 2 << 20;
  private static final List<String> PIECES =
      List.of("x", " ", "\n", "{", "}", "guest g9 { nic eth0 on inside ip .9 }", "\"", "//", ".1");

  private long seed;
  private Random random;

  @Test
  void theHeapDoesNotGrowWhileSomebodyTypes() throws Exception {
    int count = Rounds.of("VNET_EDITS", SHORT_RUN);
    seed = Optional.ofNullable(System.getenv("VNET_SEED")).map(Long::parseLong).orElse(4L);
    random = new Random(seed);
    var text = Project.example("tutorial/xen-nat.vnet");
    var file = Project.plain("plain").save("a.vnet", text);
    var editor = (VnetEditor) IDE.openEditor(Workbench.page(), file);
    edit(editor, text, WARM);
    long before = Rounds.held();
    edit(editor, text, count);
    long growth = Rounds.held() - before;
    System.out.printf(
        "edits seed %d, %d edits, heap %+d KB of %d KB%n", seed, count, growth >> 10, before >> 10);
    assertThat(growth).as("seed %d: bytes more than %d", seed, before).isLessThan(MOST_GROWTH);
  }

  private void edit(VnetEditor editor, String text, int count) throws BadLocationException {
    var document = editor.viewer().getDocument();
    for (int i = 1; i <= count; i++) {
      one(document, text);
      while (Display.getCurrent().readAndDispatch()) {
        // what the edit changed is drawn
        continue;
      }
      if (i % BURST == 0) {
        read(editor);
      }
    }
    document.set(text);
    read(editor);
  }

  /** Inserts or erases something; a text that grew far away from the first one begins anew. */
  private void one(IDocument document, String text) throws BadLocationException {
    int length = document.getLength();
    if (length > 2 * text.length() || length < text.length() / 2) {
      document.set(text);
    } else if (random.nextBoolean()) {
      document.replace(random.nextInt(length), 0, PIECES.get(random.nextInt(PIECES.size())));
    } else {
      int at = random.nextInt(length);
      document.replace(at, Math.min(length - at, random.nextInt(8)), "");
    }
  }

  private static void read(VnetEditor editor) {
    var session = editor.session();
    Pump.until(
        "the text is read",
        () -> session.latest().filter(it -> it.version() == session.version()).isPresent());
  }
}
