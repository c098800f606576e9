package org.vnetlang.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.vnetlang.gen.Target;
import org.vnetlang.gen.Targets;
import org.vnetlang.headless.Change;
import org.vnetlang.headless.Change.Kind;
import org.vnetlang.headless.Checked;
import org.vnetlang.headless.Generated;
import org.vnetlang.headless.Output;
import org.vnetlang.model.Host;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the files that the hypervisors read. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 80,
    description = "Writes the files that the hypervisors read, one folder per host.",
    footer = {"", "Example: vnet generate xen-nat.vnet -o out"})
final class GenerateCommand implements Callable<Integer> {
  @ParentCommand private VnetCommand root;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
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
      description = "Only these targets (default: all).")
  private Set<String> targets = new HashSet<>();

  @Option(names = "--dry-run", description = "Say what would change, write nothing.")
  private boolean dryRun;

  @Option(
      names = "--diff",
      description = "Print what would change as a unified diff, write nothing.")
  private boolean diff;

  @Option(names = "--force", description = "Overwrite files that were edited by hand.")
  private boolean force;

  @Option(names = "--json", description = "Print the result as JSON (docs/schema/generate.json).")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    knownTargets();
    var input = Input.find(file, root);
    var checked = Progress.during(root, input.name(), () -> input.check(root));
    if (!json) {
      new Report(root).print(checked);
    }
    if (checked.hasErrors()) {
      return nothing(checked);
    }
    var generated = Generated.of(checked.network(), targets);
    var uncovered = generated.uncovered().stream().map(GenerateCommand::uncovered).toList();
    if (!uncovered.isEmpty()) {
      root.surroundings()
          .err()
          .println("vnet: " + root.speech().say("uncovered", String.join(", ", uncovered)));
    }
    if (generated.files().isEmpty() && !checked.network().hosts().isEmpty()) {
      return unavailable(checked, uncovered);
    }
    return write(checked, generated, uncovered);
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

  private static String uncovered(Host host) {
    return host.name() + host.platform().map(platform -> " (" + platform + ")").orElse("");
  }

  private int nothing(Checked checked) {
    if (json) {
      root.surroundings().out().println(Json.generate(checked, List.of(), List.of(), false));
    } else {
      root.surroundings().err().println("vnet: " + root.speech().say("errors-nothing-written"));
    }
    return Exit.FOUND.code();
  }

  private int unavailable(Checked checked, List<String> uncovered) {
    if (json) {
      root.surroundings().out().println(Json.generate(checked, List.of(), uncovered, false));
    }
    root.surroundings().err().println("vnet: " + root.speech().say("nothing-asked"));
    return Exit.UNAVAILABLE.code();
  }

  private int write(Checked checked, Generated generated, List<String> uncovered) throws Exception {
    var folder = new Output(root.surroundings().folder().resolve(output));
    var changes = folder.plan(generated.files(), force);
    boolean conflict = changes.stream().anyMatch(change -> change.kind() == Kind.CONFLICT);
    boolean written = !dryRun && !diff && !conflict;
    if (written) {
      folder.apply(generated.files(), changes);
    }
    if (json) {
      root.surroundings().out().println(Json.generate(checked, changes, uncovered, written));
    } else {
      tell(changes, written, conflict);
    }
    return (conflict ? Exit.FOUND : Exit.OK).code();
  }

  private void tell(List<Change> changes, boolean written, boolean conflict) {
    var out = root.surroundings().out();
    var err = root.surroundings().err();
    var speech = root.speech();
    for (var change : changes) {
      if (diff) {
        UnifiedDiff.lines(change.path(), change.before(), change.after()).forEach(out::println);
      } else if (change.kind() != Kind.KEEP
          && change.kind() != Kind.LEAVE
          && change.kind() != Kind.CONFLICT) {
        out.println(sign(change.kind()) + " " + change.path());
      }
      if (change.kind() == Kind.CONFLICT || change.kind() == Kind.LEAVE) {
        err.println(
            "vnet: "
                + speech.say(change.kind() == Kind.LEAVE ? "left" : "conflict", change.path()));
      }
    }
    if (conflict) {
      err.println("vnet: " + speech.say("conflict-nothing-written"));
    } else {
      err.println(
          speech.say(
              written ? "summary" : "would",
              count(changes, Kind.CREATE),
              count(changes, Kind.CHANGE),
              count(changes, Kind.DELETE),
              count(changes, Kind.KEEP),
              output));
    }
  }

  private static String sign(Kind kind) {
    return kind == Kind.CREATE ? "+" : kind == Kind.DELETE ? "-" : "~";
  }

  private static long count(List<Change> changes, Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }
}
