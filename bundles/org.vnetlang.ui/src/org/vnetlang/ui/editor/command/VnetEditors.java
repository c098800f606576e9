package org.vnetlang.ui.editor.command;

import java.util.Arrays;
import java.util.List;
import org.eclipse.ui.PlatformUI;
import org.vnetlang.ui.editor.VnetEditor;

/** All editors of Vnet files that somebody can see or turn to. */
final class VnetEditors {
  private VnetEditors() {}

  static List<VnetEditor> open() {
    return Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows())
        .flatMap(window -> Arrays.stream(window.getPages()))
        .flatMap(page -> Arrays.stream(page.getEditorReferences()))
        .map(reference -> reference.getEditor(false))
        .filter(VnetEditor.class::isInstance)
        .map(VnetEditor.class::cast)
        .toList();
  }
}
