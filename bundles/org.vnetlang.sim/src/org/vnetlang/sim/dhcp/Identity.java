package org.vnetlang.sim.dhcp;

import java.util.Optional;
import org.vnetlang.model.address.Mac;

/**
 * Who a client says it is.
 *
 * @param mac its hardware address
 * @param uid client identifier (option 61), octets as hex pairs with colons; dhclient sends none
 *     unless told, Windows sends {@code 01:} and the MAC
 * @param hostName host name (option 12)
 */
public record Identity(Mac mac, Optional<String> uid, Optional<String> hostName) {

  /** A client that is known by its MAC alone. */
  public static Identity of(Mac mac) {
    return new Identity(mac, Optional.empty(), Optional.empty());
  }
}
