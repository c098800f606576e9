package org.vnetlang.ide.mark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.ide.Cancel;
import org.vnetlang.ide.Span;
import org.vnetlang.ide.Verdict;
import org.vnetlang.ide.read.ParsedText;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.model.Story;
import org.vnetlang.model.finding.Subject;
import org.vnetlang.sim.expect.Attempt;
import org.vnetlang.sim.expect.Deciding;
import org.vnetlang.sim.expect.Decision;
import org.vnetlang.sim.expect.Reason;
import org.vnetlang.sim.expect.ReasonTexts;
import org.vnetlang.sim.report.WayText;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.story.Telling;
import org.vnetlang.sim.walk.CauseTexts;
import org.vnetlang.sim.walk.Failure;

/** Decides what a file expects, in its stories too, and puts it into words. */
public final class Judge {
  private final ParsedText text;
  private final Cancel cancel;
  private final List<Judged> judged = new ArrayList<>();
  private int count;

  private Judge(ParsedText text, Cancel cancel) {
    this.text = text;
    this.cancel = cancel;
  }

  /**
   * An expectation of this file, decided.
   *
   * @param verdict the verdict in words
   * @param failure where a packet was lost, if one was
   */
  public record Judged(Verdict verdict, Optional<Failure> failure) {}

  /**
   * Those of this file in the order of its text; where nothing is expected nothing is simulated.
   */
  public static List<Judged> of(ParsedText text, Cancel cancel) {
    var judge = new Judge(text, cancel);
    if (text.resolution().sources().declaration(Subject.expectation(0)).isPresent()) {
      judge.run();
    }
    judge.judged.sort(Comparator.comparing(each -> each.verdict().span()));
    return List.copyOf(judge.judged);
  }

  private void run() {
    cancel.check();
    var running = Running.started(text.network());
    var deciding = new Deciding(running);
    for (var expectation : text.network().expectations()) {
      cancel.check();
      add(deciding.decide(expectation), Optional.empty());
    }
    for (Story story : text.network().stories()) {
      cancel.check();
      var telling = new Telling(running.copy(), story);
      while (telling.goesOn()) {
        cancel.check();
        telling.step().decision().ifPresent(it -> add(it, Optional.of(story.name())));
      }
    }
  }

  private void add(Decision decision, Optional<String> story) {
    text.resolution()
        .sources()
        .declaration(Subject.expectation(count++))
        .filter(text::here)
        .ifPresent(sentence -> judged.add(judged(sentence, decision, story)));
  }

  private Judged judged(EObject sentence, Decision decision, Optional<String> story) {
    var locale = text.texts().locale();
    Span span = text.span(Place.ofWhole(sentence));
    Optional<Attempt> first = decision.first();
    Optional<Reason> reason = first.flatMap(Attempt::reason);
    Optional<Failure> failure = reason.flatMap(Reason::failure);
    boolean holds = decision.verdict() == org.vnetlang.sim.expect.Verdict.HOLDS;
    var words = ReasonTexts.of(locale);
    var causes = CauseTexts.of(locale);
    var sentences = new ArrayList<String>();
    reason.map(words::what).ifPresent(sentences::add);
    failure.map(causes::what).ifPresent(sentences::add);
    failure.filter(lost -> !holds).map(causes::why).ifPresent(sentences::add);
    var verdict =
        new Verdict(
            span,
            text.lines().line(span.offset()),
            span.of(text.text()).strip().replaceAll("\\s+", " "),
            Verdict.Outcome.valueOf(decision.verdict().name()),
            words.word(decision.verdict()),
            sentences,
            failure.map(lost -> lost.cause().code()),
            failure.filter(lost -> !holds).map(causes::fix),
            first.flatMap(Attempt::walk).map(walk -> WayText.of(walk, locale)).orElse(List.of()),
            story);
    return new Judged(verdict, failure);
  }
}
