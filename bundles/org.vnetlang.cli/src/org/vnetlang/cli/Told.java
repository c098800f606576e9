package org.vnetlang.cli;

import java.util.Locale;
import java.util.Optional;
import org.vnetlang.headless.Hints;
import org.vnetlang.sim.expect.Attempt;
import org.vnetlang.sim.expect.Reason;
import org.vnetlang.sim.expect.ReasonTexts;
import org.vnetlang.sim.expect.Verdict;
import org.vnetlang.sim.expect.Words;
import org.vnetlang.sim.report.WayText;
import org.vnetlang.sim.walk.CauseTexts;
import org.vnetlang.sim.walk.Failure;
import org.vnetlang.sim.walk.Walk;

/** Prints what came of a question for people. */
final class Told {
  private final VnetCommand root;
  private final Locale locale;

  Told(VnetCommand root) {
    this.root = root;
    this.locale = root.texts().locale();
  }

  /** The way, hop by hop. */
  void way(Attempt attempt) {
    attempt.walk().ifPresent(walk -> WayText.of(walk, locale).forEach(this::line));
  }

  /** As ping prints it, and what it says where no answer comes. */
  void ping(Attempt attempt) {
    Optional<Walk> walk = attempt.walk();
    walk.ifPresent(
        it ->
            line(
                it.ttl()
                    .map(ttl -> root.speech().say("answer", it.request().destination(), ttl))
                    .or(it::says)
                    .orElseGet(() -> root.speech().say("no-answer", it.request().destination()))));
  }

  /** Why not; of somebody who is reached there is nothing to explain. */
  void why(Attempt attempt, Hints hints) {
    if (attempt.verdict() == Verdict.HOLDS && attempt.reason().isEmpty()) {
      line(
          root.speech()
              .say(
                  "reaches",
                  Words.of(attempt.from()),
                  attempt.to().map(Words::of).orElse(""),
                  attempt.walk().flatMap(Walk::ttl).map(Object::toString).orElse("")));
    }
    reason(attempt, hints);
  }

  /** Why not, in network terms, and what to do. */
  void reason(Attempt attempt, Hints hints) {
    Optional<Reason> reason = attempt.reason();
    reason.map(ReasonTexts.of(locale)::what).ifPresent(this::line);
    Optional<Failure> failure = reason.flatMap(Reason::failure);
    var causes = CauseTexts.of(locale);
    failure.ifPresent(
        lost -> {
          line("  " + causes.what(lost));
          line("  " + root.speech().say("cause", lost.cause().code()));
          line("  " + root.speech().say("why") + ": " + causes.why(lost));
          line("  " + root.speech().say("fix") + ": " + causes.fix(lost));
          hints.about(lost).ifPresent(new Verdicts(root)::hint);
        });
  }

  private void line(String text) {
    root.line(Visible.of(text));
  }
}
