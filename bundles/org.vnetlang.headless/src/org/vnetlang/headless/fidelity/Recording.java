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
 * @param traces what traceroute was asked, in order
 * @param connections connections that were opened, in order
 */
public record Recording(
    String name,
    List<Phase> phases,
    List<Call> calls,
    List<Ping> pings,
    List<Trace> traces,
    List<Connection> connections) {
  public Recording {
    phases = List.copyOf(phases);
    calls = List.copyOf(calls);
    pings = List.copyOf(pings);
    traces = List.copyOf(traces);
    connections = List.copyOf(connections);
  }

  /**
   * The states of all machines at one moment.
   *
   * @param name what came before
   * @param machines states by name
   * @param neighbours ARP tables by name, where somebody looked: {@code ADDRESS dev DEVICE lladdr
   *     MAC}
   */
  public record Phase(
      String name, Map<String, RecordedMachine> machines, Map<String, List<String>> neighbours) {
    public Phase {
      machines = Map.copyOf(machines);
      neighbours = Map.copyOf(neighbours);
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

  /**
   * The routers on the way to an address.
   *
   * @param phase index of the last state recorded before it, from 0
   * @param from the machine that asked
   * @param to an address
   * @param udp whether it sent UDP, or else pings
   * @param hops who answered, by the TTL of the question, from 1
   */
  public record Trace(int phase, String from, String to, boolean udp, List<String> hops) {
    public Trace {
      hops = List.copyOf(hops);
    }
  }

  /**
   * A TCP connection that was opened.
   *
   * @param phase index of the last state recorded before it, from 0
   * @param from the machine that opened it
   * @param to an address
   * @param port the port there
   * @param seen the address that it came from, as the other end saw it
   */
  public record Connection(int phase, String from, String to, int port, String seen) {}
}
