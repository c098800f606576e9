package org.vnetlang.ui.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.AnnotationPreferenceLookup;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vnetlang.ui.tests.support.Project;
import org.vnetlang.ui.tests.support.Pump;
import org.vnetlang.ui.tests.support.Retry;
import org.vnetlang.ui.tests.support.Screenshot;
import org.vnetlang.ui.tests.support.Workbench;

/** Markers in the text while somebody types, and what mends them. */
@ExtendWith(Workbench.class)
class MarkTest {
  private static final String MISSPELT = "misspelt-word";

  @Test
  void anErrorIsMarkedWhileItIsTypedAndMendedByAQuickFix(TestReporter reporter) throws Throwable {
    var project = Project.vnet("demo");
    var before = Project.example("tutorial/xen-bridge.vnet");
    var file = project.save("nat.vnet", before);
    var opened = Opened.of(file);
    Retry.once(
        reporter,
        () -> opened.editor().viewer().getDocument().set(before),
        () -> {
          opened.caretAt("bridge xenbr0").type("x");
          opened.expectCode(MISSPELT);
          Screenshot.take("editor-markers");
          opened.editor().viewer().doOperation(ProjectionViewer.QUICK_ASSIST);
          var popup = Opened.popup();
          Screenshot.take("editor-quick-fix");
          Opened.choose(popup, "bridge");
          opened.expectNoCode(MISSPELT);
          assertThat(opened.text()).isEqualTo(before);
        });
  }

  @Test
  void aSavedErrorIsSeenOnceInTheTextAndAlsoInTheProblemsView() throws Exception {
    var project = Project.vnet("demo");
    var file = project.save("nat.vnet", Project.example("tutorial/xen-bridge.vnet"));
    var opened = Opened.of(file);
    opened.caretAt("bridge xenbr0").type("x");
    opened.expectCode(MISSPELT);
    opened.editor().doSave(null);
    assertThat(project.codes("nat.vnet")).contains(MISSPELT);
    assertThat(opened.codes()).containsOnlyOnce(MISSPELT);
    var looks = new AnnotationPreferenceLookup();
    opened
        .editor()
        .viewer()
        .getAnnotationModel()
        .getAnnotationIterator()
        .forEachRemaining(
            each -> {
              if (each instanceof MarkerAnnotation saved) {
                var look = looks.getAnnotationPreference(saved);
                assertThat(look.getTextPreferenceKey()).as(saved.getText()).isNull();
                assertThat(look.getVerticalRulerPreferenceKey()).as(saved.getText()).isNull();
                assertThat(look.getOverviewRulerPreferenceKey()).as(saved.getText()).isNull();
              }
            });
  }

  @Test
  void aMarkerOfTheProblemsViewIsMendedByTheSameFix() throws Exception {
    var project = Project.vnet("demo");
    var before = Project.example("tutorial/xen-bridge.vnet");
    var file = project.save("nat.vnet", before.replace("bridge xenbr0", "xbridge xenbr0"));
    var marker = marker(project, MISSPELT);
    var fixes = IDE.getMarkerHelpRegistry().getResolutions(marker);
    assertThat(fixes).isNotEmpty();
    assertThat(fixes[0].getLabel()).contains("bridge");
    fixes[0].run(marker);
    Pump.until("the marker is gone", () -> !project.codes("nat.vnet").contains(MISSPELT));
    assertThat(project.text("nat.vnet")).isEqualTo(before);
    assertThat(file.getHistory(null)).isNotEmpty();
  }

  private static IMarker marker(Project project, String code) throws Exception {
    return project.markers("nat.vnet").stream()
        .filter(each -> each.getAttribute("code", "").equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theStatusLineSaysWhatIsWrongUnderTheCaret() throws Exception {
    var project = Project.plain("plain");
    var file = project.save("nat.vnet", Project.example("tutorial/xen-bridge.vnet"));
    var opened = Opened.of(file);
    opened.caretAt("bridge xenbr0").type("x");
    opened.expectCode(MISSPELT);
    var manager = opened.editor().getEditorSite().getActionBars().getStatusLineManager();
    assertThat(manager).isNotNull();
    Pump.until("the status line speaks", () -> line().contains("xbridge"));
    opened.caretAt("lan office");
    Pump.until("the status line is silent", () -> !line().contains("xbridge"));
  }

  private static String line() {
    return texts(Workbench.window().getShell())
        .filter(each -> each.contains("xbridge"))
        .findFirst()
        .orElse("");
  }

  private static Stream<String> texts(org.eclipse.swt.widgets.Composite parent) {
    return Stream.of(parent.getChildren())
        .flatMap(
            each ->
                each instanceof org.eclipse.swt.custom.CLabel label
                    ? Stream.of(String.valueOf(label.getText()))
                    : each instanceof org.eclipse.swt.widgets.Label label
                        ? Stream.of(label.getText())
                        : each instanceof org.eclipse.swt.widgets.Composite inner
                            ? texts(inner)
                            : Stream.empty());
  }

  @Test
  void aFixCanBeUndone() throws Exception {
    var project = Project.vnet("demo");
    var file = project.save("nat.vnet", Project.example("tutorial/xen-bridge.vnet"));
    var opened = Opened.of(file);
    opened.caretAt("bridge xenbr0").type("x");
    opened.expectCode(MISSPELT);
    var wrong = opened.text();
    opened.editor().viewer().doOperation(ProjectionViewer.QUICK_ASSIST);
    Opened.choose(Opened.popup(), "bridge");
    opened.expectNoCode(MISSPELT);
    opened.editor().viewer().doOperation(ProjectionViewer.UNDO);
    assertThat(opened.text()).isEqualTo(wrong);
  }
}
