package org.vnetlang.ui.editor.mining;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.vnetlang.ide.Cancel;
import org.vnetlang.ide.Inlay;
import org.vnetlang.ide.Snapshot;
import org.vnetlang.ui.editor.session.Reader;

/** Shows the inlays of the last reading, where somebody wants them. */
public final class Minings extends AbstractCodeMiningProvider implements Reader {
  private final ISourceViewerExtension5 viewer;
  private final Supplier<Boolean> wanted;
  private List<Inlay> inlays = List.of();

  /** Values for a viewer. */
  public Minings(ISourceViewerExtension5 viewer, Supplier<Boolean> wanted) {
    this.viewer = viewer;
    this.wanted = wanted;
  }

  @Override
  public void judged(Snapshot snapshot) {
    var next = snapshot.inlays(Cancel.NEVER);
    if (!next.equals(inlays)) {
      inlays = next;
      viewer.updateCodeMinings();
    }
  }

  @Override
  public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(
      ITextViewer textViewer, IProgressMonitor monitor) {
    var minings = new ArrayList<ICodeMining>();
    if (wanted.get()) {
      var document = textViewer.getDocument();
      for (var inlay : inlays) {
        try {
          minings.add(Beside.of(inlay, document, this));
        } catch (BadLocationException outside) {
          // the text is shorter by now; the next reading brings the right ones
          continue;
        }
      }
    }
    return CompletableFuture.completedFuture(minings);
  }
}
