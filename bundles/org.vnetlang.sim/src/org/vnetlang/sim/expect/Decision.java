package org.vnetlang.sim.expect;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Expectation;

/**
 * An expectation with its verdict.
 *
 * @param expectation the sentence
 * @param verdict that of all attempts together
 * @param attempts each pair that it speaks of
 */
public record Decision(Expectation expectation, Verdict verdict, List<Attempt> attempts) {
  public Decision {
    attempts = List.copyOf(attempts);
  }

  /** The attempts are what it says. */
  static Decision of(Expectation expectation, List<Attempt> attempts) {
    return new Decision(expectation, Verdict.of(attempts.stream().map(Attempt::verdict)), attempts);
  }

  /** The first attempt with the decision's own verdict. */
  public Optional<Attempt> first() {
    return attempts.stream().filter(attempt -> attempt.verdict() == verdict).findFirst();
  }
}
