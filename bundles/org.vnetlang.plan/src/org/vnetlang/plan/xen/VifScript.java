package org.vnetlang.plan.xen;

import org.vnetlang.model.Host;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.RoutedNetwork;
import org.vnetlang.model.Segment;

/** Script and parameters that connect a vif to a network, as xend-config.sxp and xm take them. */
public final class VifScript {
  private VifScript() {}

  /**
   * One line of words. A bridge is not named: each vif names its own. vif-nat is always told {@code
   * dhcp=no}: it would edit dhcpd.conf, from 3.3 on without being asked.
   */
  public static String of(XendVersion version, Host host, Segment network) {
    String script;
    if (network instanceof RoutedNetwork) {
      String card = Cards.addressed(version, host, Cards.of(network).get(0));
      script = Scripts.VIF_ROUTE + (Cards.untold(network) ? "" : " netdev=" + card);
    } else if (network instanceof NatNetwork) {
      script = Scripts.VIF_NAT + " dhcp=no";
    } else {
      return Scripts.VIF_BRIDGE;
    }
    return network.services().dhcp().isPresent() ? Scripts.VIF_WITH_DHCP + " " + script : script;
  }
}
