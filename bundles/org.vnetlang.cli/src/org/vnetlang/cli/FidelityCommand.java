package org.vnetlang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vnetlang.headless.VnetCompiler;
import org.vnetlang.headless.fidelity.Cases;
import org.vnetlang.headless.fidelity.Cell;
import org.vnetlang.headless.fidelity.Compared;
import org.vnetlang.headless.fidelity.Comparison;
import org.vnetlang.headless.fidelity.FidelityJson;
import org.vnetlang.headless.fidelity.FidelityTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Compares recordings of real hosts with the simulation. */
@Command(
    name = "fidelity",
    usageHelpWidth = 80,
    description = "Compares recordings of real hosts with the simulation of the same network.",
    footer = {
      "",
      "A folder holds recordings: CASE.json with CASE.vnet, or per case a folder with",
      "NN-PHASE.json, commands.json, pings.json, or with sessions (guest.txt, other",
      ".txt), and a .vnet in it or CASE.vnet beside. A DHCP server's, CASE.json or",
      "CASE/isc with expected.json, needs no .vnet.",
      "",
      "Examples:",
      "  vnet fidelity tests/recordings/xen tests/recordings/dhcp",
      "  vnet fidelity bridge-1domU-304 nat-1domU-304 --json"
    })
final class FidelityCommand implements Callable<Integer> {
  @ParentCommand private VnetCommand root;
  @Mixin private HelpOption help;

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      descriptionKey = "recordings",
      description = "Folders with recordings.")
  private List<String> folders = new ArrayList<>();

  @Option(names = "--json", description = "Print the result as JSON (docs/schema/fidelity.json).")
  private boolean json;

  private boolean unreadable;

  @Override
  public Integer call() throws Exception {
    var rows = new ArrayList<Compared>();
    for (String folder : folders) {
      for (Cases.Found found : find(folder)) {
        compared(found).ifPresent(rows::add);
      }
    }
    if (json) {
      root.surroundings().out().print(FidelityJson.of(rows));
    } else if (!rows.isEmpty()) {
      FidelityTable.of(rows).lines().map(Visible::of).forEach(root::line);
      long cells = rows.stream().mapToLong(row -> count(row, Cell.Result.EQUAL)).sum();
      long other = rows.stream().mapToLong(row -> count(row, Cell.Result.DIFFERENT)).sum();
      root.line(root.speech().say("fidelity", rows.size(), cells, other));
    }
    if (rows.isEmpty() && !unreadable) {
      throw new Stop(Exit.NO_INPUT, root.speech().say("no-recordings", String.join(" ", folders)));
    }
    return (unreadable || rows.stream().anyMatch(row -> !row.equal()) ? Exit.FOUND : Exit.OK)
        .code();
  }

  private static long count(Compared row, Cell.Result result) {
    return row.cells().stream().filter(cell -> cell.result() == result).count();
  }

  private List<Cases.Found> find(String folder) throws IOException {
    Path path = root.surroundings().folder().resolve(folder);
    if (!Files.isDirectory(path)) {
      throw new Stop(Exit.NO_INPUT, root.speech().say("no-such-folder", folder));
    }
    return Cases.in(path);
  }

  private Optional<Compared> compared(Cases.Found found) throws Exception {
    if (found.row().isPresent()) {
      return found.row();
    } else if (found.recording().isEmpty()) {
      unreadable = true;
      root.talk(root.speech().say("recording-unreadable", found.name()));
      return Optional.empty();
    } else if (found.network().isEmpty()) {
      root.talk(root.speech().say("recording-without-file", found.name()));
      return Optional.empty();
    }
    Path file = found.network().get();
    var input = new Input(file.getFileName().toString(), file, false);
    var checked = input.check(VnetCompiler.of(root.texts()), root);
    var sentence = root.speech().say("comparing", found.name());
    Optional<Compared> row =
        Progress.during(
            root, sentence, () -> Comparison.of(found.recording().get(), checked.network()));
    if (row.isEmpty()) {
      root.talk(root.speech().say("recording-not-simulated", found.name()));
    }
    return row;
  }
}
