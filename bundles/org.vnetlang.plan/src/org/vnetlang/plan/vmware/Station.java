package org.vnetlang.plan.vmware;

import java.util.Optional;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.Macs;

/**
 * The daemons that are stations of their own on a hub. The product draws their MACs at random below
 * 00:50:56:e0; here each has one that follows from host and hub.
 */
enum Station {
  NATD("vmnet-natd"),
  DHCPD("vmnet-dhcpd");

  private static final long FIRST = 0x005056_e00000L;
  private static final long BITS = 0x1fffff;

  private final String program;

  Station(String program) {
    this.program = program;
  }

  Mac mac(String host, Vmnet vmnet) {
    long hash = Macs.derive(Optional.empty(), host, vmnet.device(), program).bits();
    return new Mac(FIRST | hash & BITS);
  }
}
