package org.vnetlang.gen.sxp;

import java.io.ByteArrayOutputStream;
import org.vnetlang.gen.Utf8;

/** What stands behind a backslash in a text of xend's configuration (sxp.py of Xen 3.0.2). */
final class Escapes {
  private static final String LETTERS = "abtnvfr\\'\"";
  private static final String MEANT = "\u0007\b\t\n\u000b\f\r\\'\"";
  private static final int OCTAL_DIGITS = 3;

  private final String raw;
  private final int line;
  private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
  private int at;

  private Escapes(String raw, int line) {
    this.raw = raw;
    this.line = line;
  }

  /** The text between the quotes, decoded. */
  static String decoded(String raw, int line) throws Refusal {
    return new Escapes(raw, line).decode();
  }

  private String decode() throws Refusal {
    while (at < raw.length()) {
      char c = raw.charAt(at++);
      if (c < ' ' || c > '~') {
        throw new Refusal(line, "A text in quotes holds a character that is not printable ASCII.");
      }
      octets.write(c == '\\' ? escape() : c);
    }
    return Utf8.decoded(octets.toByteArray())
        .orElseThrow(() -> new Refusal(line, "A text in quotes is not UTF-8."));
  }

  private int escape() throws Refusal {
    char c = at < raw.length() ? raw.charAt(at) : ' ';
    int letter = LETTERS.indexOf(c);
    if (letter >= 0) {
      at++;
      return MEANT.charAt(letter);
    }
    return c == 'x' ? number(at + 1, 2, 16) : number(at, OCTAL_DIGITS, 8);
  }

  private int number(int from, int digits, int base) throws Refusal {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = i < raw.length() ? Character.digit(raw.charAt(i), base) : -1;
      if (digit < 0) {
        throw new Refusal(line, "Behind a backslash stands what xend does not know.");
      }
      value = value * base + digit;
    }
    if (value > 0xff) {
      throw new Refusal(line, "An octal number is more than one octet.");
    }
    at = from + digits;
    return value;
  }
}
