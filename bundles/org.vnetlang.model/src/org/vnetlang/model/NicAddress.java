package org.vnetlang.model;

import java.util.List;
import java.util.Set;
import org.vnetlang.model.address.InterfaceAddress;

/** How a nic gets its addresses: the four answers exclude each other. */
public sealed interface NicAddress {

  /** The addresses known beforehand; only {@link Static} has any. */
  default List<InterfaceAddress> addresses() {
    return List.of();
  }

  /**
   * Written in the file; the first one is the main address.
   *
   * @param addresses all of them
   * @param apart those written with a length of their own, which may lie outside the network
   */
  record Static(List<InterfaceAddress> addresses, Set<InterfaceAddress> apart)
      implements NicAddress {
    public Static {
      addresses = List.copyOf(addresses);
      apart = Set.copyOf(apart);
    }

    /** Addresses that all stand in subnets of the network. */
    public Static(List<InterfaceAddress> addresses) {
      this(addresses, Set.of());
    }
  }

  /** Asked of a DHCP server. */
  record FromDhcp() implements NicAddress {}

  /** Chosen by the platform's own rule (vif-nat: 10.domid…). */
  record ByPlatform() implements NicAddress {}

  /** None. */
  record Unset() implements NicAddress {}
}
