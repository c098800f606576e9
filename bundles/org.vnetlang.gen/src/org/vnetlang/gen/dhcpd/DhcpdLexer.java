package org.vnetlang.gen.dhcpd;

import java.util.ArrayList;
import java.util.List;
import org.vnetlang.gen.Ascii;
import org.vnetlang.gen.dhcpd.Token.Kind;

/** Cuts a dhcpd.conf into words, quoted texts and signs; comments are skipped. */
final class DhcpdLexer {
  private final String text;
  private int at;
  private int line = 1;

  private DhcpdLexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) throws Refusal {
    var lexer = new DhcpdLexer(text);
    var tokens = new ArrayList<Token>();
    do {
      tokens.add(lexer.next());
    } while (tokens.get(tokens.size() - 1).kind() != Kind.END);
    return tokens;
  }

  private Token next() throws Refusal {
    skip();
    if (at >= text.length()) {
      return new Token(Kind.END, "the end of the file", line);
    }
    char c = text.charAt(at);
    if (";{},".indexOf(c) >= 0) {
      at++;
      return new Token(Kind.SIGN, String.valueOf(c), line);
    }
    return c == '"' ? quoted() : word();
  }

  private void skip() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (c == ' ' || c == '\t' || c == '\n') {
        line += c == '\n' ? 1 : 0;
        at++;
      } else {
        return;
      }
    }
  }

  private Token quoted() throws Refusal {
    var content = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return new Token(Kind.TEXT, content.toString(), line);
      }
      if (c < ' ' || c > '~') {
        throw new Refusal(line, "A text in quotes holds a character that is not printable ASCII.");
      }
      if (c == '\\') {
        at++;
        c = at < text.length() ? text.charAt(at) : 'n';
        if (c != '"' && c != '\\') {
          throw new Refusal(line, "Behind a backslash only a quote or a backslash is read.");
        }
      }
      content.append(c);
    }
    throw new Refusal(line, "A text in quotes does not end.");
  }

  private Token word() throws Refusal {
    int start = at;
    while (at < text.length() && partOfWord(text.charAt(at))) {
      at++;
    }
    if (start == at) {
      String shown = Ascii.shown(text.substring(at, at + 1));
      throw new Refusal(
          line, "The character " + shown + " is part of no statement that is read here.");
    }
    return new Token(Kind.WORD, text.substring(start, at), line);
  }

  private static boolean partOfWord(char c) {
    boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    return letter || c >= '0' && c <= '9' || c == '.' || c == ':' || c == '-' || c == '_';
  }
}
