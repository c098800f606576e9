package org.vnetlang.plan.host;

import org.vnetlang.model.Nic;
import org.vnetlang.model.NicAddress;

/** /etc/network/interfaces of a host, as its administrator would have written it. */
final class Stanzas {
  private Stanzas() {}

  /** The interface's main address, and the default route if the nic has a gateway. */
  static Stanza of(Nic nic) {
    var main = nic.address().addresses().stream().findFirst();
    boolean dhcp = nic.address() instanceof NicAddress.FromDhcp;
    var gateway = nic.gateway().filter(via -> main.isPresent());
    return new Stanza(nic.name(), main, gateway, nic.gatewayMetric().orElse(0), dhcp);
  }
}
