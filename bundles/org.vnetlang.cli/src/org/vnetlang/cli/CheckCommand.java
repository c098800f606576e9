package org.vnetlang.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.vnetlang.headless.Checked;
import org.vnetlang.headless.Diagnostic;
import org.vnetlang.headless.VnetCompiler;
import org.vnetlang.model.Network;
import org.vnetlang.model.finding.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what is wrong with files. */
@Command(
    name = "check",
    usageHelpWidth = 80,
    description = "Says what is wrong with files and everything they import.",
    footer = {
      "",
      "Examples:",
      "  vnet check                       the only .vnet file of this folder",
      "  vnet check --strict *.vnet       in a build: a warning fails as well",
      "  vnet check --json - < lab.vnet   for a program"
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

  @Option(names = "--json", description = "Print the result as JSON (docs/schema/check.json).")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    var compiler = VnetCompiler.of(root.texts());
    var results = new LinkedHashMap<String, Checked>();
    for (var input : Input.find(files, root)) {
      var reading = root.speech().say("reading", input.name());
      var checked = Progress.during(root, reading, () -> input.check(compiler, root));
      results.put(input.name(), checked);
    }
    if (json) {
      root.surroundings().out().print(Json.check(results));
    } else {
      tell(results);
    }
    return (results.values().stream().anyMatch(this::fails) ? Exit.FOUND : Exit.OK).code();
  }

  private boolean fails(Checked checked) {
    return checked.hasErrors()
        || strict && Diagnostic.count(checked.diagnostics(), Severity.WARNING) > 0;
  }

  private void tell(Map<String, Checked> results) {
    var report = new Report(root, true);
    results.values().forEach(report::print);
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
        root.line("  " + speech.count("expectations", checked.expectations()));
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
