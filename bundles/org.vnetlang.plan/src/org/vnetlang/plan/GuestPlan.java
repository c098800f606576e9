package org.vnetlang.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.vnetlang.plan.step.Step;

/**
 * What happens when a guest starts and stops. Xen numbers domains: each start has a number of its
 * own, one more than the last, beginning with 1.
 *
 * @param guest its name
 * @param number the number that the file gives it
 * @param starting steps on the host, by domain number; the last one fails where the guest does not
 *     come to be
 * @param inside steps in the guest, by domain number, once it is there
 * @param stopping steps on the host, by domain number
 */
public record GuestPlan(
    String guest,
    Optional<Integer> number,
    IntFunction<List<Step>> starting,
    IntFunction<List<Step>> inside,
    IntFunction<List<Step>> stopping) {

  /** Steps on the host when it starts as that domain. */
  public List<Step> start(int domain) {
    return starting.apply(domain);
  }

  /** Steps in the guest when it runs as that domain. */
  public List<Step> boot(int domain) {
    return inside.apply(domain);
  }

  /** Steps on the host when it stops as that domain. */
  public List<Step> stop(int domain) {
    return stopping.apply(domain);
  }
}
