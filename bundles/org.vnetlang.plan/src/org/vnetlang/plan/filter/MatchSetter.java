package org.vnetlang.plan.filter;

import java.util.Arrays;
import java.util.Optional;
import org.vnetlang.model.Protocol;
import org.vnetlang.plan.step.Rule.Matches;

/** The options of a rule that stand for one part of its matches. */
final class MatchSetter {
  private MatchSetter() {}

  /** The matches with one more option; empty where the option or its value is not known. */
  static Optional<Matches> set(Matches m, String option, String value) {
    return switch (option) {
      case "-i", "--in-interface" -> Optional.of(m.comingBy(value));
      case "-o", "--out-interface" -> Optional.of(m.leavingBy(value));
      case "--physdev-in" -> Optional.of(m.byPort(value));
      case "--physdev-out" -> Optional.of(m.leavingByPort(value));
      case "--physdev-is-bridged" -> Optional.of(m.bridging());
      case "-p", "--protocol", "--proto" -> protocol(value).map(m::of);
      case "--sport", "--source-port" -> RuleReader.port(value).map(m::fromPort);
      case "--dport", "--destination-port" -> RuleReader.port(value).map(m::toPort);
      default -> Optional.empty();
    };
  }

  private static Optional<Protocol> protocol(String word) {
    return Arrays.stream(Protocol.values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
