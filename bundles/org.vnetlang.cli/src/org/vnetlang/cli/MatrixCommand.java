package org.vnetlang.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vnetlang.headless.Checked;
import org.vnetlang.headless.JsonText;
import org.vnetlang.headless.VnetCompiler;
import org.vnetlang.sim.expect.Attempt;
import org.vnetlang.sim.expect.Matrix;
import org.vnetlang.sim.expect.Members;
import org.vnetlang.sim.expect.Reason;
import org.vnetlang.sim.expect.Verdict;
import org.vnetlang.sim.expect.Words;
import org.vnetlang.sim.stage.Running;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows who reaches whom. */
@Command(
    name = "matrix",
    usageHelpWidth = 80,
    description = "Shows who reaches whom: everybody pings everybody.",
    footer = {"", "Examples:", "  vnet matrix", "  vnet matrix lab.vnet --json"})
final class MatrixCommand implements Callable<Integer> {
  @ParentCommand private VnetCommand root;
  @Mixin private HelpOption help;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      descriptionKey = "file",
      description = "A .vnet file, - for standard input (default: the only one of the folder).")
  private String file = "";

  @Option(names = "--json", description = "Print the result as JSON (docs/schema/matrix.json).")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    var input = Input.find(file, root);
    var reading = root.speech().say("reading", input.name());
    Checked checked =
        Progress.during(root, reading, () -> input.check(VnetCompiler.of(root.texts()), root));
    new Report(root, false).errors(checked);
    var deciding = root.speech().say("deciding", input.name());
    Matrix matrix =
        Progress.during(
            root,
            deciding,
            () -> {
              var running = Running.started(checked.network());
              return Matrix.of(running, Members.all(running), Optional.empty());
            });
    if (json) {
      root.surroundings().out().print(json(matrix));
    } else {
      print(matrix);
    }
    return Exit.OK.code();
  }

  private void print(Matrix matrix) {
    List<String> names = matrix.members().stream().map(Words::of).map(Visible::of).toList();
    int width = names.stream().mapToInt(String::length).max().orElse(0);
    for (int i = 0; i < names.size(); i++) {
      var line = new StringBuilder("%3d %-" + Math.max(1, width) + "s ");
      for (Optional<Attempt> cell : matrix.rows().get(i)) {
        line.append(' ').append(cell.map(MatrixCommand::sign).orElse("."));
      }
      root.line(line.toString().formatted(i + 1, names.get(i)));
    }
    root.line(
        root.speech()
            .say(
                "matrix",
                matrix.count(Verdict.HOLDS),
                matrix.count(Verdict.FAILS),
                matrix.count(Verdict.CANNOT_TELL)));
  }

  private static String sign(Attempt attempt) {
    return attempt.verdict() == Verdict.HOLDS
        ? "+"
        : attempt.verdict() == Verdict.FAILS ? "-" : "?";
  }

  private static String json(Matrix matrix) {
    var root = new JsonObject();
    root.addProperty("version", 1);
    var pairs = new JsonArray();
    matrix.rows().stream()
        .flatMap(List::stream)
        .flatMap(Optional::stream)
        .map(MatrixCommand::pair)
        .forEach(pairs::add);
    root.add("pairs", pairs);
    return JsonText.of(root);
  }

  private static JsonObject pair(Attempt attempt) {
    var entry = new JsonObject();
    entry.addProperty("from", Words.of(attempt.from()));
    attempt.to().ifPresent(to -> entry.addProperty("to", Words.of(to)));
    entry.addProperty("verdict", Json.word(attempt.verdict()));
    attempt
        .reason()
        .flatMap(Reason::failure)
        .ifPresent(failure -> entry.addProperty("cause", failure.cause().code()));
    return entry;
  }
}
