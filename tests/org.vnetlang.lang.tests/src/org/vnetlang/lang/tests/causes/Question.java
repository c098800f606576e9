package org.vnetlang.lang.tests.causes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vnetlang.lang.resolve.Resolution;
import org.vnetlang.lang.resolve.Resolutions;
import org.vnetlang.lang.tests.Reading;
import org.vnetlang.model.Expectation;
import org.vnetlang.sim.expect.Attempt;
import org.vnetlang.sim.expect.Deciding;
import org.vnetlang.sim.expect.Reason;
import org.vnetlang.sim.expect.Verdict;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.story.Telling;
import org.vnetlang.sim.walk.Cause;
import org.vnetlang.sim.walk.Failure;

/**
 * What the first line of a file asks: {@code // why A B CLAUSES: code}, or {@code after STORY}.
 *
 * @param from who sends
 * @param to who should answer
 * @param clauses what an expectation may have behind it
 * @param story what happens before
 * @param cause the cause that is expected
 */
record Question(String from, String to, String clauses, Optional<String> story, Cause cause) {
  private static final Pattern LINE =
      Pattern.compile(
          "// why (\\S+) (\\S+)([^\n]*?)( after [a-z]+)?: ([a-z-]+)\n.*", Pattern.DOTALL);

  static Question of(String text) {
    var line = LINE.matcher(text);
    assertThat(line.matches()).as("the first line asks a question").isTrue();
    var story = Optional.ofNullable(line.group(4)).map(words -> words.substring(7));
    return new Question(line.group(1), line.group(2), line.group(3), story, cause(line.group(5)));
  }

  private static Cause cause(String code) {
    return Stream.of(Cause.values())
        .filter(cause -> cause.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** Whether something is broken that the file itself does not break. */
  boolean assumes() {
    return story.isPresent() || clauses.contains(" when ");
  }

  /** The same before anything broke. */
  Question withoutAssumptions() {
    return new Question(from, to, clauses.replaceFirst(" when .*", ""), Optional.empty(), cause);
  }

  private static void tell(Running running, String name) {
    var story =
        running.network().stories().stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow();
    var telling = new Telling(running, story);
    while (telling.goesOn()) {
      assertThat(telling.step().possible()).isTrue();
    }
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
    var running = Running.started(network);
    story.ifPresent(name -> tell(running, name));
    var decision = new Deciding(running).decide(asked);
    return new Answer(resolution, decision.attempts().get(0));
  }
}
