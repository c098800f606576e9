package org.vnetlang.plan.vmware;

import org.vnetlang.model.address.Mac;

/** What VMware makes of a guest's MAC (VMware Server 1 guide, "Configuring the MAC Address"). */
public enum GuestMac {
  /** 00:50:56:00:00:00 to 00:50:56:3f:ff:ff, free for addresses set by hand. */
  STATIC,
  /** 00:0c:29: the product makes it from the machine's UUID and makes it anew if that changes. */
  GENERATED,
  /** Anything else: refused unless {@code checkMACAddress} is off. */
  FOREIGN;

  private static final int GENERATED_OUI = 0x000c29;
  private static final long STATIC_FIRST = 0x005056_000000L;
  private static final long STATIC_LAST = 0x005056_3fffffL;

  /** The range an address lies in. */
  public static GuestMac of(Mac mac) {
    if (mac.oui() == GENERATED_OUI) {
      return GENERATED;
    }
    return mac.bits() >= STATIC_FIRST && mac.bits() <= STATIC_LAST ? STATIC : FOREIGN;
  }
}
