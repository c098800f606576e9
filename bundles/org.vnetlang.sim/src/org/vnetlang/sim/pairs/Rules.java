package org.vnetlang.sim.pairs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.step.Rule;
import org.vnetlang.sim.filter.Chain;
import org.vnetlang.sim.kernel.Kernel;

/** Describes the packet filter of one machine. */
final class Rules {
  private final Wording words;
  private final Describing machine;
  private final Kernel kernel;
  private final boolean ports;

  Rules(Wording words, Describing machine, boolean ports) {
    this.words = words;
    this.machine = machine;
    this.kernel = machine.kernel();
    this.ports = ports;
  }

  private Stream<Chain> chains() {
    return kernel.filter().used().stream()
        .flatMap(table -> kernel.filter().table(table).values().stream());
  }

  /** Collects the beginnings of interface names that rules ask for. */
  void patterns(Set<String> into) {
    chains()
        .flatMap(chain -> chain.rules().stream())
        .flatMap(rule -> names(rule.matches()))
        .filter(name -> name.endsWith("+"))
        .forEach(into::add);
  }

  private static Stream<String> names(Rule.Matches m) {
    return Stream.concat(
        Stream.of(m.in(), m.out(), m.physdevIn(), m.physdevOut()).flatMap(Optional::stream),
        m.more().except().stream().flatMap(Rules::names));
  }

  private static Stream<Prefix> subnets(Rule.Matches m) {
    return Stream.concat(
        Stream.of(m.source(), m.destination()).flatMap(Optional::stream),
        m.more().except().stream().flatMap(Rules::subnets));
  }

  void describe() {
    for (String table : kernel.filter().used()) {
      kernel
          .filter()
          .table(table)
          .forEach((name, chain) -> chain(table + "." + name, chain, machine));
    }
  }

  /** Neighbouring rules that only let pass, or only count, may stand in any order. */
  private void chain(String name, Chain chain, Describing machine) {
    if (!chain.accepts()) {
      machine.about().say(from -> name + " closed");
    }
    int place = 0;
    boolean before = false;
    for (Rule rule : chain.rules()) {
      if (matters(rule.matches())) {
        boolean passes = passes(rule);
        place += passes && before ? 0 : 1;
        before = passes;
        rule(name + place, rule);
      }
    }
  }

  private static boolean passes(Rule rule) {
    return rule.target() instanceof Rule.Target.Continue
        || rule.target() instanceof Rule.Target.Accept && rule.matches().more().other().isEmpty();
  }

  /** A rule for ports never matches a ping; one for a bridge port is looked at all the same. */
  private boolean matters(Rule.Matches m) {
    return ports
        || m.physdevIn().isPresent()
        || m.protocol().isEmpty() && m.sourcePort().isEmpty() && m.destinationPort().isEmpty();
  }

  private void rule(String place, Rule rule) {
    Traits.About about = machine.about();
    names(rule.matches()).forEach(name -> about.device(Optional.of(name)));
    subnets(rule.matches()).forEach(subnet -> about.subnet(Optional.of(subnet)));
    if (rule.target() instanceof Rule.Target.SourceNat nat) {
      about.address(Optional.of(nat.to()));
    } else if (rule.target() instanceof Rule.Target.DestinationNat nat) {
      about.address(Optional.of(nat.to()));
    }
    about.say(from -> place + matches(rule.matches(), from) + target(rule.target(), from));
  }

  private String matches(Rule.Matches m, View from) {
    var text = new StringBuilder();
    for (Optional<String> name : List.of(m.in(), m.out(), m.physdevIn(), m.physdevOut())) {
      text.append(' ').append(name.map(n -> device(n, from)).orElse("*"));
    }
    for (Optional<Prefix> subnet : List.of(m.source(), m.destination())) {
      text.append(' ').append(subnet.map(p -> words.subnet(p, from)).orElse("*"));
    }
    text.append(m.protocol()).append(m.sourcePort()).append(m.destinationPort());
    text.append(m.bridged()).append(m.established());
    text.append(m.more().icmp()).append(m.more().fresh()).append(m.more().other());
    m.more().except().forEach(not -> text.append(" !").append(matches(not, from)));
    return text.toString();
  }

  private String device(String name, View from) {
    return kernel.interfaces().named(name).map(d -> machine.name(d, from)).orElse(name);
  }

  private String target(Rule.Target target, View from) {
    if (target instanceof Rule.Target.SourceNat nat) {
      return " snat " + words.address(nat.to(), from);
    } else if (target instanceof Rule.Target.DestinationNat nat) {
      return " dnat " + words.address(nat.to(), from) + nat.port();
    }
    return " " + target;
  }
}
