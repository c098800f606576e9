package org.vnetlang.ui.expectations;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vnetlang.headless.Account;
import org.vnetlang.headless.Checked;
import org.vnetlang.headless.Judged;
import org.vnetlang.headless.Judging;
import org.vnetlang.sim.expect.Verdict;
import org.vnetlang.ui.preferences.Key;
import org.vnetlang.ui.preferences.Settings;
import org.vnetlang.ui.preferences.Shown;

/**
 * An expectation, decided and put into words.
 *
 * @param judged the verdict and where the sentence stands
 * @param account the words
 */
public record Expected(Judged judged, Account account) {

  /**
   * Decides what a file expects; nothing if that is switched off or the network is larger than
   * somebody wants to wait for.
   */
  public static List<Expected> of(Checked checked, Settings settings) {
    if (!settings.on(Key.EXPECTATIONS)
        || checked.network().guests().count() > settings.mostGuests()) {
      return List.of();
    }
    var locale = settings.texts().locale();
    return Judging.of(checked).stream()
        .map(judged -> new Expected(judged, Account.of(judged, locale)))
        .toList();
  }

  /** What becomes of it. */
  public Verdict verdict() {
    return judged.verdict();
  }

  /** The code of the cause, or of the verdict where no packet was lost. */
  public String code() {
    return account
        .cause()
        .orElse(verdict() == Verdict.FAILS ? "expectation-fails" : "expectation-cannot-tell");
  }

  /** How its marker is shown; one that holds has none. */
  public Optional<Shown> shown(Settings settings) {
    return switch (judged.verdict()) {
      case HOLDS -> Optional.empty();
      case FAILS -> Optional.of(settings.shown(Key.FAILING));
      case CANNOT_TELL -> Optional.of(settings.shown(Key.CANNOT_TELL));
    };
  }

  /** The verdict and what is the case, in one line. */
  public String sentence() {
    return Stream.concat(Stream.of(account.verdict() + ":"), account.sentences().stream())
        .collect(Collectors.joining(" "));
  }
}
