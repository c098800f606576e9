package org.vnetlang.sim.dhcp;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;

/**
 * A message.
 *
 * @param kind what it is
 * @param client whose dialogue it belongs to
 * @param transaction tells a client's dialogues apart ({@code xid}); counted here, random in nature
 * @param addresses the addresses in it
 * @param broadcastFlag the client cannot take a unicast answer yet
 * @param parameters what the client is told, in OFFER and ACK
 * @param text a server's reason, in NAK (option 56)
 */
public record Message(
    MessageKind kind,
    Identity client,
    int transaction,
    Addresses addresses,
    boolean broadcastFlag,
    Optional<Parameters> parameters,
    Optional<String> text) {

  /** A client's message. */
  public static Message of(
      MessageKind kind, Identity client, int transaction, Addresses addresses) {
    return new Message(
        kind, client, transaction, addresses, false, Optional.empty(), Optional.empty());
  }

  /** The address that a client talks about: the one it asks for, else its own. */
  public Optional<Ipv4> about() {
    return addresses.requested().or(addresses::client);
  }

  /** The same as a relay agent passes it on. */
  public Message relayedBy(Ipv4 relay) {
    return new Message(
        kind,
        client,
        transaction,
        addresses.withRelay(Optional.of(relay)),
        broadcastFlag,
        parameters,
        text);
  }
}
