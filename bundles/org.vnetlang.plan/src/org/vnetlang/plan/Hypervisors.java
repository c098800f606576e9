package org.vnetlang.plan;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.plan.host.Boot;
import org.vnetlang.plan.vmware.VmwarePlan;
import org.vnetlang.plan.xen.XendPlan;
import org.vnetlang.plan.xen.XendVersion;
import org.vnetlang.plan.xen.script.XenScripts;

/** The hypervisors whose doing is known. */
final class Hypervisors {
  private Hypervisors() {}

  static HostPlan plan(Network network, Host host) {
    Optional<XendVersion> xend = host.platform().flatMap(XendVersion::of).filter(XenScripts::know);
    if (xend.isPresent()) {
      return new XendPlan(xend.get(), network, host).plan();
    }
    boolean server =
        host.platform().filter(it -> it.product() == Product.VMWARE_SERVER).isPresent();
    return server
        ? new VmwarePlan(host).plan()
        : new HostPlan(host.name(), false, Boot.of(host), List.of(), List.of(), false, List.of());
  }
}
