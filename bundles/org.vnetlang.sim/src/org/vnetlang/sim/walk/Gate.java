package org.vnetlang.sim.walk;

import java.util.Optional;
import org.vnetlang.plan.step.Rule;
import org.vnetlang.sim.filter.Chain;
import org.vnetlang.sim.filter.Passing;
import org.vnetlang.sim.filter.Ruling;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.packet.Packet;

/** The packet filter and address translation of one machine, chain by chain. */
final class Gate {
  private Gate() {}

  /** What a chain of the table filter decides. */
  static Ruling filter(Kernel machine, String chain, Passing passing) {
    Optional<Chain> found = machine.filter().chain("filter", chain);
    return found.isEmpty() || found.get().isOpen()
        ? new Ruling(Ruling.Kind.ACCEPT, Optional.empty())
        : found.get().judge(passing);
  }

  /** What a chain of the table nat decides; empty where nothing is translated. */
  static Optional<Ruling> translation(Kernel machine, String chain, Passing passing) {
    return machine
        .filter()
        .chain("nat", chain)
        .map(found -> found.judge(passing))
        .filter(ruling -> !ruling.accepts());
  }

  /** The packet as a rule's target translates it; empty where the machine has no address for it. */
  static Optional<Packet> translate(
      Rule.Target target, Packet packet, Optional<org.vnetlang.model.address.Ipv4> own) {
    if (target instanceof Rule.Target.Masquerade) {
      return own.map(packet::from);
    } else if (target instanceof Rule.Target.SourceNat nat) {
      return Optional.of(packet.from(nat.to()));
    } else if (target instanceof Rule.Target.DestinationNat nat) {
      Packet to = packet.to(nat.to());
      return Optional.of(nat.port().map(to::toPort).orElse(to));
    }
    return Optional.of(packet);
  }
}
