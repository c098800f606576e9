package org.vnetlang.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.vnetlang.headless.explain.Page;
import org.vnetlang.lang.resolve.Nearest;
import org.vnetlang.model.finding.Group;
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
  public Integer call() throws IOException {
    var issues = code.isEmpty() ? List.of(Issue.values()) : List.of(known());
    if (json) {
      var pages = new ArrayList<Page>();
      for (var issue : issues) {
        pages.add(Page.of(issue, root.texts()));
      }
      root.surroundings().out().print(Json.explain(pages));
    } else if (code.isEmpty()) {
      list(issues);
    } else {
      print(Page.of(issues.get(0), root.texts()));
    }
    return Exit.OK.code();
  }

  private void list(List<Issue> issues) {
    var before = "";
    for (var group : Group.values()) {
      root.line(before + root.texts().heading(group));
      before = "\n";
      issues.stream()
          .filter(each -> each.group() == group)
          .forEach(each -> root.line("  " + each.code() + " (" + severity(each) + ")"));
    }
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

  private void print(Page page) {
    var speech = root.speech();
    root.line(page.issue().code() + " (" + severity(page.issue()) + ")");
    root.line("");
    root.line(page.what());
    root.line("");
    root.line(speech.say("why") + ": " + page.why());
    root.line(speech.say("fix") + ": " + page.fix());
    page.example()
        .ifPresent(
            example -> {
              block(speech.say("example"), example.lines());
              example
                  .mended()
                  .ifPresent(text -> block(speech.say("mended"), text.lines().toList()));
            });
  }

  private void block(String title, List<String> lines) {
    root.line("");
    root.line(title + ":");
    lines.forEach(line -> root.line(line.isEmpty() ? "" : "  " + line));
  }
}
