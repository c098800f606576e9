package org.vnetlang.gen.sxp;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes s-expressions that every xend reads alike: only escapes that all of them know, since an
 * unknown one ends 3.0.2 with an AttributeError (sxp.py of Xen 3.0.2).
 */
public final class SxpWriter {
  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_./:-]+");

  private SxpWriter() {}

  /** The expression on one line, without a line end. */
  public static String write(Sxp sxp) {
    if (sxp instanceof Sxp.Group group) {
      return group.items().stream()
          .map(SxpWriter::write)
          .collect(Collectors.joining(" ", "(", ")"));
    }
    String text = ((Sxp.Word) sxp).text();
    return BARE.matcher(text).matches() ? text : quoted(text);
  }

  /**
   * The text in single quotes. What is not printable ASCII becomes {@code \xHH}, one for each octet
   * of its UTF-8: xend reads octets.
   */
  private static String quoted(String text) {
    var quoted = new StringBuilder("'");
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      if (octet == '\'' || octet == '\\') {
        quoted.append('\\').append((char) octet);
      } else if (octet >= ' ' && octet <= '~') {
        quoted.append((char) octet);
      } else {
        quoted
            .append("\\x")
            .append(Character.forDigit(octet >> 4 & 15, 16))
            .append(Character.forDigit(octet & 15, 16));
      }
    }
    return quoted.append('\'').toString();
  }
}
