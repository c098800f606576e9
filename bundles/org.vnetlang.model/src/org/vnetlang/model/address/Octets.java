package org.vnetlang.model.address;

/** Dotted decimal numbers, shared by addresses and host parts. */
final class Octets {
  private static final int[] NONE = {};

  private Octets() {}

  /**
   * One to four numbers 0–255 without leading zeros, separated by single dots; else an empty array.
   */
  static int[] parse(String text) {
    var parts = text.split("\\.", -1);
    if (parts.length > 4) {
      return NONE;
    }
    var octets = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      octets[i] = number(parts[i]);
      if (octets[i] < 0) {
        return NONE;
      }
    }
    return octets;
  }

  private static int number(String part) {
    if (part.isEmpty() || part.length() > 3 || part.length() > 1 && part.charAt(0) == '0') {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value > 255 ? -1 : value;
  }

  static int toInt(int[] octets) {
    int bits = 0;
    for (int octet : octets) {
      bits = bits << 8 | octet;
    }
    return bits;
  }
}
