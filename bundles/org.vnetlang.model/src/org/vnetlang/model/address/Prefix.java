package org.vnetlang.model.address;

import java.util.Optional;

/**
 * A subnet: network address and prefix length (RFC 4632).
 *
 * @param network the network address; bits behind the length are zero
 * @param length 0–32
 */
public record Prefix(Ipv4 network, int length) implements Comparable<Prefix> {

  public Prefix {
    if (length < 0 || length > 32) {
      throw new IllegalArgumentException("prefix length " + length);
    }
    network = new Ipv4(network.bits() & maskBits(length));
  }

  /**
   * Reads {@code a.b.c.d/n}; host bits are cut off, ask {@link InterfaceAddress#parse} to see them.
   */
  public static Optional<Prefix> parse(String text) {
    return InterfaceAddress.parse(text).map(InterfaceAddress::prefix);
  }

  /** The same as {@link #parse} for literals of our own. */
  public static Prefix of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException(text));
  }

  private static int maskBits(int length) {
    return length == 0 ? 0 : -1 << 32 - length;
  }

  /** The netmask in dotted form, as the configuration files of 2006 want it. */
  public Ipv4 mask() {
    return new Ipv4(maskBits(length));
  }

  /** The last address of the subnet. */
  public Ipv4 broadcast() {
    return new Ipv4(network.bits() | ~maskBits(length));
  }

  public boolean contains(Ipv4 address) {
    return (address.bits() & maskBits(length)) == network.bits();
  }

  public boolean contains(Prefix other) {
    return other.length >= length && contains(other.network);
  }

  public boolean overlaps(Prefix other) {
    return contains(other.network) || other.contains(network);
  }

  /**
   * Whether the address can belong to a machine here: inside, and neither network nor broadcast
   * address (RFC 3021: /31 has neither).
   */
  public boolean usable(Ipv4 address) {
    return contains(address)
        && (length >= 31 || !address.equals(network) && !address.equals(broadcast()));
  }

  @Override
  public int compareTo(Prefix other) {
    int byNetwork = network.compareTo(other.network);
    return byNetwork != 0 ? byNetwork : Integer.compare(length, other.length);
  }

  @Override
  public String toString() {
    return network + "/" + length;
  }
}
