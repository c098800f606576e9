package org.vnetlang.sim.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.plan.step.Rule;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.kernel.Machines;

/** Knows which machine hides an address, of machines that do not change meanwhile. */
final class Hiders {
  private final Machines machines;
  private final Map<Ipv4, Optional<String>> known = new HashMap<>();
  private Optional<List<Kernel>> translating = Optional.empty();

  Hiders(Machines machines) {
    this.machines = machines;
  }

  /** The first machine that hides the subnet of an address: it knows the way and translates. */
  Optional<String> of(Ipv4 to) {
    return known.computeIfAbsent(
        to,
        address ->
            translating().stream()
                .filter(machine -> hides(machine, address))
                .map(Kernel::name)
                .findFirst());
  }

  private List<Kernel> translating() {
    if (translating.isEmpty()) {
      translating =
          Optional.of(
              machines.machines().stream()
                  .filter(machine -> masquerades(machine) || machine.daemons().size() > 0)
                  .toList());
    }
    return translating.get();
  }

  private static boolean masquerades(Kernel machine) {
    return machine.filter().chain("nat", "POSTROUTING").stream()
        .flatMap(chain -> chain.rules().stream())
        .map(Rule::target)
        .anyMatch(t -> t instanceof Rule.Target.Masquerade || t instanceof Rule.Target.SourceNat);
  }

  /** Whether the machine translates what comes from an address that it knows the way to. */
  static boolean hides(Kernel machine, Ipv4 to) {
    return masquerades(machine)
            && machine.routingTable().lookup(to, r -> r.destination().length() > 0).isPresent()
        || machine.daemons().stream()
            .anyMatch(d -> d instanceof Daemon.NatDevice nat && nat.own().prefix().contains(to));
  }
}
