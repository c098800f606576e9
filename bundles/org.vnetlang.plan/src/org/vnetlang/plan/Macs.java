package org.vnetlang.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.model.address.Mac;

/** MAC addresses for cards whose MAC nobody wrote: the same names always give the same address. */
public final class Macs {
  private static final long XEN = 0x00163e_000000L;
  private static final long VMWARE = 0x005056_000000L;
  private static final long LOCAL = 0x020000_000000L;

  private Macs() {}

  /**
   * The first bits of the SHA-256 of the three names, in the range of the product: 23 bits below
   * 00:16:3e (Xen netif.py), 22 bits below 00:50:56 (VMware's range for static addresses ends at
   * 3f:ff:ff), 40 bits below the locally administered 02 for everything else.
   */
  public static Mac derive(Optional<Product> product, String host, String owner, String nic) {
    long hash = hash(host + "\n" + owner + "\n" + nic);
    if (product.isEmpty()) {
      return new Mac(LOCAL | hash & 0xff_ffff_ffffL);
    }
    return product.get() == Product.XEN
        ? new Mac(XEN | hash & 0x7fffff)
        : new Mac(VMWARE | hash & 0x3fffff);
  }

  private static long hash(String names) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8));
      long bits = 0;
      for (int i = 0; i < 6; i++) {
        bits = bits << 8 | digest[i] & 0xff;
      }
      return bits;
    } catch (NoSuchAlgorithmException every) {
      throw new AssertionError("every Java has SHA-256", every);
    }
  }
}
