package org.vnetlang.headless.fidelity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was recorded of one network.
 *
 * @param name the case's name
 * @param phases the states of all machines, in order
 * @param calls script calls, in order
 * @param pings pings, in order
 */
public record Recording(String name, List<Phase> phases, List<Call> calls, List<Ping> pings) {
  public Recording {
    phases = List.copyOf(phases);
    calls = List.copyOf(calls);
    pings = List.copyOf(pings);
  }

  /** The states of all machines at one moment, by name. */
  public record Phase(String name, Map<String, RecordedMachine> machines) {
    public Phase {
      machines = Map.copyOf(machines);
    }
  }

  /**
   * A script call.
   *
   * @param label what was called: {@code vif-bridge online (vif1.0)}
   * @param exitCode its exit code
   * @param commands what it ran that changes something; empty where nobody listened
   */
  public record Call(String label, int exitCode, Optional<List<String>> commands) {}

  /**
   * A ping.
   *
   * @param phase index of the last state recorded before it, from 0
   * @param from the machine that sent it
   * @param to an address
   * @param sent how many were sent
   * @param received how many answers came
   * @param ttl the TTL of the answers
   */
  public record Ping(
      int phase, String from, String to, int sent, int received, Optional<Integer> ttl) {}
}
