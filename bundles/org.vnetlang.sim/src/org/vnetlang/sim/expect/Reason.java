package org.vnetlang.sim.expect;

import java.util.List;
import java.util.Optional;
import org.vnetlang.sim.walk.Failure;

/**
 * Why an expectation fails or cannot be told, or what is to be said of one that holds.
 *
 * @param kind the reason
 * @param arguments what its sentence is about
 * @param failure where the packet or its answer was lost, if it was
 */
public record Reason(Kind kind, List<String> arguments, Optional<Failure> failure) {
  public Reason {
    arguments = List.copyOf(arguments);
  }

  /** The reasons. */
  public enum Kind {
    /** The packet was lost. [from, to] */
    LOST,
    /** The answer was lost. [from, to] */
    LOST_BACK,
    /** It arrived although it must not. [from, to] */
    REACHED,
    /** It did not arrive, but only because nobody knows the way. [from, to] */
    ONLY_NO_ROUTE,
    /** Chance decides. [from, to] */
    CHANCE,
    /** What lies between two gateways is not in the file. [gateway, address] */
    BETWEEN_GATEWAYS,
    /** Another machine answered. [expected, answered] */
    ANSWERED_BY,
    /** The source address on arrival is another one. [expected, seen] */
    SEEN_AS,
    /** The remaining TTL is another one. [expected, TTL] */
    TTL,
    /** The way does not lead through. [place] */
    THROUGH,
    /** The address is another one. [who, expected, address] */
    GETS,
    /** There is an address where there should be none. [who, address] */
    GETS_SOMETHING,
    /** There is no address. [who, expected] */
    GETS_NOTHING,
    /** No card of it asks anybody for an address. [who] */
    ASKS_NOBODY,
    /** The guest does not start. [guest] */
    DOES_NOT_START,
    /** The guest starts although it must not. [guest] */
    STARTS,
    /** There is no such machine, or it has no address. [who] */
    NOBODY_THERE,
    /** What this product does is not modelled yet. [host, product] */
    NOT_MODELLED,
    /** Its address comes from a server that is not modelled, or not in the file. [who, server] */
    UNKNOWN_SERVER,
    /** A rule that cannot be read decides whether it hears its server. [who] */
    UNKNOWN_RULE,
    /** Nothing is meant. [] */
    NOBODY_MEANT,
    /** The condition cannot be brought about. [condition] */
    CONDITION
  }

  static Reason of(Kind kind, Object... arguments) {
    return new Reason(kind, texts(arguments), Optional.empty());
  }

  static Reason of(Kind kind, Failure failure, Object... arguments) {
    return new Reason(kind, texts(arguments), Optional.of(failure));
  }

  private static List<String> texts(Object... arguments) {
    return List.of(arguments).stream().map(Object::toString).toList();
  }
}
