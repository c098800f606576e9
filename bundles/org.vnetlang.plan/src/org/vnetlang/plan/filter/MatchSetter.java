package org.vnetlang.plan.filter;

import java.util.Optional;
import org.vnetlang.model.Protocol;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.step.Rule.Matches;
import org.vnetlang.plan.step.Rule.More;

/** Matches with one part replaced. */
final class MatchSetter {
  private MatchSetter() {}

  /** The matches with one more option; empty where the option or its value is not known. */
  static Optional<Matches> set(Matches m, String option, String value) {
    return switch (option) {
      case "-i", "--in-interface" -> Optional.of(interfaces(m, Optional.of(value), m.out()));
      case "-o", "--out-interface" -> Optional.of(interfaces(m, m.in(), Optional.of(value)));
      case "--physdev-in" -> Optional.of(ports(m, Optional.of(value), m.physdevOut(), m.bridged()));
      case "--physdev-out" -> Optional.of(ports(m, m.physdevIn(), Optional.of(value), m.bridged()));
      case "--physdev-is-bridged" -> Optional.of(ports(m, m.physdevIn(), m.physdevOut(), true));
      case "-p", "--protocol", "--proto" ->
          protocol(value)
              .map(p -> transport(m, Optional.of(p), m.sourcePort(), m.destinationPort()));
      case "--sport", "--source-port" ->
          RuleReader.port(value)
              .map(port -> transport(m, m.protocol(), Optional.of(port), m.destinationPort()));
      case "--dport", "--destination-port" ->
          RuleReader.port(value)
              .map(port -> transport(m, m.protocol(), m.sourcePort(), Optional.of(port)));
      default -> Optional.empty();
    };
  }

  private static Optional<Protocol> protocol(String word) {
    for (Protocol protocol : Protocol.values()) {
      if (protocol.word().equals(word)) {
        return Optional.of(protocol);
      }
    }
    return Optional.empty();
  }

  private static Matches interfaces(Matches m, Optional<String> in, Optional<String> out) {
    return new Matches(
        in,
        out,
        m.source(),
        m.destination(),
        m.protocol(),
        m.sourcePort(),
        m.destinationPort(),
        m.physdevIn(),
        m.physdevOut(),
        m.bridged(),
        m.established(),
        m.more());
  }

  private static Matches ports(
      Matches m, Optional<String> in, Optional<String> out, boolean bridged) {
    return new Matches(
        m.in(),
        m.out(),
        m.source(),
        m.destination(),
        m.protocol(),
        m.sourcePort(),
        m.destinationPort(),
        in,
        out,
        bridged,
        m.established(),
        m.more());
  }

  private static Matches transport(
      Matches m, Optional<Protocol> protocol, Optional<Integer> from, Optional<Integer> to) {
    return new Matches(
        m.in(),
        m.out(),
        m.source(),
        m.destination(),
        protocol,
        from,
        to,
        m.physdevIn(),
        m.physdevOut(),
        m.bridged(),
        m.established(),
        m.more());
  }

  static Matches destination(Matches m, Prefix subnet) {
    return new Matches(
        m.in(),
        m.out(),
        m.source(),
        Optional.of(subnet),
        m.protocol(),
        m.sourcePort(),
        m.destinationPort(),
        m.physdevIn(),
        m.physdevOut(),
        m.bridged(),
        m.established(),
        m.more());
  }

  static Matches established(Matches m) {
    return tail(m, true, m.more());
  }

  static Matches more(Matches m, More more) {
    return tail(m, m.established(), more);
  }

  private static Matches tail(Matches m, boolean established, More more) {
    return new Matches(
        m.in(),
        m.out(),
        m.source(),
        m.destination(),
        m.protocol(),
        m.sourcePort(),
        m.destinationPort(),
        m.physdevIn(),
        m.physdevOut(),
        m.bridged(),
        established,
        more);
  }
}
