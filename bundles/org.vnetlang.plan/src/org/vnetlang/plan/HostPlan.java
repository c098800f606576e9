package org.vnetlang.plan;

import java.util.List;
import java.util.Optional;
import org.vnetlang.plan.step.Step;

/**
 * What happens on one host. A step that fails does not keep the next from being taken; only a guest
 * is not there where its start failed.
 *
 * @param host its name
 * @param modelled whether the hypervisor's own doing is known; otherwise only the boot is
 * @param boot what the administrator's configuration does
 * @param start the hypervisor starts; a second start takes the same steps again
 * @param stop the hypervisor's networks are taken down
 * @param stopsFirst whether a restart takes the networks down before they are set up again
 * @param guests in the order they are started
 */
public record HostPlan(
    String host,
    boolean modelled,
    List<Step> boot,
    List<Step> start,
    List<Step> stop,
    boolean stopsFirst,
    List<GuestPlan> guests) {
  public HostPlan {
    boot = List.copyOf(boot);
    start = List.copyOf(start);
    stop = List.copyOf(stop);
    guests = List.copyOf(guests);
  }

  /** That of one guest. */
  public Optional<GuestPlan> guest(String name) {
    return guests.stream().filter(plan -> plan.guest().equals(name)).findFirst();
  }
}
