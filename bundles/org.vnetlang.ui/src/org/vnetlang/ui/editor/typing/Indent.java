package org.vnetlang.ui.editor.typing;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextUtilities;

/**
 * Begins a new line where its statement belongs: inside of a block that the line before opens, and
 * with the brace that closes it below.
 */
public final class Indent implements IAutoEditStrategy {
  private static final String STEP = "  ";

  @Override
  public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
    try {
      if (command.length == 0 && isNewLine(document, command.text)) {
        newLine(document, command);
      } else if (command.length == 0 && command.text.equals("}")) {
        close(document, command);
      }
    } catch (BadLocationException outside) {
      // the key does what it does without help
      command.doit = true;
    }
  }

  private static boolean isNewLine(IDocument document, String text) {
    return text != null
        && TextUtilities.endsWith(document.getLegalLineDelimiters(), text) >= 0
        && text.isBlank();
  }

  private static void newLine(IDocument document, DocumentCommand command)
      throws BadLocationException {
    var line = document.getLineInformationOfOffset(command.offset);
    int before = command.offset - line.getOffset();
    var text = document.get(line.getOffset(), line.getLength());
    var blanks = blanks(text.substring(0, before));
    boolean opens = text.substring(0, before).stripTrailing().endsWith("{");
    var rest = text.substring(before).stripLeading();
    var end = command.text;
    if (opens && (rest.startsWith("}") || rest.isEmpty() && isOpen(document.get()))) {
      int skipped = text.substring(before).length() - rest.length();
      command.length = skipped;
      command.text = end + blanks + STEP + end + blanks + (rest.isEmpty() ? "}" : "");
      command.caretOffset = command.offset + end.length() + blanks.length() + STEP.length();
      command.shiftsCaret = false;
    } else {
      command.text = end + blanks + (opens ? STEP : "");
    }
  }

  /** Whether some block of the text is not closed. */
  private static boolean isOpen(String text) {
    return text.chars().filter(each -> each == '{').count()
        > text.chars().filter(each -> each == '}').count();
  }

  /** A brace that closes a block stands below the statement that opened it. */
  private static void close(IDocument document, DocumentCommand command)
      throws BadLocationException {
    var line = document.getLineInformationOfOffset(command.offset);
    var before = document.get(line.getOffset(), command.offset - line.getOffset());
    if (!before.isEmpty() && before.isBlank()) {
      int depth = 1;
      for (int at = line.getOffset() - 1; at >= 0; at--) {
        char each = document.getChar(at);
        depth += each == '}' ? 1 : each == '{' ? -1 : 0;
        if (depth == 0) {
          var opener = document.getLineInformationOfOffset(at);
          command.offset = line.getOffset();
          command.length = before.length();
          command.text = blanks(document.get(opener.getOffset(), opener.getLength())) + "}";
          return;
        }
      }
    }
  }

  private static String blanks(String text) {
    return text.substring(0, text.length() - text.stripLeading().length());
  }
}
