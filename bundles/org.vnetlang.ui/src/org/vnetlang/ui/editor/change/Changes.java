package org.vnetlang.ui.editor.change;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.vnetlang.ide.Edit;
import org.vnetlang.ide.Edits;
import org.vnetlang.ui.VnetUi;

/**
 * Writes edits. A file that is open in an editor is changed there, can be undone there and waits
 * for its owner to save it; any other one is saved, and the workspace keeps what it was.
 */
public final class Changes {
  private Changes() {}

  /** Writes edits of several files. */
  public static void apply(Edits edits) {
    edits
        .byFile()
        .forEach(
            (uri, each) -> {
              try {
                apply(uri, each);
              } catch (CoreException | BadLocationException refused) {
                VnetUi.log(uri.toString(), refused);
              }
            });
  }

  /** Writes edits into one text, which is one step to undo. */
  public static void apply(IDocument document, List<Edit> edits) throws BadLocationException {
    var all = new MultiTextEdit();
    edits.forEach(
        edit ->
            all.addChild(
                new ReplaceEdit(edit.where().offset(), edit.where().length(), edit.text())));
    var undo = Optional.ofNullable(DocumentUndoManagerRegistry.getDocumentUndoManager(document));
    undo.ifPresent(each -> each.beginCompoundChange());
    try {
      all.apply(document);
    } finally {
      undo.ifPresent(each -> each.endCompoundChange());
    }
  }

  private static void apply(URI uri, List<Edit> edits) throws CoreException, BadLocationException {
    var buffers = FileBuffers.getTextFileBufferManager();
    var file = file(uri);
    if (file.isPresent()) {
      var path = file.get().getFullPath();
      boolean open = buffers.getTextFileBuffer(path, LocationKind.IFILE) != null;
      buffers.connect(path, LocationKind.IFILE, new NullProgressMonitor());
      try {
        write(buffers.getTextFileBuffer(path, LocationKind.IFILE), edits, open);
      } finally {
        buffers.disconnect(path, LocationKind.IFILE, new NullProgressMonitor());
      }
    } else {
      outside(buffers, uri, edits);
    }
  }

  private static void outside(ITextFileBufferManager buffers, URI uri, List<Edit> edits)
      throws CoreException, BadLocationException {
    var store = EFS.getStore(uri);
    boolean open = buffers.getFileStoreTextFileBuffer(store) != null;
    buffers.connectFileStore(store, new NullProgressMonitor());
    try {
      write(buffers.getFileStoreTextFileBuffer(store), edits, open);
    } finally {
      buffers.disconnectFileStore(store, new NullProgressMonitor());
    }
  }

  private static void write(ITextFileBuffer buffer, List<Edit> edits, boolean open)
      throws CoreException, BadLocationException {
    apply(buffer.getDocument(), edits);
    if (!open) {
      buffer.commit(new NullProgressMonitor(), false);
    }
  }

  /** The file of the workspace at a place. */
  public static Optional<IFile> file(URI uri) {
    var files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(uri);
    return files.length == 0 ? Optional.empty() : Optional.of(files[0]);
  }
}
