package org.vnetlang.plan;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Platform;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.model.Segment;
import org.vnetlang.model.SegmentKind;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.vmware.AddressPlan;
import org.vnetlang.plan.xen.VifLinks;

/** The products and versions that are known, and what they fill in where a file is silent. */
public final class Platforms {
  private Platforms() {}

  /** The product of these words. */
  public static Optional<Product> product(String words) {
    return Arrays.stream(Product.values()).filter(p -> p.words().equals(words)).findFirst();
  }

  /** The words of all products. */
  public static List<String> products() {
    return Arrays.stream(Product.values()).map(Product::words).toList();
  }

  /** The versions of a product, oldest first. */
  public static List<String> versions(Product product) {
    return product == Product.XEN
        ? List.of("3.0.2", "3.0.3", "3.0.4", "4.1", "4.17")
        : product == Product.VMWARE_SERVER ? List.of("1.0") : List.of("17", "25H2");
  }

  /** The canonical text of a version; Xen 3.0 is the 3.0.2 of the tutorial. */
  public static Optional<String> version(Product product, String text) {
    var canonical = product == Product.XEN && text.equals("3.0") ? "3.0.2" : text;
    return versions(product).stream().filter(canonical::equals).findFirst();
  }

  /** The known version nearest to an unknown one: the newest that is not newer, else the oldest. */
  public static String nearest(Product product, String text) {
    var known = versions(product);
    var nearest = known.get(0);
    for (var version : known) {
      if (compare(version, text) <= 0) {
        nearest = version;
      }
    }
    return nearest;
  }

  /** Versions in the order of their numbers; letters count as nothing. */
  private static int compare(String one, String other) {
    var left = one.split("\\D+");
    var right = other.split("\\D+");
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int difference = number(left, i).compareTo(number(right, i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private static BigInteger number(String[] parts, int index) {
    return index < parts.length && !parts[index].isEmpty()
        ? new BigInteger(parts[index])
        : BigInteger.ZERO;
  }

  /**
   * The host's own address on a network. Where each guest of Xen has a link of its own there is
   * none, each vif has its own; a host-only network is a bridge of ours and has one.
   */
  public static Optional<Ipv4> hostAddress(Platform platform, Segment network, Prefix subnet) {
    if (platform.product() != Product.XEN) {
      return Optional.of(AddressPlan.host(subnet));
    }
    return VifLinks.separate(platform, network)
        ? Optional.empty()
        : Optional.of(subnet.network().plus(1));
  }

  /**
   * The default route that guests of a NAT network are told: VMware's natd, or the bridge of xl.
   */
  public static Optional<Ipv4> gateway(Platform platform, Segment network, Prefix subnet) {
    if (network.kind() != SegmentKind.NAT) {
      return Optional.empty();
    }
    return platform.product() == Product.XEN
        ? hostAddress(platform, network, subnet)
        : Optional.of(AddressPlan.natDevice(subnet));
  }
}
