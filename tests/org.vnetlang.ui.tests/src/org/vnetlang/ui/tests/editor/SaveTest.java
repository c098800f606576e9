package org.vnetlang.ui.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.resources.IMarker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vnetlang.ui.project.Marks;
import org.vnetlang.ui.tests.support.Jobs;
import org.vnetlang.ui.tests.support.Project;
import org.vnetlang.ui.tests.support.Pump;
import org.vnetlang.ui.tests.support.Retry;
import org.vnetlang.ui.tests.support.Workbench;

/** What is typed, saved and built, with the keys of a person. */
@ExtendWith(Workbench.class)
class SaveTest {
  private static final String NAT = "tutorial/xen-nat.vnet";
  private static final String MISSPELT = "misspelt-word";

  private static void save(Opened opened) {
    opened.ctrl('s');
    Pump.until("it is saved", () -> !opened.editor().isDirty());
    Jobs.settle();
  }

  @Test
  void savingGeneratesWhatTheHypervisorReads() throws Exception {
    var project = Project.vnet("demo");
    var opened = Opened.of(project.save("lab.vnet", Project.example(NAT)));
    Jobs.settle();
    var guests = "generated/lab/dom0/etc/xen/";
    assertThat(project.has(guests + "brun.cfg")).isTrue();
    assertThat(project.has(guests + "carla.cfg")).isFalse();
    opened.caretAt("  guest arlan").type("  guest carla { nic eth0 on inside ip .99 }");
    assertThat(opened.editor().isDirty()).isTrue();
    save(opened);
    assertThat(project.text("lab.vnet")).isEqualTo(opened.text());
    assertThat(project.text(guests + "carla.cfg")).contains("10.0.0.99");
  }

  @Test
  void anErrorIsSavedAsAMarkerAndGoesWithItsQuickFix(TestReporter reporter) throws Throwable {
    var project = Project.vnet("demo");
    var before = Project.example(NAT);
    var opened = Opened.of(project.save("lab.vnet", before));
    Retry.once(
        reporter,
        () -> opened.editor().viewer().getDocument().set(before),
        () -> {
          opened.caretAt("guest arlan").type("x");
          opened.expectCode(MISSPELT);
          save(opened);
          var marker =
              project.markers("lab.vnet").stream()
                  .filter(each -> each.getAttribute(Marks.CODE, "").equals(MISSPELT))
                  .findFirst()
                  .orElseThrow();
          assertThat(marker.getAttribute(IMarker.CHAR_START, -1))
              .isEqualTo(opened.text().indexOf("xguest"));
          opened.caretAt("xguest").ctrl('1');
          Opened.choose(Opened.popup(), "guest");
          opened.expectNoCode(MISSPELT);
          assertThat(opened.text()).isEqualTo(before);
          save(opened);
          assertThat(project.codes("lab.vnet")).doesNotContain(MISSPELT);
        });
  }
}
