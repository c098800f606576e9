package org.vnetlang.headless;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vnetlang.sim.expect.Attempt;
import org.vnetlang.sim.expect.Reason;
import org.vnetlang.sim.expect.ReasonTexts;
import org.vnetlang.sim.expect.Verdict;
import org.vnetlang.sim.expect.Words;
import org.vnetlang.sim.walk.CauseTexts;
import org.vnetlang.sim.walk.Failure;

/**
 * A verdict in words.
 *
 * @param verdict the verdict in a word or two
 * @param sentences what is the case, the most general sentence first
 * @param cause the code of the cause, if a packet was lost
 * @param why why that stops it
 * @param fix what to write or do instead
 */
public record Account(
    String verdict,
    List<String> sentences,
    Optional<String> cause,
    Optional<String> why,
    Optional<String> fix) {
  public Account {
    sentences = List.copyOf(sentences);
  }

  /** The account of a decided expectation: of its first attempt that has the same verdict. */
  public static Account of(Judged judged, Locale locale) {
    var texts = ReasonTexts.of(locale);
    Optional<Attempt> first = judged.decision().first();
    Optional<Reason> reason = first.flatMap(Attempt::reason);
    Optional<Failure> failure = failure(judged);
    var causes = CauseTexts.of(locale);
    var sentences = new ArrayList<String>();
    reason.map(texts::what).ifPresent(sentences::add);
    failure.map(causes::what).ifPresent(sentences::add);
    return new Account(
        texts.word(judged.verdict()),
        sentences,
        failure.map(lost -> lost.cause().code()),
        failure.map(causes::why),
        failure.filter(lost -> judged.verdict() != Verdict.HOLDS).map(causes::fix));
  }

  /** Where a packet was lost, if the expectation speaks of one that was. */
  public static Optional<Failure> failure(Judged judged) {
    return judged.decision().first().flatMap(Attempt::reason).flatMap(Reason::failure);
  }

  /** Who else the expectation fails for, beside the one that is explained. */
  public static List<String> others(Judged judged) {
    return judged.decision().attempts().stream()
        .filter(attempt -> attempt.verdict() == judged.verdict())
        .skip(1)
        .map(Account::pair)
        .toList();
  }

  private static String pair(Attempt attempt) {
    return Words.of(attempt.from()) + attempt.to().map(to -> " → " + Words.of(to)).orElse("");
  }
}
