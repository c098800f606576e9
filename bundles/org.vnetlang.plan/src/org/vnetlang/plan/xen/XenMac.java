package org.vnetlang.plan.xen;

import org.vnetlang.model.address.Mac;

/** MAC addresses of virtual cards (netif.py: XenSource's vendor part, then 23 bits). */
public final class XenMac {
  public static final Mac FIRST = Mac.of("00:16:3e:00:00:00");
  public static final Mac LAST = Mac.of("00:16:3e:7f:ff:ff");

  /** What every device of dom0 on a bridge has, the largest unicast one. */
  public static final Mac BACKEND = Mac.of("fe:ff:ff:ff:ff:ff");

  private XenMac() {}

  /** Whether xend could have drawn the address itself. */
  public static boolean drawn(Mac mac) {
    return mac.compareTo(FIRST) >= 0 && mac.compareTo(LAST) <= 0;
  }
}
