package org.vnetlang.sim.expect;

import org.vnetlang.model.Expectation.Waypoint;
import org.vnetlang.model.Party;

/** Members and places as the language writes them. */
public final class Words {
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
  static String of(Waypoint place) {
    return place.host().map(host -> host + ".").orElse("") + place.name();
  }
}
