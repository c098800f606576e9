package org.vnetlang.plan.operation;

import java.util.Optional;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;

/** Changes of an interface's addresses, as {@code ip address} makes them (ip-address(8)). */
public sealed interface AddressOperation extends Operation {

  /** The interface, by its name at this moment. */
  String device();

  /**
   * {@code ip addr add A/N [brd B] dev DEV}: refused where the interface has the address already.
   *
   * @param device the interface
   * @param address address and length; a /24 brings its connected route with it
   * @param broadcast written broadcast address; {@code ip} sets none by itself, {@code ifconfig}
   *     always one
   */
  record Add(String device, InterfaceAddress address, Optional<Ipv4> broadcast)
      implements AddressOperation {}

  /** {@code ip addr del A/N dev DEV}. */
  record Remove(String device, InterfaceAddress address) implements AddressOperation {}

  /** {@code ip addr flush dev DEV}. */
  record Flush(String device) implements AddressOperation {}

  /**
   * {@code ifconfig DEV A netmask M broadcast B up}: replaces the first address, or finds it in
   * place, and brings the interface up.
   *
   * @param device the interface
   * @param address address and length
   * @param broadcast its broadcast address
   */
  record Configure(String device, InterfaceAddress address, Ipv4 broadcast)
      implements AddressOperation {}
}
