package org.vnetlang.sim.dhcp;

import java.util.List;
import java.util.Optional;
import org.vnetlang.sim.dhcp.client.Binding;

/**
 * Everything that a client and the servers said to each other, also what did not arrive.
 *
 * @param messages the messages in order
 * @param outcome what came of it
 * @param until when it was over, in milliseconds since 1970
 */
public record Dialogue(List<Line> messages, Outcome outcome, long until) {
  public Dialogue {
    messages = List.copyOf(messages);
  }

  /**
   * A message.
   *
   * @param sent the message
   * @param via the server's interface or hub it left by; empty for a client's
   * @param arrived whether anybody it was meant for heard it
   */
  public record Line(Sent sent, String via, boolean arrived) {}

  /** The address the client has now. */
  public Optional<Binding> binding() {
    return outcome instanceof Outcome.Bound bound ? Optional.of(bound.binding()) : Optional.empty();
  }
}
