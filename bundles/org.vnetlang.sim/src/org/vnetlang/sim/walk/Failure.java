package org.vnetlang.sim.walk;

import java.util.List;

/**
 * Where and why a packet was lost.
 *
 * @param cause the reason
 * @param machine the machine it was lost at
 * @param arguments what the cause's sentence is about, behind the machine
 */
public record Failure(Cause cause, String machine, List<String> arguments) {
  public Failure {
    arguments = List.copyOf(arguments);
  }

  static Failure of(Cause cause, String machine, Object... arguments) {
    return new Failure(cause, machine, List.of(arguments).stream().map(Object::toString).toList());
  }
}
