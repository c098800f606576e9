package org.vnetlang.sim.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.step.Rule;
import org.vnetlang.plan.step.Rule.Matches;

/**
 * A rule as iptables-save prints it. Extensions stand in the order in which Xen's scripts name
 * them: physdev, then the protocol's, then the state.
 */
final class RuleWords {
  private final Style style;
  private final StringBuilder text = new StringBuilder();

  private RuleWords(Style style) {
    this.style = style;
  }

  /** Without the chain; in 2006 a blank ends it. */
  static String of(Rule rule, Style style) {
    var words = new RuleWords(style);
    words.matches(rule.matches());
    words.target(rule.target());
    String all = words.text.toString();
    return style.isToday() ? all.stripTrailing() : all;
  }

  private void matches(Matches m) {
    each(m, Matches::source).forEach(s -> option("-s", s.map(this::subnet)));
    each(m, Matches::destination).forEach(d -> option("-d", d.map(this::subnet)));
    each(m, Matches::in).forEach(in -> option("-i", in));
    each(m, Matches::out).forEach(out -> option("-o", out));
    each(m, RuleWords::protocol).forEach(p -> option("-p", p));
    physdev(m);
    protocol(m)
        .filter(p -> !p.equals("icmp"))
        .filter(p -> ports(m).findAny().isPresent())
        .ifPresent(
            p -> {
              text.append("-m ").append(p).append(' ');
              ports(m).forEach(port -> extension(port.name(), port.value()));
            });
    state(m);
    m.more().other().forEach(word -> text.append(word).append(' '));
  }

  /** A value that must be there, or must not. */
  private record Wanted<T>(T value, boolean not) {
    <R> Wanted<R> map(Function<T, R> change) {
      return new Wanted<>(change.apply(value), not);
    }
  }

  private record Port(String name, Wanted<String> value) {}

  /** What a rule wants of one kind, and what its exceptions exclude. */
  private static <T> Stream<Wanted<T>> each(Matches m, Function<Matches, Optional<T>> part) {
    return Stream.concat(
        part.apply(m).stream().map(value -> new Wanted<>(value, false)),
        m.more().except().stream()
            .flatMap(not -> part.apply(not).stream())
            .map(value -> new Wanted<>(value, true)));
  }

  private static Optional<String> protocol(Matches m) {
    return m.more().icmp() ? Optional.of("icmp") : m.protocol().map(p -> p.word());
  }

  private static Stream<Port> ports(Matches m) {
    return Stream.concat(
        each(m, Matches::sourcePort).map(p -> new Port("--sport", p.map(String::valueOf))),
        each(m, Matches::destinationPort).map(p -> new Port("--dport", p.map(String::valueOf))));
  }

  private String subnet(Prefix prefix) {
    if (style.isToday()) {
      return prefix.toString();
    }
    return prefix.network() + (prefix.length() == 32 ? "" : "/" + prefix.mask());
  }

  /** An option of iptables itself; version 1.3 negates its value. */
  private void option(String name, Wanted<String> wanted) {
    if (style.isToday()) {
      extension(name, wanted);
    } else {
      text.append(name).append(wanted.not() ? " ! " : " ").append(wanted.value()).append(' ');
    }
  }

  /** An option of an extension. */
  private void extension(String name, Wanted<String> wanted) {
    text.append(wanted.not() ? "! " : "").append(name).append(' ');
    text.append(wanted.value()).append(' ');
  }

  /** Version 1.3 puts a blank before each of these options, and one behind them all. */
  private void physdev(Matches m) {
    var in = each(m, Matches::physdevIn).toList();
    var out = each(m, Matches::physdevOut).toList();
    var bridged =
        each(m, one -> one.bridged() ? Optional.of("") : Optional.<String>empty()).toList();
    if (in.isEmpty() && out.isEmpty() && bridged.isEmpty()) {
      return;
    }
    text.append("-m physdev").append(style.isToday() ? "" : " ");
    physdev("--physdev-in", in);
    physdev("--physdev-out", out);
    physdev("--physdev-is-bridged", bridged);
    text.append(' ');
  }

  private void physdev(String name, List<Wanted<String>> all) {
    for (Wanted<String> one : all) {
      text.append(one.not() ? " ! " : " ").append(name);
      text.append(one.value().isEmpty() ? "" : " ").append(one.value());
    }
  }

  /** What matches everything is excluded by a rule for packets in no known state. */
  private void state(Matches m) {
    String states =
        m.established()
            ? "RELATED,ESTABLISHED"
            : m.more().fresh() ? "NEW" : m.more().except().contains(Matches.ALL) ? "INVALID" : "";
    text.append(states.isEmpty() ? "" : "-m state --state " + states + " ");
  }

  private void target(Rule.Target target) {
    String words = words(target);
    text.append(words.isEmpty() ? "" : "-j " + words + " ");
  }

  private static String words(Rule.Target target) {
    if (target instanceof Rule.Target.Accept) {
      return "ACCEPT";
    } else if (target instanceof Rule.Target.Drop) {
      return "DROP";
    } else if (target instanceof Rule.Target.Reject) {
      return "REJECT --reject-with icmp-port-unreachable";
    } else if (target instanceof Rule.Target.Masquerade) {
      return "MASQUERADE";
    } else if (target instanceof Rule.Target.SourceNat nat) {
      return "SNAT --to-source " + nat.to();
    } else if (target instanceof Rule.Target.DestinationNat nat) {
      return "DNAT --to-destination " + nat.to() + nat.port().map(p -> ":" + p).orElse("");
    } else if (target instanceof Rule.Target.Continue words) {
      return words.words();
    }
    return ((Rule.Target.Other) target).words();
  }
}
