package org.vnetlang.lang.tests.causes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vnetlang.lang.resolve.Resolution;
import org.vnetlang.lang.resolve.Resolutions;
import org.vnetlang.lang.tests.Reading;
import org.vnetlang.model.Expectation;
import org.vnetlang.sim.expect.Attempt;
import org.vnetlang.sim.expect.Deciding;
import org.vnetlang.sim.expect.Reason;
import org.vnetlang.sim.expect.Verdict;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.walk.Failure;

/**
 * What the first line of a file asks: {@code // why A B CLAUSES: code}.
 *
 * @param from who sends
 * @param to who should answer
 * @param clauses what an expectation may have behind it
 * @param code the cause that is expected
 */
record Question(String from, String to, String clauses, String code) {
  private static final Pattern LINE =
      Pattern.compile("// why (\\S+) (\\S+)(.*): ([a-z-]+)\n.*", Pattern.DOTALL);

  static Question of(String text) {
    var line = LINE.matcher(text);
    assertThat(line.matches()).as("the first line asks a question").isTrue();
    return new Question(line.group(1), line.group(2), line.group(3), line.group(4));
  }

  /** The same without what is assumed to be broken. */
  Question withoutConditions() {
    return new Question(from, to, clauses.replaceFirst(" when .*", ""), code);
  }

  /**
   * The answer.
   *
   * @param resolution what the file means
   * @param attempt the packet's way, and why it fails
   */
  record Answer(Resolution resolution, Attempt attempt) {
    boolean answered() {
      return attempt.verdict() == Verdict.HOLDS;
    }

    Optional<Failure> failure() {
      return attempt.reason().flatMap(Reason::failure);
    }
  }

  /** Asks it of a file: the same sentence as an expectation stands behind its text. */
  Answer ask(String text) {
    var resource = Reading.text(text + "\nexpect " + from + " can reach " + to + clauses + "\n");
    var resolution = Reading.INJECTOR.getInstance(Resolutions.class).of(resource);
    var network = resolution.network();
    Expectation asked = network.expectations().get(network.expectations().size() - 1);
    var decision = new Deciding(Running.started(network)).decide(asked);
    return new Answer(resolution, decision.attempts().get(0));
  }
}
