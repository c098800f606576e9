package org.vnetlang.ui.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.vnetlang.ui.editor.VnetEditor;
import org.vnetlang.ui.editor.link.Links;
import org.vnetlang.ui.editor.link.Occurrences;
import org.vnetlang.ui.tests.support.Controls;
import org.vnetlang.ui.tests.support.Modal;
import org.vnetlang.ui.tests.support.Project;
import org.vnetlang.ui.tests.support.Pump;
import org.vnetlang.ui.tests.support.Screenshot;
import org.vnetlang.ui.tests.support.Workbench;

/** From names to what they mean and back. */
@ExtendWith(Workbench.class)
class NavigateTest {
  private static final String BRIDGE = "tutorial/xen-bridge.vnet";

  private static Opened open(Project project) throws Exception {
    return Opened.of(project.save("a.vnet", Project.example(BRIDGE)));
  }

  @Test
  void theOutlineSelectsInTheTextAndTheCaretInTheOutline() throws Exception {
    var opened = open(Project.plain("plain"));
    var tree = opened.outline();
    tree.expandAll();
    Screenshot.take("editor-outline");
    var item = find(tree.getTree().getItems(), "xenbr0");
    tree.getTree().setSelection(item);
    var event = new Event();
    event.item = item;
    tree.getTree().notifyListeners(SWT.Selection, event);
    Pump.until("xenbr0 is selected", () -> opened.widget().getSelectionText().equals("xenbr0"));
    opened.caretAt("debian1 {");
    Pump.until(
        "the outline follows",
        () ->
            tree.getTree().getSelection().length == 1
                && tree.getTree().getSelection()[0].getText().startsWith("debian1"));
  }

  private static TreeItem find(TreeItem[] items, String name) {
    for (var item : items) {
      if (item.getText().startsWith(name)) {
        return item;
      }
      var inside = find(item.getItems(), name);
      if (inside != null) {
        return inside;
      }
    }
    return null;
  }

  @Test
  void aNameLeadsToItsDeclaration() throws Exception {
    var opened = open(Project.plain("plain"));
    int use = opened.text().indexOf("on xenbr0") + 4;
    var links =
        new Links(() -> opened.editor().session(), Workbench::page)
            .detectHyperlinks(opened.editor().viewer(), new Region(use, 0), false);
    assertThat(links).hasSize(1);
    assertThat(links[0].getHyperlinkRegion())
        .isEqualTo(new Region(opened.text().indexOf("on xenbr0") + 3, "xenbr0".length()));
    links[0].open();
    assertThat(opened.editor().caret()).isEqualTo(opened.text().indexOf("xenbr0 over"));
    opened.caret(use).run("org.vnetlang.ui.declaration");
    assertThat(opened.editor().caret()).isEqualTo(opened.text().indexOf("xenbr0 over"));
  }

  @Test
  void theNameUnderTheCaretIsMarkedWhereverItStands() throws Exception {
    var opened = open(Project.plain("plain"));
    opened.caretAt("xenbr0 over");
    Pump.until("two marks", () -> marks(opened).equals(List.of("xenbr0", "xenbr0")));
    opened.run("org.vnetlang.ui.occurrences");
    Pump.until("no marks", () -> marks(opened).isEmpty());
    opened.run("org.vnetlang.ui.occurrences");
    Pump.until("two marks", () -> marks(opened).size() == 2);
  }

  private static List<String> marks(Opened opened) {
    var marks = new ArrayList<String>();
    opened
        .editor()
        .viewer()
        .getAnnotationModel()
        .getAnnotationIterator()
        .forEachRemaining(
            (Annotation each) -> {
              if (each.getType().equals(Occurrences.TYPE)) {
                marks.add(each.getText());
              }
            });
    return marks;
  }

  @Test
  void aNetworkOfTwoFilesIsRenamedInBothAndCanBeUndone() throws Throwable {
    var project = Project.plain("plain");
    var text = "lan office 192.168.0.0/24 gateway .1\n";
    var other = "import \"lans.vnet\"\nhost dom0 runs xen 3.0 {\n  nic eth0 on office ip .64\n}\n";
    project.save("lans.vnet", text);
    project.save("closed.vnet", other.replace("dom0", "dom1"));
    var importing = Opened.of(project.save("hosts.vnet", other));
    var opened = Opened.of(project.project().getFile("lans.vnet"));
    opened.caretAt("office");
    Modal.run(
        () -> opened.run("org.vnetlang.ui.rename"),
        "Rename",
        shell -> {
          var field = Controls.find(shell, Text.class);
          field.setText("lan");
          Pump.idle();
          field.setText("lab");
          Screenshot.take("editor-rename");
          Controls.press(shell, "OK");
        });
    assertThat(opened.text()).isEqualTo(text.replace("office", "lab"));
    assertThat(importing.text()).isEqualTo(other.replace("office", "lab"));
    assertThat(importing.editor().isDirty()).isTrue();
    assertThat(project.text("closed.vnet")).contains("on lab ip");
    importing.editor().getAction(ITextEditorActionConstants.UNDO).run();
    assertThat(importing.text()).isEqualTo(other);
  }

  @Test
  void allPlacesThatNameAThingAreListed() throws Exception {
    var opened = open(Project.plain("plain"));
    opened.caretAt("debian1 {");
    opened.run("org.vnetlang.ui.references");
    Pump.idle();
    var list = Display.getCurrent().getActiveShell();
    Screenshot.take("editor-references");
    assertThat(list).isNotEqualTo(Workbench.window().getShell());
    assertThat(Controls.find(list, Tree.class).getItemCount()).isEqualTo(3);
    list.close();
  }

  @Test
  void whatTheCaretIsOnIsExplained() throws Exception {
    var opened = open(Project.plain("plain"));
    opened.caretAt("bridge xenbr0").type("x");
    opened.expectCode("misspelt-word");
    opened.run("org.eclipse.ui.edit.text.showInformation");
    Pump.until("the explanation", () -> explanation().contains("xbridge"));
    Screenshot.take("editor-hover");
    assertThat(explanation()).contains("misspelt-word");
  }

  private static String explanation() {
    for (Shell shell : Display.getCurrent().getShells()) {
      if (shell.isVisible() && shell != Workbench.window().getShell()) {
        for (var child : Controls.all(shell, StyledText.class)) {
          return child.getText();
        }
      }
    }
    return "";
  }

  @Test
  void aFileOutsideTheWorkspaceHasEverything(@TempDir Path folder) throws Exception {
    var path = Files.writeString(folder.resolve("a.vnet"), Project.example(BRIDGE));
    var store = EFS.getStore(path.toUri());
    var opened = new Opened((VnetEditor) IDE.openEditorOnFileStore(Workbench.page(), store));
    opened.rest();
    opened.caretAt("bridge xenbr0").type("x");
    opened.expectCode("misspelt-word");
    opened.run("org.vnetlang.ui.format");
    opened.editor().doSave(null);
    assertThat(path).content().contains("xbridge");
  }
}
