package org.vnetlang.model;

import java.util.List;
import org.vnetlang.model.address.InterfaceAddress;

/** How a nic gets its addresses: the four answers exclude each other. */
public sealed interface NicAddress {

  /** The addresses known beforehand; only {@link Static} has any. */
  default List<InterfaceAddress> addresses() {
    return List.of();
  }

  /** Written in the file; the first one is the main address. */
  record Static(List<InterfaceAddress> addresses) implements NicAddress {
    public Static {
      addresses = List.copyOf(addresses);
    }
  }

  /** Asked of a DHCP server. */
  record FromDhcp() implements NicAddress {}

  /** Chosen by the platform's own rule (vif-nat: 10.domid…). */
  record ByPlatform() implements NicAddress {}

  /** None. */
  record Unset() implements NicAddress {}
}
