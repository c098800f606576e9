package org.vnetlang.plan.host;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vnetlang.model.Protocol;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.operation.FilterOperation;
import org.vnetlang.plan.step.Rule;

/**
 * A line in the form of iptables-save or of a call of iptables: {@code -A FORWARD -p tcp --dport 22
 * -j REJECT}.
 *
 * @param operation what it does
 */
public record RuleLine(FilterOperation operation) {

  /** Reads one; empty where it neither appends, inserts nor sets a policy. */
  public static Optional<RuleLine> parse(String line) {
    Deque<String> words = new ArrayDeque<>(List.of(line.trim().split("\\s+")));
    String table = "filter";
    if (words.contains("iptables")) {
      words.removeFirst();
    }
    if (words.size() > 1 && words.peek().equals("-t")) {
      words.removeFirst();
      table = words.removeFirst();
    }
    if (words.size() < 2) {
      return Optional.empty();
    }
    String verb = words.removeFirst();
    String chain = words.removeFirst();
    switch (verb) {
      case "-P":
        boolean accept = "ACCEPT".equals(words.peek());
        return Optional.of(new RuleLine(new FilterOperation.Policy(table, chain, accept)));
      case "-A":
        return Optional.of(new RuleLine(new FilterOperation.Append(table, chain, rule(words))));
      case "-I":
        return Optional.of(new RuleLine(new FilterOperation.Insert(table, chain, rule(words))));
      default:
        return Optional.empty();
    }
  }

  private static Rule rule(Deque<String> words) {
    var reader = new Reader(words);
    return reader.read();
  }

  /** Reads the words of a rule one after another. */
  private static final class Reader {
    private final Deque<String> words;
    private Rule.Matches matches = Rule.Matches.ALL;
    private boolean icmp;
    private boolean fresh;
    private final List<Rule.Matches> except = new ArrayList<>();
    private final List<String> other = new ArrayList<>();
    private Rule.Target target = new Rule.Target.Continue("");

    Reader(Deque<String> words) {
      this.words = words;
    }

    Rule read() {
      while (!words.isEmpty()) {
        word(words.removeFirst());
      }
      return new Rule(matches.with(new Rule.More(icmp, fresh, except, other)), target);
    }

    private String next() {
      return words.isEmpty() ? "" : words.removeFirst();
    }

    private void word(String word) {
      switch (word) {
        case "-j":
          target();
          break;
        case "-m":
          // the modules are loaded by what follows
          next();
          break;
        case "!":
          negated();
          break;
        case "--state":
        case "--ctstate":
          state(next());
          break;
        case "--physdev-is-bridged":
          matches = matches.bridging();
          break;
        default:
          valued(word, next());
      }
    }

    private void valued(String word, String value) {
      Optional<Rule.Matches> more = Match.of(matches, word, value);
      if (more.isPresent()) {
        matches = more.get();
      } else if (word.equals("-p") && value.equals("icmp")) {
        icmp = true;
      } else {
        other.add(word + " " + value);
      }
    }

    private void negated() {
      String word = next();
      String value = next();
      Match.of(Rule.Matches.ALL, word, value)
          .ifPresentOrElse(except::add, () -> other.add("! " + word + " " + value));
    }

    private void state(String value) {
      switch (value) {
        case "RELATED,ESTABLISHED":
        case "ESTABLISHED,RELATED":
        case "ESTABLISHED":
          matches = matches.answering();
          break;
        case "NEW":
          fresh = true;
          break;
        default:
          other.add("--state " + value);
      }
    }

    private void target() {
      String name = next();
      switch (name) {
        case "ACCEPT":
          target = new Rule.Target.Accept();
          break;
        case "DROP":
          target = new Rule.Target.Drop();
          break;
        case "REJECT":
          target = new Rule.Target.Reject();
          words.clear();
          break;
        case "MASQUERADE":
          target = new Rule.Target.Masquerade();
          break;
        default:
          target = Match.target(name, List.copyOf(words));
          words.clear();
      }
    }
  }

  /** One match with its value. */
  private static final class Match {
    private Match() {}

    static Optional<Rule.Matches> of(Rule.Matches to, String word, String value) {
      switch (word) {
        case "-i":
          return Optional.of(to.comingBy(value));
        case "-o":
          return Optional.of(to.leavingBy(value));
        case "-s":
          return prefix(value).map(to::from);
        case "-d":
          return prefix(value).map(to::towards);
        case "-p":
          return protocol(value)
              .map(protocol -> to.of(protocol, to.sourcePort(), to.destinationPort()));
        case "--sport":
          return port(value).flatMap(port -> ported(to, Optional.of(port), to.destinationPort()));
        case "--dport":
          return port(value).flatMap(port -> ported(to, to.sourcePort(), Optional.of(port)));
        case "--physdev-in":
          return Optional.of(to.byPort(value));
        default:
          return Optional.empty();
      }
    }

    private static Optional<Rule.Matches> ported(
        Rule.Matches to, Optional<Integer> source, Optional<Integer> destination) {
      return to.protocol().map(protocol -> to.of(protocol, source, destination));
    }

    private static Optional<Integer> port(String text) {
      return text.matches("[0-9]{1,5}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static Optional<Protocol> protocol(String text) {
      return List.of(Protocol.values()).stream()
          .filter(one -> one.word().equals(text.toLowerCase(Locale.ROOT)))
          .findFirst();
    }

    private static Optional<Prefix> prefix(String text) {
      return InterfaceAddress.parse(text)
          .map(InterfaceAddress::prefix)
          .or(() -> Ipv4.parse(text).map(address -> new Prefix(address, 32)));
    }

    static Rule.Target target(String name, List<String> rest) {
      String words = String.join(" ", rest);
      if (name.equals("LOG")) {
        return new Rule.Target.Continue("-j LOG " + words);
      }
      String value = rest.size() == 2 ? rest.get(1) : "";
      int colon = value.indexOf(':');
      Optional<Ipv4> to = Ipv4.parse(colon < 0 ? value : value.substring(0, colon));
      if (name.equals("SNAT") && to.isPresent() && colon < 0) {
        return new Rule.Target.SourceNat(to.get());
      } else if (name.equals("DNAT") && to.isPresent()) {
        return new Rule.Target.DestinationNat(
            to.get(), colon < 0 ? Optional.empty() : port(value.substring(colon + 1)));
      }
      return new Rule.Target.Other("-j " + name + (words.isEmpty() ? "" : " " + words));
    }
  }
}
