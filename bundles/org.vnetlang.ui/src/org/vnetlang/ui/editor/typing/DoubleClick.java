package org.vnetlang.ui.editor.typing;

import org.eclipse.jface.text.DefaultTextDoubleClickStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

/** A double click takes a whole address. */
public final class DoubleClick extends DefaultTextDoubleClickStrategy {
  @Override
  protected IRegion findWord(IDocument document, int offset) {
    var word = Word.at(document.get(), offset);
    return word.length() == 0
        ? super.findWord(document, offset)
        : new Region(word.offset(), word.length());
  }
}
