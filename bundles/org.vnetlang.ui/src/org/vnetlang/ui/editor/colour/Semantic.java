package org.vnetlang.ui.editor.colour;

import java.util.List;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IPositionUpdater;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.source.SourceViewer;
import org.vnetlang.ide.Snapshot;
import org.vnetlang.ui.editor.session.Reader;

/**
 * Lays what words mean over what the lexer painted. Between two readings the colours move with the
 * text, and only what differs is painted again, so that nothing flickers.
 */
public final class Semantic
    implements Reader, ITextPresentationListener, IPositionUpdater, ITextInputListener {
  private final SourceViewer viewer;
  private Runs runs = new Runs(List.of());

  /** Colours for a viewer with a document. */
  public Semantic(SourceViewer viewer) {
    this.viewer = viewer;
    viewer.addTextPresentationListener(this);
    viewer.addTextInputListener(this);
    if (viewer.getDocument() != null) {
      viewer.getDocument().addPositionUpdater(this);
    }
  }

  /** Leaves the viewer and the document alone. */
  public void dispose() {
    viewer.removeTextPresentationListener(this);
    viewer.removeTextInputListener(this);
    if (viewer.getDocument() != null) {
      viewer.getDocument().removePositionUpdater(this);
    }
  }

  @Override
  public void read(Snapshot snapshot) {
    var next = new Runs(snapshot.highlights());
    int head = next.head(runs);
    int tail = next.tail(runs, head);
    int from = Integer.MAX_VALUE;
    int to = 0;
    for (var each : List.of(runs, next)) {
      if (head + tail < each.size()) {
        from = Math.min(from, each.offset(head));
        to = Math.max(to, each.end(each.size() - tail - 1));
      }
    }
    runs = next;
    int end = Math.min(to, viewer.getDocument().getLength());
    if (from < end) {
      ((ITextViewerExtension2) viewer).invalidateTextPresentation(from, end - from);
    }
  }

  @Override
  public void applyTextPresentation(TextPresentation presentation) {
    var extent = presentation.getExtent();
    if (extent == null) {
      return;
    }
    int end = extent.getOffset() + extent.getLength();
    for (int i = runs.after(extent.getOffset()); i < runs.size() && runs.offset(i) < end; i++) {
      int from = Math.max(runs.offset(i), extent.getOffset());
      int to = Math.min(runs.end(i), end);
      if (from < to) {
        presentation.replaceStyleRange(Palette.style(runs.ink(i), from, to - from));
      }
    }
  }

  @Override
  public void update(DocumentEvent event) {
    var text = event.getText();
    runs.replace(event.getOffset(), event.getLength(), text == null ? 0 : text.length());
  }

  @Override
  public void inputDocumentAboutToBeChanged(IDocument old, IDocument next) {
    if (old != null) {
      old.removePositionUpdater(this);
    }
    runs = new Runs(List.of());
  }

  @Override
  public void inputDocumentChanged(IDocument old, IDocument next) {
    if (next != null) {
      next.addPositionUpdater(this);
    }
  }
}
