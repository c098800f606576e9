package org.vnetlang.sim.tests.dhcp;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One thing that a recording says, and whether the model says the same.
 *
 * @param recording the recording
 * @param name what is compared
 * @param difference empty if equal, else what differs
 */
record Fact(String recording, String name, Optional<String> difference) {

  boolean equal() {
    return difference.isEmpty();
  }

  @Override
  public String toString() {
    return recording + " " + name + ": " + difference.map(d -> "different: " + d).orElse("equal");
  }

  /** All facts of a recording. */
  static List<Fact> of(DhcpCase recorded) {
    var facts = new ArrayList<Fact>();
    ServerReplay alone = ServerReplay.of(recorded);
    GuestReplay both = GuestReplay.of(recorded);
    List<Frame> answers = recorded.frames().stream().filter(Frame::fromServer).toList();
    facts.add(fact(recorded, "answers", Frame.shown(answers), Frame.shown(alone.answers())));
    facts.add(fact(recorded, "log", lines(recorded.log()), lines(alone.log())));
    facts.add(
        fact(recorded, "messages", Frame.shown(recorded.frames()), Frame.shown(both.frames())));
    facts.add(fact(recorded, "log of both", lines(recorded.log()), lines(both.log())));
    facts.add(fact(recorded, "addresses", both.expectedResults(), both.results()));
    var guests = recorded.guests();
    List<String> told =
        guests.entrySet().stream()
            .filter(guest -> both.guests().containsKey(guest.getKey()))
            .map(Object::toString)
            .toList();
    facts.add(
        fact(
            recorded,
            "guests",
            told,
            both.guests().entrySet().stream().map(Object::toString).toList()));
    if (!recorded.leases().isEmpty()) {
      facts.add(LeasesFact.of(recorded, both.servers()));
    }
    return facts;
  }

  static Fact fact(DhcpCase recorded, String name, List<String> real, List<String> model) {
    if (real.equals(model)) {
      return new Fact(recorded.name(), name, Optional.empty());
    }
    var missing = new LinkedHashSet<>(real);
    model.forEach(missing::remove);
    var added = new LinkedHashSet<>(model);
    real.forEach(added::remove);
    String text = "missing " + missing + ", instead " + added;
    return new Fact(
        recorded.name(),
        name,
        Optional.of(missing.isEmpty() && added.isEmpty() ? order(real, model) : text));
  }

  private static String order(List<String> real, List<String> model) {
    int at = 0;
    while (at < Math.min(real.size(), model.size()) && real.get(at).equals(model.get(at))) {
      at++;
    }
    return "from line %d on: %s, instead %s"
        .formatted(at + 1, real.subList(at, real.size()), model.subList(at, model.size()));
  }

  private static List<String> lines(Map<String, List<String>> log) {
    return log.entrySet().stream()
        .flatMap(one -> one.getValue().stream().map(line -> one.getKey() + ": " + line))
        .collect(Collectors.toList());
  }
}
