package org.vnetlang.sim.filter;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.step.Rule.Matches;
import org.vnetlang.sim.packet.Payload;

/** Whether a rule's matches hold for a packet (iptables-extensions(8)). */
final class RuleMatch {
  private RuleMatch() {}

  /** Whether they hold as far as they are understood. */
  static boolean holds(Matches m, Passing p) {
    return name(m.in(), p.in())
        && name(m.out(), p.out())
        && subnet(m.source(), p.packet().source())
        && subnet(m.destination(), p.packet().destination())
        && transport(m, p.packet().payload())
        && name(m.physdevIn(), p.portIn())
        && name(m.physdevOut(), p.bridged() ? p.portOut() : Optional.empty())
        && (!m.bridged() || p.bridged())
        && (!m.established() || p.established())
        && (!m.more().fresh() || !p.established())
        && m.more().except().stream().noneMatch(not -> holds(not, p));
  }

  /** An interface; a plus at the end stands for any ending. */
  private static boolean name(Optional<String> wanted, Optional<String> found) {
    if (wanted.isEmpty()) {
      return true;
    }
    String name = wanted.get();
    return name.endsWith("+")
        ? found.filter(f -> f.startsWith(name.substring(0, name.length() - 1))).isPresent()
        : found.equals(wanted);
  }

  private static boolean subnet(Optional<Prefix> wanted, Ipv4 found) {
    return wanted.isEmpty() || wanted.get().contains(found);
  }

  private static boolean transport(Matches m, Payload payload) {
    if (payload instanceof Payload.Ports ports) {
      return !m.more().icmp()
          && m.protocol().map(p -> p == ports.protocol()).orElse(true)
          && m.sourcePort().map(p -> p == ports.from()).orElse(true)
          && m.destinationPort().map(p -> p == ports.to()).orElse(true);
    }
    return m.protocol().isEmpty() && m.sourcePort().isEmpty() && m.destinationPort().isEmpty();
  }
}
