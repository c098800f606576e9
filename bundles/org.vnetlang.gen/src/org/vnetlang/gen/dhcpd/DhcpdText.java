package org.vnetlang.gen.dhcpd;

import java.util.regex.Pattern;
import org.vnetlang.gen.Ascii;

/**
 * Texts in a dhcpd.conf. Both generations of the lexer take {@code \"} and {@code \\} inside double
 * quotes; octal escapes are known to the later one only, so control characters are not written.
 */
final class DhcpdText {
  /** Length of an option's data is one octet (RFC 2132 §2). */
  private static final int LONGEST = 255;

  private static final Pattern LABEL = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,62}");

  private DhcpdText() {}

  static boolean writable(String text) {
    return text.length() <= LONGEST && Ascii.printable(text);
  }

  /** One label needs no quotes; VMware's own files write {@code localdomain} without. */
  static boolean bareWord(String text) {
    return LABEL.matcher(text).matches();
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
