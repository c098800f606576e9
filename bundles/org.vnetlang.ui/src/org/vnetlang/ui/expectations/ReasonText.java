package org.vnetlang.ui.expectations;

import java.util.ArrayList;
import java.util.Locale;
import org.vnetlang.headless.Account;
import org.vnetlang.sim.expect.Attempt;
import org.vnetlang.sim.expect.Verdict;
import org.vnetlang.sim.report.WayText;
import org.vnetlang.ui.VnetUi;

/** What is to be said about one expectation, as plain text. */
final class ReasonText {
  private static final int SHOWN = 20;

  private ReasonText() {}

  static String of(Expected expected, Locale locale) {
    var account = expected.account();
    var lines = new ArrayList<String>();
    lines.add(account.verdict() + ": " + expected.judged().text());
    lines.addAll(account.sentences());
    account.why().ifPresent(why -> lines.add(say("why", why)));
    account.fix().ifPresent(fix -> lines.add(say("fix", fix)));
    account.cause().ifPresent(cause -> lines.add(say("cause", cause)));
    if (expected.verdict() != Verdict.HOLDS) {
      var others = Account.others(expected.judged());
      if (!others.isEmpty()) {
        lines.add(
            say("also", others.size())
                + " "
                + String.join(", ", others.subList(0, Math.min(SHOWN, others.size()))));
      }
    }
    expected
        .judged()
        .decision()
        .first()
        .flatMap(Attempt::walk)
        .ifPresent(
            walk -> {
              lines.add("");
              lines.add(say("way"));
              lines.addAll(WayText.of(walk, locale));
            });
    return String.join("\n", lines);
  }

  private static String say(String key, Object... arguments) {
    return VnetUi.say(ReasonText.class, key, arguments);
  }
}
