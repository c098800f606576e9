package org.vnetlang.cli;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.Callable;
import org.vnetlang.gen.Target;
import org.vnetlang.gen.Targets;
import org.vnetlang.headless.Changes;
import org.vnetlang.headless.Checked;
import org.vnetlang.headless.Generated;
import org.vnetlang.headless.Output;
import org.vnetlang.headless.VnetCompiler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the files that the hypervisors read. */
@Command(
    name = "generate",
    usageHelpWidth = 80,
    description = "Writes the files that the hypervisors read, one folder per host.",
    footer = {
      "",
      "Examples:",
      "  vnet generate xen-nat.vnet -o out      write the files below out",
      "  vnet generate --diff                   see first what would change",
      "  vnet generate --dry-run --exit-code    in a build: exit 2 if out of date",
      "",
      "The folder's vnet-manifest.json says where each file belongs. Files that were",
      "edited by hand stop the run; files that the network no longer has are removed",
      "if nobody edited them."
    })
final class GenerateCommand implements Callable<Integer> {
  @ParentCommand private VnetCommand root;
  @Mixin private HelpOption help;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      descriptionKey = "file",
      description = "A .vnet file, - for standard input (default: the only one of the folder).")
  private String file = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Output folder (default: ${DEFAULT-VALUE}).")
  private String output = "generated";

  @Option(
      names = "--target",
      paramLabel = "NAME",
      split = ",",
      completionCandidates = Names.class,
      description = "Only these targets: ${COMPLETION-CANDIDATES} (default: all).")
  private Set<String> targets = new HashSet<>();

  @Option(names = "--dry-run", description = "Say what would change, write nothing.")
  private boolean dryRun;

  @Option(
      names = "--diff",
      description = "Print what would change as a unified diff, write nothing.")
  private boolean diff;

  @Option(
      names = "--exit-code",
      description = "With --dry-run or --diff: exit 2 if anything would change.")
  private boolean exitCode;

  @Option(names = "--force", description = "Overwrite files that were edited by hand.")
  private boolean force;

  @Option(names = "--json", description = "Print the result as JSON (docs/schema/generate.json).")
  private boolean json;

  /** The names of the targets. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Targets.ALL.stream().map(Target::name).iterator();
    }
  }

  @Override
  public Integer call() throws Exception {
    knownTargets();
    var input = Input.find(file, root);
    var reading = root.speech().say("reading", input.name());
    var checked =
        Progress.during(root, reading, () -> input.check(VnetCompiler.of(root.texts()), root));
    var result = new GenerateResult(root, checked, output, diff);
    if (!json) {
      new Report(root, false).print(checked);
    }
    var exit = checked.hasErrors() ? result.refused() : generate(checked, result);
    if (json) {
      root.surroundings().out().print(result.json());
    }
    return exit.code();
  }

  private void knownTargets() {
    var names = Targets.ALL.stream().map(Target::name).toList();
    for (var name : targets) {
      if (!names.contains(name)) {
        throw new Stop(
            Exit.USAGE, root.speech().say("unknown-target", name, String.join(", ", names)));
      }
    }
  }

  private Exit generate(Checked checked, GenerateResult result) throws Exception {
    var generated = Generated.of(checked.network(), targets);
    result.uncovered(generated.uncovered());
    if (generated.files().isEmpty() && !checked.network().hosts().isEmpty()) {
      return result.unavailable();
    }
    var folder = new Output(root.surroundings().folder().resolve(output));
    var writing = root.speech().say("writing", output);
    boolean look = dryRun || diff;
    Changes changes =
        Progress.during(
            root,
            writing,
            () ->
                look
                    ? folder.plan(generated.files(), targets, force)
                    : folder.apply(generated.files(), targets, force));
    result.changes(changes, !look && !changes.conflict());
    if (!json) {
      result.tell(folder);
    }
    if (changes.conflict()) {
      return Exit.FOUND;
    }
    return look && exitCode && changes.pending() ? Exit.PENDING : Exit.OK;
  }
}
