package org.vnetlang.plan.xen;

import org.vnetlang.model.Host;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Platform;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.model.RoutedNetwork;
import org.vnetlang.model.Segment;

/** Networks of Xen without a device of their own: dom0 routes to each guest's vif. */
public final class VifLinks {
  private VifLinks() {}

  /**
   * Whether each guest of the network has a link of its own to dom0, as vif-route and vif-nat make
   * it: neighbours do not hear each other's frames. On xl {@code nat} is a bridge unless it is
   * {@code with per-vif}.
   */
  public static boolean separate(Host host, Segment network) {
    return host.platform().filter(on -> separate(on, network)).isPresent();
  }

  /** The same for a network of any host with that platform. */
  public static boolean separate(Platform platform, Segment network) {
    return platform.product() == Product.XEN
        && (network instanceof RoutedNetwork
            || network instanceof NatNetwork && perVif(platform, network));
  }

  private static boolean perVif(Platform xen, Segment nat) {
    return XendVersion.of(xen).isPresent() || nat.settings().on(XlSwitches.PER_VIF, false);
  }
}
