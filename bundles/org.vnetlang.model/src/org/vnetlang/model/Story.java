package org.vnetlang.model;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;

/**
 * A sequence of events: second starts, DHCP dialogues, lessons.
 *
 * @param name unique in the project
 * @param title one line for people
 * @param steps what happens, in order
 */
public record Story(String name, Optional<String> title, List<Step> steps) {

  public Story {
    steps = List.copyOf(steps);
  }

  /** What can happen. */
  public sealed interface Step {}

  /** Verbs with nothing but an object. */
  public enum Verb {
    START,
    STOP,
    RESTART,
    RENEW,
    RELEASE,
    FORGET,
    CUT,
    MEND
  }

  /** {@code restart dom0}. */
  public record Act(Verb verb, List<Party.Member> whom) implements Step {
    public Act {
      whom = List.copyOf(whom);
    }
  }

  /** {@code wait 20 s}. */
  public record Wait(long millis) implements Step {}

  /** {@code move g to vmnet8}. */
  public record Move(Party.Member who, Expectation.Waypoint network) implements Step {}

  /** {@code let g use .150 gateway .227}. */
  public record Use(Party.Member who, List<Ipv4> addresses, Optional<Ipv4> gateway)
      implements Step {
    public Use {
      addresses = List.copyOf(addresses);
    }
  }

  /** {@code at dom0 firewall forward drop}; exactly one of the three is there. */
  public record At(
      Party.Member where,
      Optional<Firewall> firewall,
      Optional<StaticRoute> route,
      Settings settings)
      implements Step {}

  /** An expectation decided at that moment. */
  public record Expect(Expectation expectation) implements Step {}
}
