package org.vnetlang.gen.dhcpd;

import java.util.List;
import org.vnetlang.gen.SafeName;
import org.vnetlang.gen.dhcpd.Token.Kind;
import org.vnetlang.model.address.Ipv4;

/** The pieces of a file, taken one after the other. */
final class Tokens {
  private final List<Token> list;
  private int at;

  Tokens(List<Token> list) {
    this.list = list;
  }

  Token peek() {
    return list.get(at);
  }

  boolean ended() {
    return peek().kind() == Kind.END;
  }

  Token word() throws Refusal {
    if (peek().kind() != Kind.WORD) {
      throw new Refusal(peek().line(), "A word is expected, not " + shown(peek()) + ".");
    }
    return list.get(at++);
  }

  void expect(String word) throws Refusal {
    Token found = word();
    if (!found.text().equals(word)) {
      throw new Refusal(found.line(), "'" + word + "' is expected, not " + shown(found) + ".");
    }
  }

  /** The label of a declaration. */
  String label() throws Refusal {
    Token found = word();
    if (!SafeName.identifier(found.text()).equals(found.text())) {
      throw new Refusal(found.line(), shown(found) + " is no label of ours.");
    }
    return found.text();
  }

  Ipv4 address() throws Refusal {
    Token found = word();
    return Ipv4.parse(found.text())
        .orElseThrow(() -> new Refusal(found.line(), shown(found) + " is not an IPv4 address."));
  }

  /** Seconds in 32 bits. */
  long seconds() throws Refusal {
    Token found = word();
    if (!found.text().matches("[0-9]{1,10}")
        || Long.parseLong(found.text()) > Parameters.FOR_EVER) {
      throw new Refusal(found.line(), shown(found) + " is no time in seconds.");
    }
    return Long.parseLong(found.text());
  }

  /** A text, in quotes or as a bare word. */
  String text() throws Refusal {
    return peek().kind() == Kind.TEXT ? list.get(at++).text() : word().text();
  }

  boolean comma() {
    return take(",");
  }

  boolean closed() throws Refusal {
    if (ended()) {
      throw new Refusal(peek().line(), "A brace is not closed.");
    }
    return take("}");
  }

  void open() throws Refusal {
    require("{");
  }

  void end() throws Refusal {
    require(";");
  }

  private void require(String sign) throws Refusal {
    if (!take(sign)) {
      throw new Refusal(peek().line(), "'" + sign + "' is expected, not " + shown(peek()) + ".");
    }
  }

  private boolean take(String sign) {
    boolean found = peek().is(sign);
    at += found ? 1 : 0;
    return found;
  }

  private static String shown(Token token) {
    return token.kind() == Kind.END ? token.text() : "'" + token.text() + "'";
  }
}
