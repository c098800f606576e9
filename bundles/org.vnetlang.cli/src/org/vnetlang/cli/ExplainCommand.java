package org.vnetlang.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vnetlang.headless.explain.Page;
import org.vnetlang.lang.resolve.Nearest;
import org.vnetlang.model.finding.Group;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.sim.walk.Cause;
import org.vnetlang.sim.walk.CauseTexts;
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
      return codes().iterator();
    }
  }

  private static Stream<String> codes() {
    return Stream.concat(
        Stream.of(Issue.values()).map(Issue::code), Stream.of(Cause.values()).map(Cause::code));
  }

  @Override
  public Integer call() throws IOException {
    if (code.isEmpty()) {
      all();
      return Exit.OK.code();
    }
    var word = known();
    var issue = Issue.byCode(word);
    if (issue.isPresent()) {
      var page = Page.of(issue.get(), root.texts());
      show(() -> Json.explain(List.of(page), List.of(), root.texts()), () -> print(page));
    } else {
      var cause = Stream.of(Cause.values()).filter(c -> c.code().equals(word)).findFirst();
      var one = cause.orElseThrow();
      show(() -> Json.explain(List.of(), List.of(one), root.texts()), () -> print(one));
    }
    return Exit.OK.code();
  }

  private void show(Supplier<String> asJson, Runnable asText) {
    if (json) {
      root.surroundings().out().print(asJson.get());
    } else {
      asText.run();
    }
  }

  private void all() throws IOException {
    var issues = List.of(Issue.values());
    if (!json) {
      list(issues);
      causes();
      return;
    }
    var pages = new ArrayList<Page>();
    for (var issue : issues) {
      pages.add(Page.of(issue, root.texts()));
    }
    root.surroundings().out().print(Json.explain(pages, List.of(Cause.values()), root.texts()));
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

  /** The causes of lost packets, below what the checks find. */
  private void causes() {
    var texts = CauseTexts.of(root.texts().locale());
    for (var group : Cause.Group.values()) {
      root.line("");
      root.line(root.speech().say("causes", texts.title(group)));
      Stream.of(Cause.values())
          .filter(each -> each.group() == group)
          .forEach(each -> root.line("  " + each.code()));
    }
  }

  private String known() {
    // as it is shown: error[address-outside-network]
    var word = code.replaceAll("^.*\\[|]$", "").toLowerCase(Locale.ROOT).replace('_', '-');
    if (codes().anyMatch(word::equals)) {
      return word;
    }
    var speech = root.speech();
    var hint =
        Nearest.of(word, codes().toList()).map(near -> "; " + speech.say("did-you-mean", near));
    throw new Stop(Exit.USAGE, speech.say("unknown-code", code) + hint.orElse(""));
  }

  private String severity(Issue issue) {
    return root.speech().say(issue.severity().name().toLowerCase(Locale.ROOT));
  }

  private void print(Cause cause) {
    var texts = CauseTexts.of(root.texts().locale());
    var lost = Json.anywhere(cause);
    root.line(cause.code());
    root.line("");
    root.line(texts.what(lost));
    root.line("");
    root.line(root.speech().say("why") + ": " + texts.why(lost));
    root.line(root.speech().say("fix") + ": " + texts.fix(lost));
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
