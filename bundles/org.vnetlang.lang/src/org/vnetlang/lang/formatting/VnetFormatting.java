package org.vnetlang.lang.formatting;

import java.util.List;

/**
 * Lays out a text. Only white space changes: the tokens and comments of the result are those of the
 * input, in the same order; laying out twice changes nothing more. Line breaks between statements
 * are the author's, as are the file's line ends and a byte order mark.
 */
public final class VnetFormatting {
  private static final String MARK = "\ufeff";

  private VnetFormatting() {}

  /** The text with two blanks per block, single blanks between words, at most one empty line. */
  public static String format(String text) {
    boolean marked = text.startsWith(MARK);
    var body = marked ? text.substring(1) : text;
    var tokens = Token.of(body);
    var laidOut = new Layout(tokens, lineEnd(body)).print();
    // the lexer has the last word: should a blank more or less ever change a token, nothing is
    // touched
    return same(tokens, Token.of(laidOut)) ? (marked ? MARK + laidOut : laidOut) : text;
  }

  private static boolean same(List<Token> before, List<Token> after) {
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).text().equals(after.get(i).text())) {
        return false;
      }
    }
    return true;
  }

  /** The line end that most lines have. */
  private static String lineEnd(String text) {
    int lf = 0;
    int crlf = 0;
    int cr = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lf++;
      } else if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        crlf++;
        i++;
      } else if (c == '\r') {
        cr++;
      }
    }
    return crlf > lf && crlf >= cr ? "\r\n" : cr > lf ? "\r" : "\n";
  }
}
