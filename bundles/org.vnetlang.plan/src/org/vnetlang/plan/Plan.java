package org.vnetlang.plan;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Network;

/**
 * What happens on every host of a network, from boot to the last guest.
 *
 * @param hosts in the order of the network
 */
public record Plan(List<HostPlan> hosts) {
  public Plan {
    hosts = List.copyOf(hosts);
  }

  /** That of a network. */
  public static Plan of(Network network) {
    return new Plan(network.hosts().stream().map(host -> Hypervisors.plan(network, host)).toList());
  }

  /** That of one host. */
  public Optional<HostPlan> host(String name) {
    return hosts.stream().filter(plan -> plan.host().equals(name)).findFirst();
  }
}
