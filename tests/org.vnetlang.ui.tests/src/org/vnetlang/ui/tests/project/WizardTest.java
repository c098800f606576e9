package org.vnetlang.ui.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vnetlang.ui.project.VnetNature;
import org.vnetlang.ui.tests.support.Controls;
import org.vnetlang.ui.tests.support.Modal;
import org.vnetlang.ui.tests.support.Project;
import org.vnetlang.ui.tests.support.Screenshot;
import org.vnetlang.ui.tests.support.Workbench;

@ExtendWith(Workbench.class)
class WizardTest {
  private static WizardDialog dialog(String id, Object selected) throws Exception {
    var descriptor = PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(id);
    var wizard = (INewWizard) descriptor.createWizard();
    wizard.init(
        PlatformUI.getWorkbench(),
        selected == null ? StructuredSelection.EMPTY : new StructuredSelection(selected));
    return new WizardDialog(Workbench.window().getShell(), wizard);
  }

  private static void choose(Table table, String title) {
    var item =
        Arrays.stream(table.getItems())
            .filter(each -> each.getText().equals(title))
            .findFirst()
            .orElseThrow();
    table.setSelection(item);
    table.notifyListeners(SWT.Selection, event(item));
  }

  private static Event event(TableItem item) {
    var event = new Event();
    event.item = item;
    return event;
  }

  private static void makeProject(String name, String template) throws Throwable {
    var dialog = dialog("org.vnetlang.ui.newProject", null);
    Modal.run(
        dialog::open,
        "New Vnet Project",
        shell -> {
          Controls.find(shell, Text.class).setText(name);
          Screenshot.take("wizard-project-name");
          Controls.press(shell, "Next");
          var table = Controls.find(shell, Table.class, Table::isVisible);
          assertThat(table.getItemCount()).isGreaterThanOrEqualTo(8);
          choose(table, template);
          Screenshot.take("wizard-project-template");
          Controls.press(shell, "Finish");
        });
  }

  @Test
  void theProjectWizardMakesAProjectThatBuilds() throws Throwable {
    makeProject("mine", "Xen: NAT");
    var made = ResourcesPlugin.getWorkspace().getRoot().getProject("mine");
    assertThat(VnetNature.has(made)).isTrue();
    var project = new Project(made);
    assertThat(project.text("xen-nat.vnet")).isEqualTo(Project.example("tutorial/xen-nat.vnet"));
    assertThat(project.codes("xen-nat.vnet")).containsOnly("nat-is-no-firewall", "vif-nat-gateway");
    assertThat(project.has("generated/xen-nat/dom0/etc/xen/brun.cfg")).isTrue();
    assertThat(Workbench.page().getActiveEditor().getTitle()).isEqualTo("xen-nat.vnet");
    Screenshot.take("wizard-project-made");
  }

  @Test
  void anExampleComesWithTheFilesThatItImports() throws Throwable {
    makeProject("class", "Classroom: arrays and templates");
    var project = new Project(ResourcesPlugin.getWorkspace().getRoot().getProject("class"));
    assertThat(project.codes("classroom.vnet"))
        .contains("not-generated")
        .doesNotContain("import-missing");
    assertThat(project.has("classroom-defaults.vnet")).isTrue();
  }

  @Test
  void theFileWizardChecksTheNameAndMakesTheFile() throws Throwable {
    var project = Project.vnet("demo");
    var dialog = dialog("org.vnetlang.ui.newFile", project.project());
    Modal.run(
        dialog::open,
        "New Vnet File",
        shell -> {
          var name = Controls.find(shell, Text.class, each -> each.getText().endsWith(".vnet"));
          name.setText("a:b.vnet");
          assertThat(dialog.getErrorMessage()).contains("could not be imported");
          Screenshot.take("wizard-file-refused");
          name.setText("lab.vnet");
          assertThat(dialog.getErrorMessage()).isNull();
          Controls.press(shell, "Finish");
        });
    assertThat(project.text("lab.vnet")).contains("vnet 1");
    assertThat(project.codes("lab.vnet")).isEmpty();
  }
}
