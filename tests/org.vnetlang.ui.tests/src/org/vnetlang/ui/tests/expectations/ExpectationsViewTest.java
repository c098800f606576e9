package org.vnetlang.ui.tests.expectations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vnetlang.ui.expectations.Editors;
import org.vnetlang.ui.expectations.ExpectationsView;
import org.vnetlang.ui.tests.support.Controls;
import org.vnetlang.ui.tests.support.Jobs;
import org.vnetlang.ui.tests.support.Project;
import org.vnetlang.ui.tests.support.Pump;
import org.vnetlang.ui.tests.support.Screenshot;
import org.vnetlang.ui.tests.support.Workbench;

@ExtendWith(Workbench.class)
class ExpectationsViewTest {
  private static ExpectationsView view() throws Exception {
    return (ExpectationsView) Workbench.page().showView(ExpectationsView.ID);
  }

  private static ITextEditor open(Project project, String path) throws Exception {
    return (ITextEditor) IDE.openEditor(Workbench.page(), project.project().getFile(path));
  }

  private static IDocument document(ITextEditor editor) {
    return editor.getDocumentProvider().getDocument(editor.getEditorInput());
  }

  private static void replace(IDocument document, String old, String text) throws Exception {
    document.replace(document.get().indexOf(old), old.length(), text);
  }

  @Test
  void itTurnsRedWhenTheFileIsChangedAndGreenWhenItIsChangedBack() throws Exception {
    var project = Project.vnet("demo");
    project.save("xen-nat.vnet", Project.example("tutorial/xen-nat.vnet"));
    var view = view();
    Pump.until("all holds", () -> view.state().equals("holds"));
    var editor = open(project, "xen-nat.vnet");
    var document = document(editor);
    replace(document, "guest arlan { nic eth0 on inside", "guest arlan { nic eth0 on xxside");
    Pump.until("something fails, unsaved", () -> !view.state().equals("holds"));
    replace(document, "on xxside", "on inside");
    Pump.until("all holds again", () -> view.state().equals("holds"));
    replace(document, "office cannot reach brun", "office can reach brun");
    Pump.until("a wish that is not true", () -> view.state().equals("fails"));
    Screenshot.take("expectations-red");
    editor.doSave(null);
    Jobs.settle();
    assertThat(view.state()).isEqualTo("fails");
    assertThat(project.codes("xen-nat.vnet")).contains("hidden-by-nat");
    replace(document, "office can reach brun", "office cannot reach brun");
    editor.doSave(null);
    Jobs.settle();
    Pump.until("all holds again", () -> view.state().equals("holds"));
    Screenshot.take("expectations-green");
  }

  @Test
  void aDoubleClickGoesToTheLineAndTheReasonStandsBeside() throws Exception {
    var project = Project.vnet("demo");
    project.save("lessons.vnet", Project.example("modern/lessons.vnet"));
    var view = view();
    Pump.until("it is decided", () -> !view.state().equals("nothing"));
    var part = Controls.of(view);
    Tree tree = Controls.find(part, Tree.class);
    var file = tree.getItem(0);
    assertThat(file.getText()).contains("lessons.vnet");
    var leaf = file.getItem(0);
    tree.setSelection(leaf);
    var select = new Event();
    select.item = leaf;
    tree.notifyListeners(SWT.Selection, select);
    assertThat(Controls.find(part, StyledText.class).getText()).contains("reach");
    tree.notifyListeners(SWT.DefaultSelection, select);
    Pump.until("the editor opens", () -> Workbench.page().getActiveEditor() != null);
    var editor = (ITextEditor) Workbench.page().getActiveEditor();
    var selection = (ITextSelection) editor.getSelectionProvider().getSelection();
    assertThat(selection.getText()).startsWith("expect");
    Screenshot.take("expectations-stories");
  }

  @Test
  void aFileOutsideTheWorkspaceIsDecidedWhileItIsOpen() throws Exception {
    var view = view();
    var file = Files.createTempFile("outside", ".vnet");
    Files.writeString(file, Project.example("tutorial/xen-nat.vnet"));
    Editors.open(Workbench.page(), file.toUri());
    Pump.until("all holds", () -> view.state().equals("holds"));
    Workbench.page().closeAllEditors(false);
    Pump.until("nothing is open", () -> view.state().equals("nothing"));
    Files.delete(file);
  }
}
