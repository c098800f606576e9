package org.vnetlang.lang.resolve;

import java.util.Optional;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.Platform;
import org.vnetlang.model.RoutedNetwork;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.Macs;
import org.vnetlang.plan.xen.VifNat;
import org.vnetlang.plan.xen.VifRoute;

/** What the platform tables fill in where the file is silent. */
final class Defaults {
  private Defaults() {}

  /** A stable MAC from the names, in the range of the platform around. */
  static Mac mac(NicResolver.Owner owner, String nic) {
    var product =
        owner.guest()
            ? owner.host().flatMap(HostDraft::platform).map(Platform::product)
            : Optional.<Platform.Product>empty();
    return Macs.derive(product, owner.host().map(HostDraft::name).orElse(""), owner.name(), nic);
  }

  /**
   * Default route of a guest whose network names none: its own vif on Xen's vif-nat; any address of
   * the subnet on a routed one.
   */
  static Optional<Ipv4> gateway(NicResolver.Owner owner, Ground ground, NicAddress address) {
    if (!owner.guest()
        || !owner.host().map(HostDraft::xen).orElse(false)
        || ground.segment().isEmpty()) {
      return Optional.empty();
    }
    var segment = ground.segment().get();
    if (segment instanceof NatNetwork) {
      return address.addresses().stream().findFirst().flatMap(own -> VifNat.gateway(own.address()));
    }
    var own = address.addresses().stream().map(InterfaceAddress::address).toList();
    return segment instanceof RoutedNetwork
        ? ground.subnets().stream().findFirst().map(subnet -> VifRoute.gateway(subnet, own))
        : Optional.empty();
  }
}
