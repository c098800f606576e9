package org.vnetlang.ui.editor.mining;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.LineContentCodeMining;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.vnetlang.ide.Inlay;
import org.vnetlang.ui.editor.colour.Ink;
import org.vnetlang.ui.editor.colour.Palette;

/** A value between the characters of a line. */
final class Beside extends LineContentCodeMining {
  private final Ink ink;

  private Beside(Inlay inlay, Position position, Minings provider) {
    super(position, true, provider);
    this.ink = ink(inlay.kind());
    setLabel(" " + sign(inlay.kind()) + inlay.text());
  }

  /** The value of an inlay, behind the character before it. */
  static Beside of(Inlay inlay, IDocument document, Minings provider) throws BadLocationException {
    if (inlay.offset() <= 0 || inlay.offset() > document.getLength()) {
      throw new BadLocationException();
    }
    return new Beside(inlay, new Position(inlay.offset() - 1, 1), provider);
  }

  /** A sign beside the colour: not everybody sees colours. */
  private static String sign(Inlay.Kind kind) {
    return switch (kind) {
      case HOLDS -> "\u2713 ";
      case FAILS -> "\u2717 ";
      case CANNOT_TELL -> "? ";
      case ADDRESS, MAC, GATEWAY -> "";
    };
  }

  private static Ink ink(Inlay.Kind kind) {
    return switch (kind) {
      case HOLDS -> Ink.HOLDS;
      case FAILS -> Ink.FAILS;
      case CANNOT_TELL, ADDRESS, MAC, GATEWAY -> Ink.MINING;
    };
  }

  @Override
  public boolean isResolved() {
    return true;
  }

  @Override
  public Point draw(GC gc, StyledText text, Color color, int x, int y) {
    var before = gc.getForeground();
    gc.setForeground(Palette.color(ink));
    gc.drawString(getLabel(), x, y, true);
    var size = gc.stringExtent(getLabel());
    gc.setForeground(before);
    return size;
  }
}
