package org.vnetlang.ui.expectations;

import java.net.URI;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.vnetlang.ui.VnetUi;

/** Opens files, in the workspace or not. */
public final class Editors {
  private Editors() {}

  /** Opens a file. */
  public static IEditorPart open(IWorkbenchPage page, URI uri) throws CoreException {
    var file = Deciding.file(uri);
    return file.isPresent()
        ? IDE.openEditor(page, file.get())
        : IDE.openEditorOnFileStore(page, EFS.getStore(uri));
  }

  /** Opens a file and selects some characters. */
  public static void open(IWorkbenchPage page, URI uri, int offset, int length) {
    try {
      var text = Adapters.adapt(open(page, uri), ITextEditor.class);
      if (text != null) {
        text.selectAndReveal(offset, length);
      }
    } catch (CoreException gone) {
      VnetUi.log(uri.toString(), gone);
    }
  }
}
