package org.vnetlang.plan.step;

import java.util.List;

/**
 * One thing that happens when a hypervisor or a guest starts or stops.
 *
 * @param key names its title and reason in the texts of steps: {@code xen.bridge.create}
 * @param arguments values for the holes of these texts
 * @param source the public source of the behaviour: {@code Xen 3.0.4, network-bridge}
 * @param program what is done
 */
public record Step(String key, List<String> arguments, String source, Program program) {
  public Step {
    arguments = List.copyOf(arguments);
  }
}
