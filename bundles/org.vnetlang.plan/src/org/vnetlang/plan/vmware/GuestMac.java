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

  public static final Mac FIRST = Mac.of("00:50:56:00:00:00");
  public static final Mac LAST = Mac.of("00:50:56:3f:ff:ff");

  private static final Mac FIRST_GENERATED = Mac.of("00:0c:29:00:00:00");
  private static final int LOWER_HALF = 0xffffff;

  /** The address that the product would make with the same last three octets. */
  public static Mac generated(Mac mac) {
    return FIRST_GENERATED.plus(mac.bits() & LOWER_HALF);
  }

  /** The range an address lies in. */
  public static GuestMac of(Mac mac) {
    if (mac.oui() == FIRST_GENERATED.oui()) {
      return GENERATED;
    }
    return mac.compareTo(FIRST) >= 0 && mac.compareTo(LAST) <= 0 ? STATIC : FOREIGN;
  }
}
