package org.vnetlang.ui.tests.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.vnetlang.ui.editor.VnetEditor;
import org.vnetlang.ui.editor.mark.VnetAnnotation;
import org.vnetlang.ui.editor.outline.OutlinePage;
import org.vnetlang.ui.tests.support.Pump;
import org.vnetlang.ui.tests.support.Workbench;

/**
 * An editor that is open, and what a person does in it.
 *
 * @param editor the editor
 */
record Opened(VnetEditor editor) {

  /** Opens a file and waits until it has been read. */
  static Opened of(IFile file) throws PartInitException {
    var opened = new Opened((VnetEditor) IDE.openEditor(Workbench.page(), file));
    opened.editor.setFocus();
    opened.rest();
    return opened;
  }

  /** Until the text as it is now has been read and its expectations are decided. */
  void rest() {
    Pump.until(
        "the text is read",
        () ->
            editor
                .session()
                .latest()
                .filter(each -> each.version() == editor.session().version())
                .isPresent());
    Pump.idle();
  }

  StyledText widget() {
    return editor.viewer().getTextWidget();
  }

  String text() {
    return editor.viewer().getDocument().get();
  }

  /** Puts the caret before the first place where some letters stand. */
  Opened caretAt(String letters) {
    return caret(text().indexOf(letters));
  }

  /** Puts the caret behind the first place where some letters stand. */
  Opened caretBehind(String letters) {
    return caret(text().indexOf(letters) + letters.length());
  }

  Opened caret(int offset) {
    editor.selectAndReveal(offset, 0);
    Pump.idle();
    return this;
  }

  /** Types letters, key by key. */
  void type(String letters) {
    letters.chars().forEach(each -> key((char) each, 0));
  }

  void key(char character, int code) {
    press(widget(), character, code, 0);
  }

  /** A key together with Ctrl: the workbench looks for the command that it is bound to. */
  void ctrl(char letter) {
    press(widget(), letter, letter, SWT.CTRL);
  }

  /** A key in any widget. */
  static void press(org.eclipse.swt.widgets.Control control, char character, int code, int with) {
    for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
      var event = new Event();
      event.type = type;
      event.character = character;
      event.keyCode = code == 0 ? character : code;
      event.stateMask = with;
      control.notifyListeners(type, event);
    }
    Pump.idle();
  }

  /** Runs a command of the workbench, as its key would. */
  void run(String command) throws Exception {
    editor.setFocus();
    PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
  }

  /** Our annotations, by their codes. */
  List<String> codes() {
    return annotations().stream().map(each -> each.marker().code()).sorted().toList();
  }

  List<VnetAnnotation> annotations() {
    var found = new ArrayList<VnetAnnotation>();
    editor
        .viewer()
        .getAnnotationModel()
        .getAnnotationIterator()
        .forEachRemaining(
            (Annotation each) -> {
              if (each instanceof VnetAnnotation ours) {
                found.add(ours);
              }
            });
    return found;
  }

  void expectCode(String code) {
    Pump.until("an annotation " + code + ", there are " + codes(), () -> codes().contains(code));
  }

  void expectNoCode(String code) {
    Pump.until("no annotation " + code, () -> !codes().contains(code));
  }

  /** Shows the outline. */
  TreeViewer outline() throws PartInitException {
    Workbench.page().showView(IPageLayout.ID_OUTLINE);
    Workbench.page().activate(editor);
    Pump.idle();
    return ((OutlinePage) editor.getAdapter(IContentOutlinePage.class)).getTreeViewer();
  }

  /** A popup with a table that came up. */
  static Table popup() {
    Pump.until("a list pops up", () -> table() != null && table().getItemCount() > 0);
    return table();
  }

  private static Table table() {
    for (Shell shell : Display.getCurrent().getShells()) {
      if (shell != Workbench.window().getShell() && !shell.isDisposed() && shell.isVisible()) {
        var found = find(shell);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static Table find(org.eclipse.swt.widgets.Composite parent) {
    for (var child : parent.getChildren()) {
      if (child instanceof Table table) {
        return table;
      }
      if (child instanceof org.eclipse.swt.widgets.Composite inner) {
        var found = find(inner);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Chooses the first row of a popup that has some words. */
  static void choose(Table table, String words) {
    for (int i = 0; i < table.getItemCount(); i++) {
      if (table.getItem(i).getText().contains(words)) {
        table.setSelection(i);
        var event = new Event();
        event.item = table.getItem(i);
        table.notifyListeners(SWT.Selection, event);
        table.notifyListeners(SWT.DefaultSelection, event);
        Pump.idle();
        return;
      }
    }
    throw new AssertionError("no row has " + words);
  }
}
