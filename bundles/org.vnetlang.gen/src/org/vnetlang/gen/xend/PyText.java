package org.vnetlang.gen.xend;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.vnetlang.gen.Utf8;

/**
 * Texts in a file that xm runs as Python: in single quotes, and what is not printable ASCII as
 * {@code \xHH}, one for each octet of its UTF-8, which every Python 2 reads as those octets
 * whatever encoding it takes the file for (PEP 263).
 */
public final class PyText {
  private static final HexFormat HEX = HexFormat.of();

  private PyText() {}

  /** The text as a literal. */
  public static String quoted(String text) {
    var quoted = new StringBuilder("'");
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      if (octet == '\'' || octet == '\\') {
        quoted.append('\\').append((char) octet);
      } else {
        boolean plain = octet >= ' ' && octet <= '~';
        quoted.append(plain ? String.valueOf((char) octet) : "\\x" + HEX.toHexDigits(octet));
      }
    }
    return quoted.append('\'').toString();
  }

  /** The text of a literal; empty if it is not written as {@link #quoted} does. */
  public static Optional<String> read(String literal) {
    if (literal.length() < 2 || !literal.startsWith("'") || !literal.endsWith("'")) {
      return Optional.empty();
    }
    var octets = new ByteArrayOutputStream();
    String inside = literal.substring(1, literal.length() - 1);
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (c != '\\') {
        octets.write(c);
      } else if (inside.startsWith("\\x", i) && hex(inside, i + 2)) {
        octets.write(Integer.parseInt(inside.substring(i + 2, i + 4), 16));
        i += 3;
      } else if (i + 1 < inside.length()) {
        octets.write(inside.charAt(++i));
      }
    }
    return Utf8.decoded(octets.toByteArray()).filter(text -> quoted(text).equals(literal));
  }

  private static boolean hex(String text, int at) {
    return at + 2 <= text.length()
        && HexFormat.isHexDigit(text.charAt(at))
        && HexFormat.isHexDigit(text.charAt(at + 1));
  }
}
