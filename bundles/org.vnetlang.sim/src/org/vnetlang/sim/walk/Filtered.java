package org.vnetlang.sim.walk;

import java.util.List;
import java.util.Optional;
import org.vnetlang.plan.step.Rule;
import org.vnetlang.sim.filter.Chain;
import org.vnetlang.sim.filter.Passing;
import org.vnetlang.sim.filter.Ruling;
import org.vnetlang.sim.kernel.Kernel;

/** Says in network terms why a chain did not let a packet pass. */
final class Filtered {
  private Filtered() {}

  static Failure failure(Kernel machine, String chain, Passing passing, Ruling ruling) {
    String name = machine.name();
    if (ruling.kind() == Ruling.Kind.UNDECIDED) {
      return Failure.of(Cause.RULE_NOT_UNDERSTOOD, name, chain, number(machine, chain, ruling));
    } else if (ruling.rule().isPresent()) {
      Cause cause = ruling.kind() == Ruling.Kind.REJECT ? Cause.RULE_REJECT : Cause.RULE_DROP;
      return Failure.of(cause, name, chain, number(machine, chain, ruling));
    }
    return policy(machine, chain, passing);
  }

  /** The place of the rule in its chain, from 1. */
  private static int number(Kernel machine, String chain, Ruling ruling) {
    return rules(machine, chain).indexOf(ruling.rule().orElseThrow()) + 1;
  }

  private static List<Rule> rules(Kernel machine, String chain) {
    return machine.filter().chain("filter", chain).map(Chain::rules).orElse(List.of());
  }

  private static Failure policy(Kernel machine, String chain, Passing passing) {
    Optional<String> guestPort = passing.portIn();
    if (passing.bridged() && lists(machine, chain, guestPort)) {
      return Failure.of(
          Cause.ANTISPOOF, machine.name(), guestPort.orElseThrow(), passing.packet().source());
    } else if (passing.bridged()) {
      return Failure.of(Cause.BRIDGE_FILTERED, machine.name(), passing.in().orElseThrow());
    }
    Optional<String> routed =
        passing
            .in()
            .filter(in -> lists(machine, chain, passing.in()))
            .or(passing::out)
            .filter(device -> lists(machine, chain, Optional.of(device)));
    return routed.isPresent()
        ? Failure.of(Cause.PHYSDEV_NEVER_MATCHES, machine.name(), routed.get())
        : Failure.of(Cause.POLICY_DROP, machine.name(), chain);
  }

  /** Whether the chain has a rule for what comes in by that bridge port. */
  private static boolean lists(Kernel machine, String chain, Optional<String> port) {
    return rules(machine, chain).stream()
        .anyMatch(
            rule ->
                rule.matches().physdevIn().isPresent() && rule.matches().physdevIn().equals(port));
  }
}
