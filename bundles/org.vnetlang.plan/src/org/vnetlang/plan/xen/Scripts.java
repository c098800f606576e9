package org.vnetlang.plan.xen;

import java.util.List;

/** The scripts that xend and its hotplug agent run, and the parameters that each reads. */
public final class Scripts {
  /** Where xend looks for a script without a slash. */
  public static final String FOLDER = "/etc/xen/scripts";

  public static final String NETWORK_BRIDGE = "network-bridge";
  public static final String NETWORK_ROUTE = "network-route";
  public static final String NETWORK_NAT = "network-nat";
  public static final String VIF_BRIDGE = "vif-bridge";
  public static final String VIF_ROUTE = "vif-route";
  public static final String VIF_NAT = "vif-nat";

  /** Ours: the one network-script where several networks need several scripts. */
  public static final String NETWORK_VNET = "network-vnet";

  /** Ours: network-route, and proxy ARP on the card, for releases whose network-route sets none. */
  public static final String NETWORK_PROXY_ARP = "network-proxy-arp";

  /** Ours: another vif script, named by its first word, and then the DHCP server starts again. */
  public static final String VIF_WITH_DHCP = "vif-with-dhcp";

  /** The card that scripts take which are told none. */
  public static final String USUAL_CARD = "eth0";

  private Scripts() {}

  /** Parameters that a script reads; another one is passed over in silence. */
  public static List<String> parameters(String script, XendVersion version) {
    switch (script) {
      case NETWORK_BRIDGE:
        return List.of("vifnum", "netdev", "bridge", "antispoof");
      case NETWORK_ROUTE:
        return version.routeSetsProxyArp() ? List.of("netdev") : List.of();
      case NETWORK_PROXY_ARP:
        return List.of("netdev");
      case NETWORK_NAT:
        return List.of("netdev", "dhcp");
      case VIF_BRIDGE:
        return List.of("bridge", "ip");
      case VIF_ROUTE:
        return List.of("netdev", "ip");
      case VIF_NAT:
        return List.of("dhcp", "ip");
      default:
        return List.of();
    }
  }
}
