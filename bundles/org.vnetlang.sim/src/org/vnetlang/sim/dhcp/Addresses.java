package org.vnetlang.sim.dhcp;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;

/**
 * The addresses in a message (RFC 2131, section 2; RFC 2132, options 50 and 54).
 *
 * @param client {@code ciaddr}: the client's own, where it has one that it uses
 * @param your {@code yiaddr}: the address a server gives
 * @param requested the address a client asks for
 * @param server the server that is meant, or that answers
 * @param relay {@code giaddr}: the relay agent that passed the message on
 */
public record Addresses(
    Optional<Ipv4> client,
    Optional<Ipv4> your,
    Optional<Ipv4> requested,
    Optional<Ipv4> server,
    Optional<Ipv4> relay) {
  public static final Addresses NONE =
      new Addresses(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public Addresses withClient(Optional<Ipv4> address) {
    return new Addresses(address, your, requested, server, relay);
  }

  public Addresses withYour(Ipv4 address) {
    return new Addresses(client, Optional.of(address), requested, server, relay);
  }

  public Addresses withRequested(Optional<Ipv4> address) {
    return new Addresses(client, your, address, server, relay);
  }

  public Addresses withServer(Optional<Ipv4> address) {
    return new Addresses(client, your, requested, address, relay);
  }

  public Addresses withRelay(Optional<Ipv4> address) {
    return new Addresses(client, your, requested, server, address);
  }
}
