package org.vnetlang.ui.editor.colour;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.ITokenScanner;

/** Colours what is typed in the moment it is typed. */
public final class Lexical extends PresentationReconciler {
  private final Palette palette;

  /** Colours from a palette. */
  public Lexical(Palette palette) {
    this.palette = palette;
    setDocumentPartitioning(Partitions.NAME);
    dip();
  }

  /** Takes the colours that the theme has now; the text must be painted again. */
  public void dip() {
    set(IDocument.DEFAULT_CONTENT_TYPE, new LexerScanner(palette));
    set(Partitions.COMMENT, new OneInk(palette, Ink.COMMENT));
    set(Partitions.STRING, new OneInk(palette, Ink.STRING));
  }

  private void set(String type, ITokenScanner scanner) {
    var both = new DefaultDamagerRepairer(scanner);
    var document = getDocument();
    if (document != null) {
      both.setDocument(document);
    }
    setDamager(both, type);
    setRepairer(both, type);
  }

  private IDocument document;

  private IDocument getDocument() {
    return document;
  }

  @Override
  protected void setDocumentToDamagers(IDocument next) {
    document = next;
    super.setDocumentToDamagers(next);
  }
}
