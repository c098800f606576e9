package org.vnetlang.lang.formatting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes tokens with the white space they should have. */
final class Layout {
  private static final String INDENT = "  ";

  private final List<Token> tokens;
  private final Blocks blocks;
  private final String lineEnd;
  private final StringBuilder out = new StringBuilder();

  /** First words of the statements whose blocks are open. */
  private final Deque<String> open = new ArrayDeque<>();

  private String statement = "";

  Layout(List<Token> tokens, String lineEnd) {
    this.tokens = tokens;
    this.blocks = new Blocks(tokens);
    this.lineEnd = lineEnd;
  }

  String print() {
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      int breaks = breaks(i);
      if (token.is("}") && !open.isEmpty()) {
        open.pop();
      }
      if (breaks > 0) {
        out.append(lineEnd.repeat(breaks));
        indent(i);
      } else if (i > 0 && blank(tokens.get(i - 1), token)) {
        out.append(' ');
      } else if (i == 0) {
        begin(token);
      }
      out.append(token.text());
      if (token.is("{")) {
        open.push(statement);
      }
    }
    return out.isEmpty() ? "" : out.append(lineEnd).toString();
  }

  /**
   * Line ends before a token: the author's, at most one empty line, none at the edges of a block.
   */
  private int breaks(int index) {
    if (index == 0) {
      return 0;
    }
    var token = tokens.get(index);
    var before = tokens.get(index - 1);
    boolean opens = before.is("{");
    boolean closes = token.is("}");
    if (opens && blocks.tall(index - 1) && !trailing(token) || closes && blocks.tall(index)) {
      return 1;
    }
    int wanted = Math.min(2, token.breaks());
    return opens || closes ? Math.min(1, wanted) : wanted;
  }

  /** A comment behind a brace stays behind it. */
  private static boolean trailing(Token token) {
    return token.comment() && token.breaks() == 0;
  }

  private void indent(int index) {
    var token = tokens.get(index);
    boolean continues =
        !token.comment() && Continuation.of(token.text(), open.isEmpty() ? "" : open.peek());
    out.append(INDENT.repeat(open.size() + (continues ? 1 : 0)));
    if (!continues) {
      begin(token);
    }
  }

  private void begin(Token token) {
    if (!token.comment()) {
      statement = token.text();
    }
  }

  /**
   * Braces stand free, brackets touch, everything else keeps together what the author wrote
   * together.
   */
  private static boolean blank(Token before, Token token) {
    if (token.is("{") || token.is("}") || before.is("{") || before.is("}")) {
      return true;
    }
    if (token.is("[") || token.is("]") || before.is("[")) {
      return token.comment() || before.comment();
    }
    return !token.adjacent() || token.comment() || before.comment();
  }
}
