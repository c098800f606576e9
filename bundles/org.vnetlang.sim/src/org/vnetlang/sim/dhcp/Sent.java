package org.vnetlang.sim.dhcp;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;

/**
 * A message on its way.
 *
 * @param at when it was sent, in milliseconds since 1970
 * @param message the message
 * @param from source address; empty for a client without one ({@code 0.0.0.0})
 * @param to destination address; empty for the broadcast address {@code 255.255.255.255}. Servers
 *     also send to the address they are just giving away, which works because they write the
 *     client's MAC into the frame themselves
 */
public record Sent(long at, Message message, Optional<Ipv4> from, Optional<Ipv4> to) {

  public boolean broadcast() {
    return to.isEmpty();
  }
}
