package org.vnetlang.plan.vmware;

import java.util.ArrayList;
import java.util.List;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.plan.SwitchSpec;
import org.vnetlang.plan.SwitchSpec.Place;
import org.vnetlang.plan.SwitchSpec.Value;

/** The switches of the VMware products. */
public final class VmwareSwitches {
  /** The program that translates: VMware's natd, or the host's kernel in its place. */
  public static final String NATD = "natd";

  /** The host's own interface on a vmnet ({@code VIRTUAL_ADAPTER}). */
  public static final String ADAPTER = "adapter";

  private VmwareSwitches() {}

  /** All of a product. */
  public static List<SwitchSpec> of(Product product) {
    var specs = new ArrayList<SwitchSpec>();
    specs.add(new SwitchSpec("shell", Place.HOST, Value.NAME, "bash"));
    var kernel = product == Product.VMWARE_SERVER ? "2.6.16" : "6.1";
    specs.add(new SwitchSpec("kernel", Place.HOST, Value.NAME, kernel));
    specs.add(SwitchSpec.FORWARDING);
    specs.add(new SwitchSpec(NATD, Place.NAT, Value.NAME, "vmware"));
    if (product == Product.VMWARE_WORKSTATION) {
      specs.add(new SwitchSpec(ADAPTER, Place.NAT, Value.NONE, "on"));
      specs.add(new SwitchSpec(ADAPTER, Place.HOST_ONLY, Value.NONE, "on"));
    }
    specs.add(new SwitchSpec("ipv6", Place.NIC, Value.NONE, "on"));
    specs.add(new SwitchSpec("authoritative", Place.DHCP, Value.NONE, "on"));
    specs.add(new SwitchSpec("sequential", Place.DHCP, Value.NONE, "off"));
    return List.copyOf(specs);
  }
}
