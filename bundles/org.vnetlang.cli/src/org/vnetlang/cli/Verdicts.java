package org.vnetlang.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vnetlang.headless.Account;
import org.vnetlang.headless.Hint;
import org.vnetlang.headless.Hints;
import org.vnetlang.headless.Judged;
import org.vnetlang.sim.expect.Verdict;

/** Prints what became of expectations for people. */
final class Verdicts {
  private static final int SHOWN = 5;

  private final VnetCommand root;

  Verdicts(VnetCommand root) {
    this.root = root;
  }

  /** Those that do not hold, and those that hold for a reason that one should know. */
  void print(List<Judged> judged, Hints hints) {
    for (Judged one : judged) {
      Account account = Account.of(one, root.texts().locale());
      if (one.verdict() != Verdict.HOLDS || !account.sentences().isEmpty()) {
        print(one, account, hints);
      }
    }
  }

  private void print(Judged one, Account account, Hints hints) {
    var spot = one.spot();
    var place = Visible.of(spot.file()) + ":" + spot.line() + ":" + spot.column() + ": ";
    root.line(place + paint(one.verdict(), account.verdict()) + ": " + Visible.of(one.text()));
    account.sentences().forEach(sentence -> root.line("  " + Visible.of(sentence)));
    account.cause().ifPresent(code -> root.line("  " + root.speech().say("cause", code)));
    tell("why", account.why());
    tell("fix", account.fix());
    if (one.verdict() != Verdict.HOLDS) {
      Account.failure(one).flatMap(hints::about).ifPresent(this::hint);
    }
    others(one);
    root.line("");
  }

  /** The line to change, and what to write instead. */
  void hint(Hint hint) {
    var spot = hint.spot();
    root.line(
        "  "
            + Visible.of(spot.file() + ":" + spot.line() + ":" + spot.column() + ": ")
            + Visible.of(hint.line()));
    hint.instead()
        .ifPresent(
            text -> {
              root.line("  " + root.speech().say("instead") + ":");
              text.lines().forEach(line -> root.line("    " + Visible.of(line)));
            });
  }

  private void tell(String word, Optional<String> sentence) {
    sentence.ifPresent(text -> root.line("  " + root.speech().say(word) + ": " + Visible.of(text)));
  }

  private void others(Judged one) {
    List<String> others = one.verdict() == Verdict.HOLDS ? List.of() : Account.others(one);
    if (!others.isEmpty()) {
      String list = String.join(", ", others.subList(0, Math.min(SHOWN, others.size())));
      String more = others.size() > SHOWN ? ", …" : "";
      root.line("  " + root.speech().say("also", others.size(), list + more));
    }
  }

  private String paint(Verdict verdict, String word) {
    if (!root.colours(root.surroundings().outWatched())) {
      return word;
    }
    int colour = verdict == Verdict.HOLDS ? 32 : verdict == Verdict.FAILS ? 31 : 33;
    return "\u001b[1;" + colour + "m" + word + "\u001b[0m";
  }

  /** How many of each verdict: {@code 3 expectations: 2 hold, 1 fails}. */
  String counts(List<Judged> judged) {
    var speech = root.speech();
    var text = new StringBuilder(speech.count("expectations", judged.size())).append(": ");
    String separator = "";
    for (Verdict verdict : Verdict.values()) {
      long count = judged.stream().filter(one -> one.verdict() == verdict).count();
      if (count > 0) {
        String key = "verdict." + verdict.name().toLowerCase(Locale.ROOT);
        text.append(separator).append(speech.count(key, count));
        separator = ", ";
      }
    }
    return text.toString();
  }
}
