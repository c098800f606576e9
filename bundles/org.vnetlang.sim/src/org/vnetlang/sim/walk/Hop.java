package org.vnetlang.sim.walk;

import java.util.List;
import java.util.Optional;

/**
 * A machine on the way.
 *
 * @param machine its name
 * @param in interface the packet came in by; empty at the sender
 * @param decision what the machine decided
 * @param translations addresses that it replaced, in order
 * @param out interface it leaves by; empty at the receiver
 * @param ttl the packet's TTL behind this machine
 * @param crossing the way to the next machine; empty at the receiver, and where there was none
 */
public record Hop(
    String machine,
    Optional<String> in,
    Decision decision,
    List<Translation> translations,
    Optional<String> out,
    int ttl,
    Optional<Crossing> crossing) {
  public Hop {
    translations = List.copyOf(translations);
  }
}
