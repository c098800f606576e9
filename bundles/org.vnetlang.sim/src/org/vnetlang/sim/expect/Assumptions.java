package org.vnetlang.sim.expect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vnetlang.model.Expectation.Condition;
import org.vnetlang.model.Expectation.Waypoint;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.stage.Changing;
import org.vnetlang.sim.stage.Running;

/** Makes conditions of expectations true. */
final class Assumptions {
  private static final String DOWN = "down";

  private final Changing changing;

  /** Changes a network that somebody copied for this. */
  Assumptions(Running running) {
    this.changing = new Changing(running);
  }

  /** Whether it could be brought about. */
  boolean make(Condition condition) {
    if (condition instanceof Condition.Uses uses) {
      return changing.use(uses.subject(), uses.nic(), uses.addresses(), Optional.empty());
    }
    var is = (Condition.Is) condition;
    return is.state().equals(DOWN) && changing.down(is.subject(), is.nic());
  }

  /** A condition as the language writes it. */
  static String words(Condition condition) {
    if (condition instanceof Condition.Uses uses) {
      return place(uses.subject(), uses.nic()) + " uses " + addresses(uses.addresses());
    }
    var is = (Condition.Is) condition;
    return place(is.subject(), is.nic()) + " is " + is.state();
  }

  private static String place(Waypoint subject, Optional<String> nic) {
    return Words.of(subject) + nic.map(name -> "." + name).orElse("");
  }

  private static String addresses(List<Ipv4> addresses) {
    return addresses.stream().map(Ipv4::toString).collect(Collectors.joining(" and "));
  }
}
