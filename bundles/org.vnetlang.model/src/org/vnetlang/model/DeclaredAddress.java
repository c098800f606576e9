package org.vnetlang.model;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;

/**
 * An address as the hypervisor is told it; the tools take a length behind it at their own risk.
 *
 * @param address the address
 * @param length the written {@code /n}, if any
 */
public record DeclaredAddress(Ipv4 address, Optional<Integer> length) {
  @Override
  public String toString() {
    return address + length.map(n -> "/" + n).orElse("");
  }
}
