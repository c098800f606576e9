package org.vnetlang.sim.dhcp.client;

/**
 * When a client repeats itself. In nature the time is random, on average doubled (RFC 2131, 4.1).
 */
@FunctionalInterface
public interface Backoff {

  /** Doubles the time up to the longest one. */
  Backoff DOUBLING =
      (habits, now, last) ->
          last == 0
              ? habits.initialInterval()
              : Math.min(2 * last, Math.max(habits.backoffCutoff(), habits.initialInterval()));

  /**
   * The time until the next repetition, in milliseconds.
   *
   * @param habits the client's habits
   * @param now milliseconds since 1970
   * @param last the time waited before; 0 at the first
   */
  long next(Habits habits, long now, long last);
}
