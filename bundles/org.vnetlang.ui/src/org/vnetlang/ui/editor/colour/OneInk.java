package org.vnetlang.ui.editor.colour;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.Token;

/** Everything in one colour. */
final class OneInk implements ITokenScanner {
  private final IToken token;
  private int offset;
  private int length;
  private boolean done;

  OneInk(Palette palette, Ink ink) {
    token = new Token(palette.attribute(ink));
  }

  @Override
  public void setRange(IDocument document, int from, int count) {
    offset = from;
    length = count;
    done = count == 0;
  }

  @Override
  public IToken nextToken() {
    var next = done ? Token.EOF : token;
    done = true;
    return next;
  }

  @Override
  public int getTokenOffset() {
    return offset;
  }

  @Override
  public int getTokenLength() {
    return length;
  }
}
