package org.vnetlang.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.vnetlang.lang.resolve.Nearest;
import org.vnetlang.model.finding.Issue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints the page of a code. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 80,
    description = "Says what a code means, why it matters and what to write instead.",
    footer = {"", "Example: vnet explain address-outside-network"})
final class ExplainCommand implements Callable<Integer> {
  private static final List<String> HOLES =
      List.of("…", "…", "…", "…", "…", "…", "…", "…", "…", "…");

  @ParentCommand private VnetCommand root;

  @Parameters(paramLabel = "CODE", description = "The word in brackets behind 'error'.")
  private String code = "";

  @Override
  public Integer call() {
    var issue = Issue.byCode(code.toLowerCase(Locale.ROOT));
    var speech = root.speech();
    if (issue.isEmpty()) {
      var codes = Stream.of(Issue.values()).map(Issue::code).toList();
      var hint =
          Nearest.of(code, codes).map(near -> "; " + speech.say("did-you-mean", near)).orElse("");
      throw new Stop(Exit.USAGE, speech.say("unknown-code", code) + hint);
    }
    var out = root.surroundings().out();
    var texts = root.texts();
    out.println(
        issue.get().code()
            + " ("
            + speech.say(issue.get().severity().name().toLowerCase(Locale.ROOT))
            + ")");
    out.println();
    out.println(texts.what(issue.get(), HOLES));
    out.println();
    out.println(speech.say("why") + ": " + texts.why(issue.get(), HOLES));
    out.println(speech.say("fix") + ": " + texts.fix(issue.get(), HOLES));
    return Exit.OK.code();
  }
}
