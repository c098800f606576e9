package org.vnetlang.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything a file and its imports describe.
 *
 * @param lans segments outside the hosts
 * @param internet named machines out there, behind the LANs' gateways
 * @param machines machines at the top of the file, joining LANs
 * @param hosts virtualisation hosts in the order written, arrays expanded
 * @param expectations what the author says must be true
 * @param stories sequences of events with expectations inside
 */
public record Network(
    List<Lan> lans,
    List<Machine> internet,
    List<Machine> machines,
    List<Host> hosts,
    List<Expectation> expectations,
    List<Story> stories) {

  /** A network with nothing in it. */
  public static final Network EMPTY =
      new Network(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Network {
    lans = List.copyOf(lans);
    internet = List.copyOf(internet);
    machines = List.copyOf(machines);
    hosts = List.copyOf(hosts);
    expectations = List.copyOf(expectations);
    stories = List.copyOf(stories);
  }

  /** All guests of all hosts, in order. */
  public Stream<Guest> guests() {
    return hosts.stream().flatMap(host -> host.guests().stream());
  }
}
