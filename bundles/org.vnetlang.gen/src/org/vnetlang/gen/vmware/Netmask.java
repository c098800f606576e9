package org.vnetlang.gen.vmware;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;

/** Netmasks in dotted form. */
final class Netmask {
  private Netmask() {}

  /** The length of a mask: ones, then zeros; anything else is empty. */
  static Optional<Integer> length(String dotted) {
    return Ipv4.parse(dotted)
        .filter(mask -> new Prefix(mask, Integer.bitCount(mask.bits())).mask().equals(mask))
        .map(mask -> Integer.bitCount(mask.bits()));
  }
}
