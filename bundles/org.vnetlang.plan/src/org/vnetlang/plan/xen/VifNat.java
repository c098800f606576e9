package org.vnetlang.plan.xen;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;

/** The rule of vif-nat for the address of a vif, unchanged from Xen 3.0.0 to today. */
public final class VifNat {
  /** What the vif's last octet is above the guest's. */
  public static final int STEP = 127;

  /** The highest last octet that works: 128 would make the vif's address a broadcast address. */
  public static final int HIGHEST = 127;

  private VifNat() {}

  /**
   * The address of the guest's vif: last octet + 127 (vif-nat, {@code routing_ip}); none where that
   * exceeds 255 and the script fails.
   */
  public static Optional<Ipv4> gateway(Ipv4 guest) {
    return guest.octet(3) + STEP > 255 ? Optional.empty() : Optional.of(guest.plus(STEP));
  }
}
