package org.vnetlang.plan;

import java.util.List;
import org.vnetlang.model.Platform;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.plan.vmware.VmwareLimits;
import org.vnetlang.plan.xen.XendVersion;

/**
 * What a platform can be told of a guest's card.
 *
 * @param rate whether a bandwidth limit
 * @param largestMtu the largest MTU in bytes that a card can have
 * @param vlan whether an 802.1Q tag (xl since 4.19)
 * @param models chips that can be emulated; none where the platform takes no such word
 */
public record CardOptions(boolean rate, int largestMtu, boolean vlan, List<String> models) {
  private static final int ETHERNET = 1500;
  private static final int ANY = 65_535;
  private static final List<String> QEMU_0_8 = List.of("ne2k_pci", "ne2k_isa", "rtl8139", "pcnet");
  private static final List<String> QEMU =
      List.of("rtl8139", "e1000", "ne2k_pci", "pcnet", "i82551", "i82557b", "i82559er", "virtio");

  public CardOptions {
    models = List.copyOf(models);
  }

  /** The options of a platform. */
  public static CardOptions of(Platform platform) {
    var xend = XendVersion.of(platform);
    if (xend.isPresent()) {
      boolean old = !xend.get().vifKeys().contains("model");
      boolean late = xend.get().atLeast(XendVersion.V4_1);
      return new CardOptions(true, ETHERNET, false, old ? List.of() : late ? QEMU : QEMU_0_8);
    }
    if (platform.product() == Product.XEN) {
      return new CardOptions(true, ANY, false, QEMU);
    }
    boolean server = platform.product() == Product.VMWARE_SERVER;
    return new CardOptions(
        !server, server ? ETHERNET : ANY, false, VmwareLimits.of(platform.product()).models());
  }
}
