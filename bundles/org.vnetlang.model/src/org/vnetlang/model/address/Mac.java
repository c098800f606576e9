package org.vnetlang.model.address;

import java.util.Optional;

/**
 * A MAC address (IEEE 802, 48 bits), ordered numerically, printed in lower case with colons.
 *
 * @param bits the 48 bits, right-aligned
 */
public record Mac(long bits) implements Comparable<Mac> {
  private static final int PAIRS = 6;

  public Mac {
    bits &= 0xffff_ffff_ffffL;
  }

  /** Reads six pairs of hex digits separated by {@code :} or {@code -}, one kind throughout. */
  public static Optional<Mac> parse(String text) {
    if (text.length() != 3 * PAIRS - 1) {
      return Optional.empty();
    }
    char separator = text.charAt(2);
    long bits = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i % 3 == 2) {
        if (text.charAt(i) != separator || separator != ':' && separator != '-') {
          return Optional.empty();
        }
        continue;
      }
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0 || text.charAt(i) > 'f') {
        return Optional.empty();
      }
      bits = bits << 4 | digit;
    }
    return Optional.of(new Mac(bits));
  }

  /** The same as {@link #parse} for literals of our own. */
  public static Mac of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException(text));
  }

  /** The vendor's part, the first three octets. */
  public int oui() {
    return (int) (bits >> 24);
  }

  /** Group addresses cannot be an interface's own (IEEE 802 I/G bit). */
  public boolean multicast() {
    return (bits >> 40 & 1) != 0;
  }

  public Mac plus(long count) {
    return new Mac(bits + count);
  }

  @Override
  public int compareTo(Mac other) {
    return Long.compare(bits, other.bits);
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (int shift = 40; shift >= 0; shift -= 8) {
      int octet = (int) (bits >> shift & 0xff);
      text.append(shift < 40 ? ":" : "")
          .append(Character.forDigit(octet >> 4, 16))
          .append(Character.forDigit(octet & 15, 16));
    }
    return text.toString();
  }
}
