package org.vnetlang.plan.xen;

/** Generations of Debian's ifupdown, by how they bring an interface up. */
public final class Ifupdown {
  private Ifupdown() {}

  /**
   * Whether the version adds addresses with {@code ip address add}, which fails where the address
   * is there already; up to 0.6 it was ifconfig, which does not mind (ifupdown's changelog, 0.7).
   */
  public static boolean addsWithIp(String version) {
    var parts = version.split("[^0-9]+");
    return parts.length > 1 && parts[1].length() < 4 && !parts[1].isEmpty()
        ? !parts[0].equals("0") || Integer.parseInt(parts[1]) >= 7
        : false;
  }
}
