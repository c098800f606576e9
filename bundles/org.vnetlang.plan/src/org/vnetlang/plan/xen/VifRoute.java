package org.vnetlang.plan.xen;

import java.util.List;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;

/** What vif-route makes of a routed network. */
public final class VifRoute {
  private VifRoute() {}

  /**
   * A gateway for guests of a routed subnet that names none: vif-route switches proxy ARP on for
   * the vif, so that dom0 answers for any address that it would route elsewhere.
   */
  public static Ipv4 gateway(Prefix subnet) {
    return subnet.network().plus(1);
  }

  /** The same for a guest with these addresses, which is not its own gateway. */
  public static Ipv4 gateway(Prefix subnet, List<Ipv4> own) {
    var gateway = gateway(subnet);
    while (own.contains(gateway)) {
      gateway = gateway.plus(1);
    }
    return gateway;
  }
}
