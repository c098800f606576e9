package org.vnetlang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.vnetlang.headless.Checked;
import org.vnetlang.headless.Diagnostic;
import org.vnetlang.headless.Judged;
import org.vnetlang.headless.Judging;
import org.vnetlang.headless.JunitXml;
import org.vnetlang.headless.Sarif;
import org.vnetlang.headless.VnetCompiler;
import org.vnetlang.model.Network;
import org.vnetlang.model.finding.Severity;
import org.vnetlang.sim.expect.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what is wrong with files. */
@Command(
    name = "check",
    usageHelpWidth = 80,
    description = "Says what is wrong with files and decides what they expect.",
    footer = {
      "",
      "Examples:",
      "  vnet check                       the only .vnet file of this folder",
      "  vnet check --strict *.vnet       in a build: a warning fails as well",
      "  vnet check --json - < lab.vnet   for a program",
      "  vnet check --junit report.xml    verdicts for a CI server"
    })
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private VnetCommand root;
  @Mixin private HelpOption help;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      descriptionKey = "files",
      description = ".vnet files, - for standard input (default: the only one of the folder).")
  private List<String> files = new ArrayList<>();

  @Option(names = "--strict", description = "Warnings count as errors.")
  private boolean strict;

  @Option(
      names = "--fail-on",
      paramLabel = "cannot-tell",
      completionCandidates = FailOn.class,
      description = "Fail on expectations that cannot be told as well.")
  private String failOn = "";

  @Option(names = "--junit", paramLabel = "FILE", description = "Write the verdicts as JUnit XML.")
  private String junit = "";

  @Option(
      names = "--sarif",
      paramLabel = "FILE",
      description = "Write findings and verdicts as SARIF 2.1.0.")
  private String sarif = "";

  @Option(names = "--json", description = "Print the result as JSON (docs/schema/check.json).")
  private boolean json;

  /** What {@code --fail-on} can be. */
  static final class FailOn implements Iterable<String> {
    private static final String CANNOT_TELL = "cannot-tell";

    @Override
    public Iterator<String> iterator() {
      return List.of(CANNOT_TELL).iterator();
    }
  }

  @Override
  public Integer call() throws Exception {
    knownWords();
    var compiler = VnetCompiler.of(root.texts());
    var results = new LinkedHashMap<String, Checked>();
    var verdicts = new LinkedHashMap<String, List<Judged>>();
    for (var input : Input.find(files, root)) {
      var reading = root.speech().say("reading", input.name());
      var checked = Progress.during(root, reading, () -> input.check(compiler, root));
      results.put(input.name(), checked);
      var deciding = root.speech().say("deciding", input.name());
      verdicts.put(input.name(), Progress.during(root, deciding, () -> Judging.of(checked)));
    }
    reports(results, verdicts);
    if (json) {
      root.surroundings().out().print(Json.check(results, verdicts, root.texts()));
    } else {
      tell(results, verdicts);
    }
    boolean fails =
        results.values().stream().anyMatch(this::fails)
            || verdicts.values().stream().flatMap(List::stream).anyMatch(this::fails);
    return (fails ? Exit.FOUND : Exit.OK).code();
  }

  private void knownWords() {
    if (!failOn.isEmpty() && !failOn.equals(FailOn.CANNOT_TELL)) {
      throw new Stop(
          Exit.USAGE, root.speech().say("bad-value", "--fail-on", failOn, FailOn.CANNOT_TELL));
    }
  }

  private boolean fails(Checked checked) {
    return checked.hasErrors()
        || strict && Diagnostic.count(checked.diagnostics(), Severity.WARNING) > 0;
  }

  private boolean fails(Judged judged) {
    return judged.verdict() == Verdict.FAILS
        || judged.verdict() == Verdict.CANNOT_TELL && !failOn.isEmpty();
  }

  private void reports(Map<String, Checked> results, Map<String, List<Judged>> verdicts)
      throws IOException {
    Locale locale = root.texts().locale();
    if (!junit.isEmpty()) {
      write(junit, JunitXml.of(results, verdicts, locale));
    }
    if (!sarif.isEmpty()) {
      write(sarif, Sarif.of(Main.VERSION, results.values(), verdicts, locale));
    }
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(root.surroundings().folder().resolve(file), text);
  }

  private void tell(Map<String, Checked> results, Map<String, List<Judged>> verdicts) {
    var report = new Report(root, true);
    var judging = new Verdicts(root);
    results.values().forEach(report::print);
    verdicts.forEach((name, all) -> judging.print(all, results.get(name).hints()));
    var speech = root.speech();
    for (var each : results.entrySet()) {
      var checked = each.getValue();
      var found = checked.diagnostics();
      root.line(
          Visible.of(each.getKey())
              + ": "
              + contents(checked.network())
              + (found.isEmpty() ? speech.say("fine") : report.counts(found)));
      if (checked.expectations() > 0) {
        root.line("  " + judging.counts(verdicts.get(each.getKey())));
      }
    }
  }

  private String contents(Network network) {
    var speech = root.speech();
    return List.of(
            speech.count("lans", network.lans().size()),
            speech.count("hosts", network.hosts().size()),
            speech.count("guests", network.guests().count()))
        .stream()
        .collect(Collectors.joining(", ", "", ": "));
  }
}
