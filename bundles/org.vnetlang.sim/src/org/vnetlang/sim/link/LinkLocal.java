package org.vnetlang.sim.link;

import org.vnetlang.model.address.Mac;

/** Where an interface stands with its IPv6 link-local address (RFC 4862). */
public sealed interface LinkLocal {

  /** It is down, or the address was flushed. */
  record Absent() implements LinkLocal {}

  /** It came up and gets the address of its MAC as soon as there is a carrier. */
  record Awaited() implements LinkLocal {}

  /** It was derived from this MAC, and stays when the MAC changes. */
  record Made(Mac from) implements LinkLocal {}

  /**
   * The address of a MAC: fe80:: and the modified EUI-64, in which one bit of the MAC is turned and
   * ff:fe stands in the middle (RFC 4291, appendix A).
   */
  static String text(Mac mac) {
    int[] octets = new int[6];
    for (int i = 0; i < 6; i++) {
      octets[i] = (int) (mac.bits() >> 40 - 8 * i & 0xff);
    }
    octets[0] ^= 2;
    int[] groups = {
      octets[0] << 8 | octets[1],
      octets[2] << 8 | 0xff,
      0xfe << 8 | octets[3],
      octets[4] << 8 | octets[5]
    };
    return "fe80:" + groups(groups);
  }

  /** The interface part; a leading group of zero belongs to the longest run, which is "::". */
  private static String groups(int[] groups) {
    var text = new StringBuilder(":");
    for (int i = groups[0] == 0 ? 1 : 0; i < groups.length; i++) {
      text.append(Integer.toHexString(groups[i])).append(i < groups.length - 1 ? ":" : "");
    }
    return text.toString();
  }
}
