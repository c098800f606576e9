package org.vnetlang.sim.story;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vnetlang.model.Firewall;
import org.vnetlang.model.Setting;
import org.vnetlang.model.Story;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.expect.Words;

/** Steps of a story as the language writes them. */
public final class StoryWords {
  private StoryWords() {}

  /** A step on one line. */
  public static String of(Story.Step step) {
    if (step instanceof Story.Act act) {
      String whom = act.whom().stream().map(Words::of).collect(Collectors.joining(" and "));
      return act.verb().name().toLowerCase(Locale.ROOT) + " " + whom;
    } else if (step instanceof Story.Wait wait) {
      return "wait " + duration(wait.millis());
    } else if (step instanceof Story.Move move) {
      return "move " + Words.of(move.who()) + " to " + Words.of(move.network());
    } else if (step instanceof Story.Use use) {
      return "let " + Words.of(use.who()) + " use" + addresses(use.addresses()) + gateway(use);
    } else if (step instanceof Story.At at) {
      return "at " + Words.of(at.where()) + at(at);
    }
    return "expect " + Words.of(((Story.Expect) step).expectation());
  }

  private static String duration(long millis) {
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }

  private static String addresses(List<Ipv4> addresses) {
    return addresses.isEmpty()
        ? ""
        : addresses.stream().map(Ipv4::toString).collect(Collectors.joining(" and ", " ", ""));
  }

  private static String gateway(Story.Use use) {
    return use.gateway().map(gateway -> " gateway " + gateway).orElse("");
  }

  private static String at(Story.At at) {
    return at.firewall().map(StoryWords::firewall).orElse("")
        + at.route()
            .map(route -> " route to " + route.destination() + " via " + route.gateway())
            .orElse("")
        + at.settings().list().stream().map(StoryWords::setting).collect(Collectors.joining());
  }

  private static String firewall(Firewall firewall) {
    Optional<String> policy = firewall.forwardPolicy().map(word -> " firewall forward " + word);
    return policy.orElse("")
        + firewall.rules().stream()
            .map(rule -> " firewall rule \"" + rule + "\"")
            .collect(Collectors.joining());
  }

  private static String setting(Setting setting) {
    return (setting.on() ? " with " : " without ")
        + setting.name()
        + setting.value().map(value -> " " + value).orElse("");
  }
}
