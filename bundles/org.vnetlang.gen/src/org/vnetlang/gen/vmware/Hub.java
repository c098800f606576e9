package org.vnetlang.gen.vmware;

import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.plan.vmware.Vmnet;

/** What the start script makes of one vmnet, as far as {@code /etc/vmware/locations} says it. */
public sealed interface Hub {

  /** Which one. */
  Vmnet vmnet();

  /**
   * Bridged to a card of the host.
   *
   * @param nic the card's interface name
   */
  record Bridged(Vmnet vmnet, String nic) implements Hub {}

  /**
   * With an interface of the host on it.
   *
   * @param host the interface's address and mask
   * @param nat whether the NAT daemon serves it as well
   * @param dhcp whether the file asks for DHCP; Server 1.0 starts the server in any case
   */
  record HostOnly(Vmnet vmnet, InterfaceAddress host, boolean nat, boolean dhcp) implements Hub {}
}
