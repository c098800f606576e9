package org.vnetlang.plan.vmware;

import java.util.List;
import org.vnetlang.model.Platform.Product;

/**
 * What a VMware product can hold on Linux (VMware Server 1 and 2 guides, Workstation manuals).
 *
 * @param nics cards per virtual machine
 * @param lastVmnet highest number its editor offers; the start script itself looks at 0–255
 * @param classC whether host-only and NAT networks always have a /24 (Server 1 guide, p. 174)
 * @param models values of {@code virtualDev}
 * @param hostPorts TCP ports that its own services hold on the host: authd; the management
 *     interface of Server 1.0
 */
public record VmwareLimits(
    int nics, int lastVmnet, boolean classC, List<String> models, List<Integer> hostPorts) {
  private static final VmwareLimits SERVER =
      new VmwareLimits(4, 99, true, List.of("vlance", "vmxnet", "e1000"), List.of(902, 8222, 8333));
  private static final VmwareLimits WORKSTATION =
      new VmwareLimits(
          10, 254, false, List.of("vlance", "vmxnet", "e1000", "e1000e", "vmxnet3"), List.of(902));

  public VmwareLimits {
    models = List.copyOf(models);
    hostPorts = List.copyOf(hostPorts);
  }

  /** The limits of a product; one that is no VMware product has Workstation's. */
  public static VmwareLimits of(Product product) {
    return product == Product.VMWARE_SERVER ? SERVER : WORKSTATION;
  }
}
