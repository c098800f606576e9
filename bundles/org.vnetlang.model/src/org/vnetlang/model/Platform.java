package org.vnetlang.model;

import java.util.Optional;

/**
 * What runs on a host.
 *
 * @param product the product
 * @param version canonical version text as the platform tables name it ({@code 3.0.2}, {@code
 *     25H2})
 * @param distribution whose packaging it is, where that changes behaviour
 */
public record Platform(Product product, String version, Optional<Tool> distribution) {

  /** The products the language knows. */
  public enum Product {
    XEN("xen"),
    VMWARE_SERVER("vmware server"),
    VMWARE_WORKSTATION("vmware workstation");

    private final String words;

    Product(String words) {
      this.words = words;
    }

    /** The product as written in the language. */
    public String words() {
      return words;
    }
  }

  @Override
  public String toString() {
    return product.words() + " " + version;
  }
}
