package org.vnetlang.ui.editor.typing;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;

/** Closes braces, brackets and quotes, and types over those that stand there already. */
public final class Pairs implements IAutoEditStrategy {
  private static final String OPENING = "{[\"";
  private static final String CLOSING = "}]\"";

  @Override
  public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
    if (command.text == null || command.text.length() > 1) {
      return;
    }
    try {
      if (command.text.isEmpty()) {
        erase(document, command);
      } else if (command.length == 0) {
        type(document, command);
      }
    } catch (BadLocationException outside) {
      // the key does what it does without help
      command.doit = true;
    }
  }

  private static void type(IDocument document, DocumentCommand command)
      throws BadLocationException {
    char typed = command.text.charAt(0);
    char next = charAt(document, command.offset);
    int opening = OPENING.indexOf(typed);
    if (CLOSING.indexOf(typed) >= 0
        && next == typed
        && isBalanced(document, command.offset, false)) {
      command.text = "";
      command.caretOffset = command.offset + 1;
      command.shiftsCaret = false;
    } else if (opening >= 0
        && (Character.isWhitespace(next) || next == 0)
        && isBalanced(document, command.offset, true)) {
      command.text = typed + "" + CLOSING.charAt(opening);
      command.caretOffset = command.offset + 1;
      command.shiftsCaret = false;
    }
  }

  /** Erasing what opens erases what was closed with it. */
  private static void erase(IDocument document, DocumentCommand command)
      throws BadLocationException {
    if (command.length == 1) {
      int opening = OPENING.indexOf(document.getChar(command.offset));
      if (opening >= 0 && charAt(document, command.offset + 1) == CLOSING.charAt(opening)) {
        command.length = 2;
      }
    }
  }

  /**
   * Whether the line has as many of each that close as open; quotes come in twos.
   *
   * @param block whether braces may be open: they are closed on a later line
   */
  private static boolean isBalanced(IDocument document, int offset, boolean block)
      throws BadLocationException {
    var line = document.getLineInformationOfOffset(offset);
    var text = document.get(line.getOffset(), line.getLength());
    return (block || count(text, '{') <= count(text, '}'))
        && count(text, '[') == count(text, ']')
        && count(text, '"') % 2 == 0;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(each -> each == wanted).count();
  }

  private static char charAt(IDocument document, int offset) throws BadLocationException {
    return offset < document.getLength() ? document.getChar(offset) : 0;
  }
}
