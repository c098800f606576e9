package org.vnetlang.headless;

import java.util.Optional;
import org.vnetlang.sim.expect.Decision;
import org.vnetlang.sim.expect.Verdict;

/**
 * An expectation of a file, decided.
 *
 * @param decision the verdict with its reasons
 * @param spot where the sentence stands
 * @param text the sentence as it is written, on one line
 * @param story the story it is part of
 */
public record Judged(Decision decision, Spot spot, String text, Optional<String> story) {
  public Verdict verdict() {
    return decision.verdict();
  }
}
