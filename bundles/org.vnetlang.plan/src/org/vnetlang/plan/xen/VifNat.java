package org.vnetlang.plan.xen;

import java.util.Optional;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;

/** The rule of vif-nat for the address of a vif, unchanged from Xen 3.0.0 to today. */
public final class VifNat {
  /** What the vif's last octet is above the guest's. */
  public static final int STEP = 127;

  /** The highest last octet that works: 128 would make the vif's address a broadcast address. */
  public static final int HIGHEST = 127;

  private static final int FIRST = 10;
  private static final int LENGTH = 16;

  private VifNat() {}

  /**
   * The address of the guest's vif: last octet + 127 (vif-nat, {@code routing_ip}); none where that
   * exceeds 255 and the script fails.
   */
  public static Optional<Ipv4> gateway(Ipv4 guest) {
    return guest.octet(3) + STEP > 255 ? Optional.empty() : Optional.of(guest.plus(STEP));
  }

  /**
   * The address that vif-nat chooses for a card that was told none: {@code ip_from_dom}.
   *
   * @param domain number of the domain
   * @param card place of the card, from 0
   */
  public static InterfaceAddress byNumbers(int domain, int card) {
    int bits = FIRST << 24 | (domain & 0xffff) << 8 | card + 1 & 0xff;
    return new InterfaceAddress(new Ipv4(bits), LENGTH);
  }
}
