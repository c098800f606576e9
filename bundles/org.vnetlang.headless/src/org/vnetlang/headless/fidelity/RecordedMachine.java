package org.vnetlang.headless.fidelity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The state of one machine as recorded.
 *
 * @param links interfaces by number
 * @param routes as {@code ip route} prints them
 * @param sysctl values that are not 0
 * @param bridges by name
 * @param rules lines of iptables-save that are not the default
 * @param printed the kinds of facts that somebody printed, where not all were: with ifconfig and
 *     route -n, which say less than ip
 */
public record RecordedMachine(
    List<Link> links,
    List<String> routes,
    Map<String, Integer> sysctl,
    Map<String, Bridge> bridges,
    List<String> rules,
    Optional<Set<Fact>> printed) {

  /**
   * An interface.
   *
   * @param name its name
   * @param flags of UP, NOARP, MULTICAST, NO-CARRIER those that it has
   * @param mac its MAC
   * @param master the bridge it is a port of
   * @param addresses IPv4 addresses with what {@code ip addr} prints behind them
   * @param inet6 its IPv6 link-local address
   */
  public record Link(
      String name,
      Set<String> flags,
      String mac,
      Optional<String> master,
      List<String> addresses,
      Optional<String> inet6) {}

  /** A bridge as {@code brctl show} prints it. */
  public record Bridge(boolean stp, List<String> ports) {}
}
