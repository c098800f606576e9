package org.vnetlang.ui.tests.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.preferences.Settings;
import org.vnetlang.ui.preferences.Shown;
import org.vnetlang.ui.project.BuildJob;
import org.vnetlang.ui.tests.support.Controls;
import org.vnetlang.ui.tests.support.Jobs;
import org.vnetlang.ui.tests.support.Project;
import org.vnetlang.ui.tests.support.Screenshot;
import org.vnetlang.ui.tests.support.Workbench;

@ExtendWith(Workbench.class)
class PreferencesTest {
  private static final String CODE = "nat-is-no-firewall";

  @AfterEach
  void asBefore() throws Exception {
    InstanceScope.INSTANCE.getNode(VnetUi.ID).clear();
  }

  private static void set(String key, String value) {
    InstanceScope.INSTANCE.getNode(VnetUi.ID).put(key, value);
    BuildJob.rebuild();
  }

  private static Project natted() throws Exception {
    var project = Project.vnet("demo");
    project.save("xen-nat.vnet", Project.example("tutorial/xen-nat.vnet"));
    return project;
  }

  private static int severity(Project project) throws Exception {
    return project.markers("xen-nat.vnet").stream()
        .filter(each -> each.getAttribute("code", "").equals(CODE))
        .mapToInt(each -> each.getAttribute(IMarker.SEVERITY, -1))
        .findFirst()
        .orElse(-1);
  }

  @Test
  void aCodeIsShownAsSomebodyChose() throws Exception {
    var project = natted();
    assertThat(severity(project)).isEqualTo(IMarker.SEVERITY_INFO);
    set("severity." + CODE, "warning");
    assertThat(severity(project)).isEqualTo(IMarker.SEVERITY_WARNING);
    set("severity." + CODE, "ignore");
    assertThat(severity(project)).isEqualTo(-1);
    set("severity." + CODE, "rubbish");
    assertThat(severity(project)).isEqualTo(IMarker.SEVERITY_INFO);
  }

  @Test
  void whatIsRaisedToAnErrorStopsGenerating() throws Exception {
    set("severity." + CODE, "error");
    var project = natted();
    assertThat(severity(project)).isEqualTo(IMarker.SEVERITY_ERROR);
    assertThat(project.has("generated")).isFalse();
  }

  @Test
  void anotherFolderTakesTheFilesAndTheOldOneGoes() throws Exception {
    var project = natted();
    Jobs.settle();
    assertThat(project.has("generated/xen-nat/dom0/etc/xen/brun.cfg")).isTrue();
    set("output.folder", "out/put");
    Jobs.settle();
    assertThat(project.has("out/put/xen-nat/dom0/etc/xen/brun.cfg")).isTrue();
    assertThat(project.project().getFolder("generated").exists()).isFalse();
    set("output.folder", "../elsewhere");
    Jobs.settle();
    assertThat(project.has("generated/xen-nat/dom0/etc/xen/brun.cfg")).isTrue();
  }

  @Test
  void messagesSpeakSpanishIfWanted() throws Exception {
    set("language", "es");
    var project = natted();
    assertThat(project.markers("xen-nat.vnet"))
        .extracting(each -> each.getAttribute(IMarker.MESSAGE, ""))
        .anyMatch(message -> message.contains("cortafuegos"));
  }

  @Test
  void aProjectCanHaveItsOwnSettings() throws Exception {
    var project = natted();
    project.save(".settings/org.vnetlang.ui.prefs", "severity." + CODE + "=ignore\n");
    assertThat(severity(project)).isEqualTo(-1);
    assertThat(Settings.general().shown(Issue.NAT_IS_NO_FIREWALL)).isEqualTo(Shown.INFO);
  }

  @Test
  void thePagesCanBeSeenAndTheTableSearched() throws Exception {
    var dialog =
        PreferencesUtil.createPreferenceDialogOn(
            Workbench.window().getShell(), VnetUi.ID + ".preferences", null, null);
    dialog.setBlockOnOpen(false);
    dialog.open();
    Screenshot.take("preferences-main");
    show(dialog, "severities");
    var table = Controls.find(dialog.getShell(), Table.class, Table::isVisible);
    int all = table.getItemCount();
    var search = Controls.find(dialog.getShell(), Text.class, PreferencesTest::isSearch);
    search.setText("mac twice");
    assertThat(table.getItemCount()).isPositive().isLessThan(all);
    Screenshot.take("preferences-findings");
    show(dialog, "limits");
    Screenshot.take("preferences-limits");
    dialog.close();
  }

  private static boolean isSearch(Text text) {
    return text.isVisible() && text.getMessage().startsWith("Search codes");
  }

  private static void show(PreferenceDialog dialog, String page) {
    PreferencesUtil.createPreferenceDialogOn(
        dialog.getShell(), VnetUi.ID + ".preferences." + page, null, null);
  }
}
