package org.vnetlang.gen.vmware;

import java.io.ByteArrayOutputStream;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vnetlang.gen.Utf8;

/**
 * Values of a .vmx file: in double quotes, and what cannot stand between them as {@code |} and two
 * hex digits, the product's own escape ({@code |22} is a quote, {@code |0A} a line end). Bytes are
 * those of UTF-8.
 */
final class VmxText {
  /** The product reads lines into a buffer; names longer than a file name are nobody's. */
  private static final int LONGEST = 255;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final Pattern ESCAPE = Pattern.compile("\\|[0-9A-F]{2}");

  private VmxText() {}

  /** Whether a value can hold the text: a C string has no NUL, UTF-8 no half characters. */
  static boolean writable(String text) {
    return text.length() <= LONGEST
        && text.indexOf('\0') < 0
        && StandardCharsets.UTF_8.newEncoder().canEncode(CharBuffer.wrap(text));
  }

  static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = octet >= ' ' && octet <= '~' && octet != '"' && octet != '|';
      quoted.append(plain ? String.valueOf((char) octet) : "|" + HEX.toHexDigits(octet));
    }
    return quoted.append('"').toString();
  }

  /** The text of a quoted value; empty if it is not written as {@link #quoted} does. */
  static Optional<String> read(String quoted) {
    if (quoted.length() < 2 || !quoted.startsWith("\"") || !quoted.endsWith("\"")) {
      return Optional.empty();
    }
    var octets = new ByteArrayOutputStream();
    for (int i = 1; i < quoted.length() - 1; i++) {
      char c = quoted.charAt(i);
      if (c != '|') {
        octets.write(c);
      } else if (ESCAPE.matcher(quoted).region(i, quoted.length() - 1).lookingAt()) {
        octets.write(Integer.parseInt(quoted.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        return Optional.empty();
      }
    }
    return Utf8.decoded(octets.toByteArray()).filter(text -> quoted(text).equals(quoted));
  }
}
