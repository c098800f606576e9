package org.vnetlang.sim.packet;

import org.vnetlang.model.Protocol;

/** What a packet carries. */
public sealed interface Payload {

  /**
   * ICMP echo (RFC 792): a ping or its answer.
   *
   * @param reply whether it is the answer
   */
  record Echo(boolean reply) implements Payload {}

  /**
   * TCP or UDP.
   *
   * @param protocol which
   * @param from source port
   * @param to destination port
   */
  record Ports(Protocol protocol, int from, int to) implements Payload {}

  /**
   * An ICMP error.
   *
   * @param about the packet that could not go on, as the sender of the error saw it
   * @param text what ping prints: {@code Destination Net Unreachable}
   */
  record Trouble(Packet about, String text) implements Payload {}
}
