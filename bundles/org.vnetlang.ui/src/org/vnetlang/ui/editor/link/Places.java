package org.vnetlang.ui.editor.link;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.vnetlang.ide.Location;
import org.vnetlang.ui.VnetUi;
import org.vnetlang.ui.editor.change.Changes;

/** Shows places of files, in the workspace or outside. */
public final class Places {
  private Places() {}

  /** Opens the file of a place, if need be, and selects it. */
  public static void show(IWorkbenchPage page, Location place) {
    try {
      if (open(page, place) instanceof ITextEditor editor) {
        editor.selectAndReveal(place.span().offset(), place.span().length());
      }
    } catch (CoreException gone) {
      VnetUi.log(place.uri().toString(), gone);
    }
  }

  private static IEditorPart open(IWorkbenchPage page, Location place) throws CoreException {
    var file = Changes.file(place.uri());
    return file.isPresent()
        ? IDE.openEditor(page, file.get())
        : IDE.openEditorOnFileStore(page, EFS.getStore(place.uri()));
  }
}
