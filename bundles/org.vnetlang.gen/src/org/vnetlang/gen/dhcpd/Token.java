package org.vnetlang.gen.dhcpd;

/**
 * A piece of a dhcpd.conf.
 *
 * @param kind what it is
 * @param text the word, the decoded text, or the sign
 * @param line where, counted from 1
 */
record Token(Kind kind, String text, int line) {

  enum Kind {
    WORD,
    TEXT,
    SIGN,
    END
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }
}
