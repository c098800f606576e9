package org.vnetlang.model.address;

import java.util.Optional;

/**
 * The last octets of an address, written with a leading dot: {@code .69}, {@code .0.11}. They
 * replace the last ones of a network's address.
 *
 * @param bits the written octets, right-aligned
 * @param octets how many were written, 1–3
 */
public record HostPart(int bits, int octets) {

  /** Reads {@code .d}, {@code .c.d} or {@code .b.c.d}. */
  public static Optional<HostPart> parse(String text) {
    if (!text.startsWith(".")) {
      return Optional.empty();
    }
    var octets = Octets.parse(text.substring(1));
    return octets.length >= 1 && octets.length <= 3
        ? Optional.of(new HostPart(Octets.toInt(octets), octets.length))
        : Optional.empty();
  }

  /** The address in {@code network} whose last octets are these. */
  public Ipv4 in(Prefix network) {
    int mask = (1 << 8 * octets) - 1;
    return new Ipv4(network.network().bits() & ~mask | bits);
  }
}
