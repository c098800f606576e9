package org.vnetlang.lang.formatting;

import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.ANTLRStringStream;
import org.vnetlang.lang.parser.antlr.internal.InternalVnetLexer;

/**
 * A token or comment with the white space before it.
 *
 * @param text its characters
 * @param kind what it is, as far as layout cares
 * @param breaks how many line ends stand before it
 * @param adjacent whether nothing at all stands before it
 */
record Token(String text, Kind kind, int breaks, boolean adjacent) {

  /** What layout distinguishes. */
  enum Kind {
    WORD,
    LINE_COMMENT,
    BLOCK_COMMENT
  }

  boolean comment() {
    return kind != Kind.WORD;
  }

  boolean is(String sign) {
    return kind == Kind.WORD && text.equals(sign);
  }

  /** The tokens of a text by the language's own lexer; only white space is left out. */
  static List<Token> of(String text) {
    var lexer = new InternalVnetLexer(new ANTLRStringStream(text));
    var tokens = new ArrayList<Token>();
    int breaks = 0;
    boolean adjacent = true;
    for (var next = lexer.nextToken();
        next.getType() != org.antlr.runtime.Token.EOF;
        next = lexer.nextToken()) {
      if (next.getType() == InternalVnetLexer.RULE_WS) {
        breaks += lineEnds(next.getText());
        adjacent = false;
      } else {
        tokens.add(new Token(next.getText(), kind(next.getType()), breaks, adjacent));
        breaks = 0;
        adjacent = true;
      }
    }
    return tokens;
  }

  private static Kind kind(int type) {
    return type == InternalVnetLexer.RULE_SL_COMMENT
        ? Kind.LINE_COMMENT
        : type == InternalVnetLexer.RULE_ML_COMMENT ? Kind.BLOCK_COMMENT : Kind.WORD;
  }

  private static int lineEnds(String white) {
    int count = 0;
    for (int i = 0; i < white.length(); i++) {
      boolean crlf =
          white.charAt(i) == '\r' && i + 1 < white.length() && white.charAt(i + 1) == '\n';
      if (white.charAt(i) == '\n' || white.charAt(i) == '\r' && !crlf) {
        count++;
      }
    }
    return count;
  }
}
