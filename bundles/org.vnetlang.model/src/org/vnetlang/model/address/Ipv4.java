package org.vnetlang.model.address;

import java.util.Optional;

/**
 * An IPv4 address (RFC 791), ordered numerically.
 *
 * @param bits the address in network order, read as a signed int
 */
public record Ipv4(int bits) implements Comparable<Ipv4> {

  /**
   * Reads {@code a.b.c.d} with four decimal numbers 0–255; anything else, leading zeros included,
   * is empty.
   */
  public static Optional<Ipv4> parse(String text) {
    var octets = Octets.parse(text);
    return octets.length == 4 ? Optional.of(new Ipv4(Octets.toInt(octets))) : Optional.empty();
  }

  /** The same as {@link #parse} for literals of our own. */
  public static Ipv4 of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException(text));
  }

  /** Octet 0 is the first one written, 3 the last. */
  public int octet(int index) {
    return bits >>> (24 - 8 * index) & 0xff;
  }

  /** The address {@code count} further on; wraps at the end of the address space. */
  public Ipv4 plus(int count) {
    return new Ipv4(bits + count);
  }

  /** The value as an unsigned number. */
  public long value() {
    return Integer.toUnsignedLong(bits);
  }

  @Override
  public int compareTo(Ipv4 other) {
    return Integer.compareUnsigned(bits, other.bits);
  }

  @Override
  public String toString() {
    return octet(0) + "." + octet(1) + "." + octet(2) + "." + octet(3);
  }
}
