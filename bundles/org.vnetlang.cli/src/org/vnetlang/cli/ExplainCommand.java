package org.vnetlang.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.vnetlang.lang.resolve.Nearest;
import org.vnetlang.model.finding.Issue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints the page of a code. */
@Command(
    name = "explain",
    usageHelpWidth = 80,
    description = "Says what a code means, why it matters and what to write instead.",
    footer = {
      "",
      "Examples:",
      "  vnet explain                           list all codes",
      "  vnet explain address-outside-network   the page of one"
    })
final class ExplainCommand implements Callable<Integer> {
  /** Fill the holes of texts that belong to no file. */
  static final List<String> HOLES = List.of();

  @ParentCommand private VnetCommand root;
  @Mixin private HelpOption help;

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      descriptionKey = "code",
      completionCandidates = Codes.class,
      description = "The word in brackets behind 'error' (default: list all of them).")
  private String code = "";

  @Option(names = "--json", description = "Print the result as JSON (docs/schema/explain.json).")
  private boolean json;

  /** All codes. */
  static final class Codes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(Issue.values()).map(Issue::code).iterator();
    }
  }

  @Override
  public Integer call() {
    var issues = code.isEmpty() ? List.of(Issue.values()) : List.of(known());
    if (json) {
      root.surroundings().out().print(Json.explain(issues, root.texts()));
    } else if (code.isEmpty()) {
      issues.forEach(each -> root.line(each.code() + " (" + severity(each) + ")"));
    } else {
      issues.forEach(this::page);
    }
    return Exit.OK.code();
  }

  private Issue known() {
    // as it is shown: error[address-outside-network]
    var word = code.replaceAll("^.*\\[|]$", "").toLowerCase(Locale.ROOT).replace('_', '-');
    return Issue.byCode(word)
        .orElseThrow(
            () -> {
              var codes = Stream.of(Issue.values()).map(Issue::code).toList();
              var speech = root.speech();
              var hint =
                  Nearest.of(word, codes).map(near -> "; " + speech.say("did-you-mean", near));
              return new Stop(Exit.USAGE, speech.say("unknown-code", code) + hint.orElse(""));
            });
  }

  private String severity(Issue issue) {
    return root.speech().say(issue.severity().name().toLowerCase(Locale.ROOT));
  }

  private void page(Issue issue) {
    var texts = root.texts();
    var speech = root.speech();
    root.line(issue.code() + " (" + severity(issue) + ")");
    root.line("");
    var what = texts.what(issue, HOLES);
    if (what.codePoints().anyMatch(Character::isLetter)) { // of some the text is all in the hole
      root.line(what);
      root.line("");
    }
    root.line(speech.say("why") + ": " + texts.why(issue, HOLES));
    root.line(speech.say("fix") + ": " + texts.fix(issue, HOLES));
  }
}
