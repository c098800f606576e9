package org.vnetlang.ui.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vnetlang.ui.expectations.ExpectationsView;
import org.vnetlang.ui.product.CommandLine;
import org.vnetlang.ui.product.NetworksPerspective;
import org.vnetlang.ui.tests.support.Controls;
import org.vnetlang.ui.tests.support.Jobs;
import org.vnetlang.ui.tests.support.Project;
import org.vnetlang.ui.tests.support.Pump;
import org.vnetlang.ui.tests.support.Screenshot;
import org.vnetlang.ui.tests.support.Workbench;

@ExtendWith(Workbench.class)
class PerspectiveTest {
  private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
  private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";

  @Test
  void theProductBeginsWithOurPerspective() throws Exception {
    var registry = PlatformUI.getWorkbench().getPerspectiveRegistry();
    assertThat(registry.getDefaultPerspective()).isEqualTo(NetworksPerspective.ID);
    var page = Workbench.page();
    page.setPerspective(registry.findPerspectiveWithId(NetworksPerspective.ID));
    assertThat(page.findView(ExpectationsView.ID)).isNotNull();
    assertThat(page.findViewReference(IPageLayout.ID_OUTLINE)).isNotNull();
    assertThat(page.findViewReference(IPageLayout.ID_PROBLEM_VIEW)).isNotNull();
  }

  @Test
  void theTextHasTheLargestPartOfTheWindow() throws Exception {
    var page = Workbench.page();
    page.setPerspective(
        PlatformUI.getWorkbench()
            .getPerspectiveRegistry()
            .findPerspectiveWithId(NetworksPerspective.ID));
    page.resetPerspective();
    var project = Project.plain("plain");
    var editor = IDE.openEditor(page, project.save("a.vnet", "lan office 192.168.0.0/24\n"));
    Pump.idle();
    int text = area(editor);
    for (var view : page.getViewReferences()) {
      var shown = view.getView(false);
      if (shown != null && page.isPartVisible(shown)) {
        assertThat(area(shown)).as(view.getId()).isLessThan(text);
      }
    }
  }

  private static int area(IWorkbenchPart part) {
    var size = Controls.of(part).getSize();
    return size.x * size.y;
  }

  @Test
  void theWholeWindowFollowsTheTheme() throws Exception {
    var project = Project.vnet("demo");
    project.save("lessons.vnet", Project.example("modern/lessons.vnet"));
    IDE.openEditor(Workbench.page(), project.project().getFile("lessons.vnet"));
    Workbench.page().showView(ExpectationsView.ID);
    Jobs.settle();
    Screenshot.take("perspective");
    var themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
    if (themes != null) {
      themes.setTheme(DARK, false);
      repaint();
      Screenshot.take("perspective-dark");
      // black: a style sheet of ours took the theme's own colours away
      var behind = Workbench.window().getShell().getBackground().getRGB();
      assertThat(behind).isNotEqualTo(new RGB(0, 0, 0));
      themes.setTheme(LIGHT, false);
      repaint();
    }
    assertThat(Display.getCurrent().isDisposed()).isFalse();
  }

  /** Not every toolkit paints anew what a theme changes behind its back. */
  private static void repaint() {
    Pump.idle();
    var shell = Workbench.window().getShell();
    shell.layout(true, true);
    shell.redraw(0, 0, shell.getSize().x, shell.getSize().y, true);
    shell.update();
    Pump.idle();
  }

  @Test
  void theFilesOfACommandLineAreWhatIsNoOption() {
    var arguments = new String[] {"-data", "ws", "a.vnet", "-nosplash", "/b/c.vnet", "../d.vnet"};
    assertThat(CommandLine.files(arguments, "/lab"))
        .containsExactly(Path.of("/lab/a.vnet"), Path.of("/b/c.vnet"), Path.of("/d.vnet"));
  }
}
