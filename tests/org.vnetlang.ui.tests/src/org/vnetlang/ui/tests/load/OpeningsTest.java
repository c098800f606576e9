package org.vnetlang.ui.tests.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vnetlang.ui.editor.VnetEditor;
import org.vnetlang.ui.editor.session.Sessions;
import org.vnetlang.ui.tests.support.Project;
import org.vnetlang.ui.tests.support.Pump;
import org.vnetlang.ui.tests.support.Workbench;

/**
 * An editor that is opened and closed again and again, with the outline beside it. {@code
 * VNET_OPENINGS} is how often (30 where it is not set, a long run has 200).
 */
@ExtendWith(Workbench.class)
class OpeningsTest {
  private static final int SHORT_RUN = 30;

  /** Colours, fonts and images that registries keep for good are made by then. */
  private static final int WARM = 10;

  @AfterEach
  void countNoMore() {
    Display.getCurrent().setTracking(false);
  }

  @Test
  void aClosedEditorLeavesNothingOfTheWindowSystem() throws Exception {
    int count = Rounds.of("VNET_OPENINGS", SHORT_RUN);
    var file =
        Project.plain("plain").save("a.vnet", Project.example("tutorial/xen-nat.vnet") + "wrong\n");
    Workbench.page().showView(IPageLayout.ID_OUTLINE);
    Display.getCurrent().setTracking(true);
    openAndClose(file, WARM);
    var before = resources();
    openAndClose(file, count);
    var after = resources();
    System.out.printf("%d openings, resources before %s, after %s%n", count, before, after);
    assertThat(after).isEqualTo(before);
    assertThat(Sessions.all()).isEmpty();
  }

  private static void openAndClose(IFile file, int count) throws Exception {
    for (int i = 0; i < count; i++) {
      var editor = (VnetEditor) IDE.openEditor(Workbench.page(), file);
      Pump.until(
          "its text is marked",
          () -> editor.session().latest().filter(it -> !it.markers().isEmpty()).isPresent());
      Workbench.page().closeEditor(editor, false);
    }
    Pump.idle();
  }

  /** Colours, fonts, images, regions, … that are not disposed of, by their kinds. */
  private static Map<String, Long> resources() {
    return Arrays.stream(Display.getCurrent().getDeviceData().objects)
        .collect(
            Collectors.groupingBy(
                each -> each.getClass().getSimpleName(), TreeMap::new, Collectors.counting()));
  }
}
