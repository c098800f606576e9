package org.vnetlang.plan.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.step.Rule.Matches;
import org.vnetlang.plan.step.Rule.More;

/** Gathers what a rule looks at, option by option. */
final class MatchReader {
  /** Match extensions that only introduce options read here. */
  private static final Set<String> KNOWN =
      Set.of("physdev", "state", "conntrack", "tcp", "udp", "icmp", "comment");

  private Matches plain = Matches.ALL;
  private final List<Matches> except = new ArrayList<>();
  private final List<String> other = new ArrayList<>();
  private final List<String> loose = new ArrayList<>();
  private List<Prefix> sources = List.of();
  private List<Prefix> destinations = List.of();
  private boolean icmp;
  private boolean fresh;

  /** Reads an option and its arguments; a {@code !} stands before the option, or behind it. */
  void option(String name, Words words) {
    boolean not = name.equals("!");
    String option = not ? words.next() : name;
    if (words.peek().equals("!")) {
      words.next();
      not = true;
    }
    if (!option.startsWith("-")) {
      loose.add(option);
      return;
    }
    List<String> arguments = words.arguments();
    String value = arguments.isEmpty() ? "" : arguments.get(0);
    boolean read = not ? negated(option, value) : positive(option, value);
    if (!read) {
      other.add(((not ? "! " : "") + option + " " + String.join(" ", arguments)).strip());
    }
  }

  private boolean negated(String option, String value) {
    Optional<Matches> turned = single(Matches.ALL, option, value);
    if (turned.isEmpty() && (isSource(option) || isDestination(option))) {
      turned =
          prefixes(value)
              .filter(list -> list.size() == 1)
              .map(list -> with(Matches.ALL, isSource(option), list.get(0)));
    }
    turned.ifPresent(except::add);
    return turned.isPresent();
  }

  private boolean positive(String option, String value) {
    if (isSource(option) || isDestination(option)) {
      return subnets(isSource(option), value);
    }
    switch (option) {
      case "-m", "--match" -> {
        return KNOWN.contains(value);
      }
      case "--comment" -> {
        return true;
      }
      case "--state", "--ctstate" -> {
        return states(new HashSet<>(Arrays.asList(value.split(","))));
      }
      case "-p", "--protocol", "--proto" -> {
        if (value.equals("icmp") || value.equals("all")) {
          icmp |= value.equals("icmp");
          return true;
        }
      }
      default -> {}
    }
    Optional<Matches> more = single(plain, option, value);
    more.ifPresent(matches -> plain = matches);
    return more.isPresent();
  }

  private static boolean isSource(String option) {
    return Set.of("-s", "--source", "--src").contains(option);
  }

  private static boolean isDestination(String option) {
    return Set.of("-d", "--destination", "--dst").contains(option);
  }

  private boolean subnets(boolean source, String value) {
    Optional<List<Prefix>> read = prefixes(value);
    if (source) {
      sources = read.orElse(List.of());
    } else {
      destinations = read.orElse(List.of());
    }
    return read.isPresent();
  }

  /** Our packets are the first of a connection or an answer, never invalid. */
  private boolean states(Set<String> states) {
    boolean isNew = states.contains("NEW");
    boolean isKnown = states.contains("ESTABLISHED");
    if (isNew && !isKnown) {
      fresh = true;
    } else if (isKnown && !isNew) {
      plain = plain.answering();
    } else if (!isNew) {
      except.add(Matches.ALL);
    }
    return true;
  }

  private static Optional<Matches> single(Matches to, String option, String value) {
    return MatchSetter.set(to, option, value);
  }

  private static Optional<List<Prefix>> prefixes(String text) {
    var all = new ArrayList<Prefix>();
    for (String one : text.split(",")) {
      Optional<Prefix> prefix = prefix(one);
      if (prefix.isEmpty()) {
        return Optional.empty();
      }
      all.add(prefix.get());
    }
    return Optional.of(all);
  }

  /** {@code A}, {@code A/n} or {@code A/M}. */
  private static Optional<Prefix> prefix(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Ipv4.parse(text).map(address -> new Prefix(address, 32));
    }
    Optional<Ipv4> mask = Ipv4.parse(text.substring(slash + 1));
    if (mask.isPresent()) {
      int length = Integer.bitCount(mask.get().bits());
      return Ipv4.parse(text.substring(0, slash))
          .map(address -> new Prefix(address, length))
          .filter(prefix -> prefix.mask().equals(mask.get()));
    }
    return InterfaceAddress.parse(text).map(InterfaceAddress::prefix);
  }

  /** The first word that is no option: the policy behind {@code -P CHAIN}. */
  String firstLoose() {
    return loose.isEmpty() ? "" : loose.get(0);
  }

  /** What was gathered, once for each source and destination. */
  List<Matches> all() {
    other.addAll(loose.stream().filter(word -> !word.equals("1")).toList());
    Matches base = plain.with(new More(icmp, fresh, except, other));
    var withSources = new ArrayList<Matches>();
    sources.forEach(source -> withSources.add(with(base, true, source)));
    if (sources.isEmpty()) {
      withSources.add(base);
    }
    return withSources.stream()
        .flatMap(
            one ->
                destinations.isEmpty()
                    ? List.of(one).stream()
                    : destinations.stream().map(to -> with(one, false, to)))
        .toList();
  }

  private static Matches with(Matches matches, boolean source, Prefix subnet) {
    return source ? matches.from(subnet) : matches.towards(subnet);
  }
}
