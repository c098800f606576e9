package org.vnetlang.sim.expect;

import java.util.List;
import java.util.stream.Collectors;
import org.vnetlang.model.Expectation;
import org.vnetlang.model.Expectation.Waypoint;
import org.vnetlang.model.Party;

/** Members, places and sentences as the language writes them. */
public final class Words {
  private static final int SHOWN = 5;

  private Words() {}

  /** A member. */
  public static String of(Party.Member member) {
    if (member instanceof Party.Internet) {
      return "internet";
    } else if (member instanceof Party.OnLan on) {
      return on.lan();
    } else if (member instanceof Party.Node node) {
      return node.name();
    } else if (member instanceof Party.NodeNic one) {
      return one.nic().toString();
    }
    return ((Party.Address) member).address().toString();
  }

  /** A place. */
  public static String of(Waypoint place) {
    return place.host().map(host -> host + ".").orElse("") + place.name();
  }

  /** Several members, as far as a line holds them. */
  static String of(Party party) {
    List<Party.Member> members = party.members();
    String first = members.stream().limit(SHOWN).map(Words::of).collect(Collectors.joining(", "));
    return members.size() > SHOWN ? first + ", …" : first;
  }

  /** An expectation without its conditions: {@code web can reach db on tcp 80}. */
  public static String of(Expectation expectation) {
    String subject = of(expectation.subject());
    if (expectation instanceof Expectation.Gets gets) {
      return subject + " gets " + gets.address().map(Object::toString).orElse("nothing");
    } else if (expectation instanceof Expectation.Starts starts) {
      return subject + (starts.can() ? " can start" : " cannot start");
    }
    var reach = (Expectation.Reach) expectation;
    return subject
        + (reach.can() ? " can reach " : " cannot reach ")
        + of(reach.target())
        + reach
            .port()
            .map(
                port ->
                    " on " + port.protocol().word() + port.number().map(n -> " " + n).orElse(""))
            .orElse("")
        + reach.seenAs().map(address -> " seen as " + address).orElse("")
        + reach.answeredBy().map(who -> " answered by " + of(who)).orElse("")
        + reach.ttl().map(ttl -> " ttl " + ttl).orElse("");
  }
}
