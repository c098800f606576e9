package org.vnetlang.model.address;

import java.util.Optional;

/**
 * An address together with the length of the subnet it stands in, as on an interface: {@code
 * 192.168.0.68/24}.
 *
 * @param address the interface's own address
 * @param length prefix length, 0–32
 */
public record InterfaceAddress(Ipv4 address, int length) {

  /** Reads {@code a.b.c.d/n}. */
  public static Optional<InterfaceAddress> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    var length = Octets.parse(text.substring(slash + 1));
    return length.length == 1 && length[0] <= 32
        ? Ipv4.parse(text.substring(0, slash)).map(ip -> new InterfaceAddress(ip, length[0]))
        : Optional.empty();
  }

  /** The subnet the address stands in. */
  public Prefix prefix() {
    return new Prefix(address, length);
  }

  @Override
  public String toString() {
    return address + "/" + length;
  }
}
