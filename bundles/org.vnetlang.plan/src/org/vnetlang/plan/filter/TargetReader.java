package org.vnetlang.plan.filter;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.step.Rule.Target;

/** Reads what stands behind {@code -j}. */
final class TargetReader {
  private TargetReader() {}

  static Target read(Words words) {
    String name = words.next();
    String rest = rest(words);
    String to = rest.replaceFirst("^--to(-source|-destination)? ", "");
    return switch (name) {
      case "ACCEPT" -> new Target.Accept();
      case "DROP" -> new Target.Drop();
      case "REJECT" -> new Target.Reject();
      case "LOG", "NFLOG", "ULOG", "MARK", "TOS" ->
          new Target.Continue((name + " " + rest).strip());
      case "MASQUERADE" -> rest.isEmpty() ? new Target.Masquerade() : other(name, rest);
      case "SNAT" ->
          Ipv4.parse(to).<Target>map(Target.SourceNat::new).orElseGet(() -> other(name, rest));
      case "DNAT" -> destination(to).orElseGet(() -> other(name, rest));
      default -> other(name, rest);
    };
  }

  private static Target other(String name, String rest) {
    return new Target.Other((name + " " + rest).strip());
  }

  private static Optional<Target> destination(String text) {
    int colon = text.indexOf(':');
    String address = colon < 0 ? text : text.substring(0, colon);
    Optional<Integer> port =
        colon < 0 ? Optional.empty() : RuleReader.port(text.substring(colon + 1));
    return Ipv4.parse(address)
        .filter(to -> colon < 0 || port.isPresent())
        .map(to -> new Target.DestinationNat(to, port));
  }

  /** A target's own options stand behind it to the end of the line. */
  private static String rest(Words words) {
    return Stream.generate(words::next)
        .takeWhile(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
