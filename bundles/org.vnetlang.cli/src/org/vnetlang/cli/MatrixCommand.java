package org.vnetlang.cli;

import static org.vnetlang.sim.expect.Verdict.HOLDS;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vnetlang.headless.Checked;
import org.vnetlang.headless.JsonText;
import org.vnetlang.headless.VnetCompiler;
import org.vnetlang.sim.expect.Members;
import org.vnetlang.sim.expect.Verdict;
import org.vnetlang.sim.expect.Words;
import org.vnetlang.sim.pairs.AllPairs;
import org.vnetlang.sim.pairs.Way;
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
  /** More members than that fill no table that anybody could read. */
  private static final int MOST = 60;

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
    AllPairs pairs =
        Progress.during(
            root,
            deciding,
            () -> {
              var running = Running.started(checked.network());
              return AllPairs.of(running, Members.all(running), Optional.empty());
            });
    if (json) {
      root.surroundings().out().print(json(pairs));
    } else if (pairs.members().size() > MOST) {
      kinds(pairs);
    } else {
      table(pairs);
    }
    return Exit.OK.code();
  }

  private static List<String> names(AllPairs pairs) {
    return pairs.members().stream().map(Words::of).map(Visible::of).toList();
  }

  private void table(AllPairs pairs) {
    List<String> names = names(pairs);
    int width = names.stream().mapToInt(String::length).max().orElse(0);
    for (int i = 0; i < names.size(); i++) {
      var line = new StringBuilder("%3d %-" + Math.max(1, width) + "s ");
      for (Optional<Verdict> cell : pairs.row(i)) {
        line.append(' ').append(cell.map(MatrixCommand::sign).orElse("."));
      }
      root.line(line.toString().formatted(i + 1, names.get(i)));
    }
    counts(pairs);
  }

  /** A line for those who can be exchanged for each other and reach as many. */
  private void kinds(AllPairs pairs) {
    List<String> names = names(pairs);
    var like = new LinkedHashMap<List<Object>, List<Integer>>();
    for (int i = 0; i < names.size(); i++) {
      long reached = pairs.row(i).stream().flatMap(Optional::stream).filter(HOLDS::equals).count();
      like.computeIfAbsent(List.of(pairs.kind(i), reached), key -> new ArrayList<>()).add(i);
    }
    like.forEach(
        (key, members) ->
            root.line(
                root.speech()
                    .say(
                        "matrix-like",
                        members.size(),
                        names.get(members.get(0)),
                        key.get(1),
                        names.size() - 1)));
    counts(pairs);
  }

  private void counts(AllPairs pairs) {
    root.line(
        root.speech()
            .say(
                "matrix",
                pairs.count(HOLDS),
                pairs.count(Verdict.FAILS),
                pairs.count(Verdict.CANNOT_TELL)));
  }

  private static String sign(Verdict verdict) {
    return verdict == HOLDS ? "+" : verdict == Verdict.FAILS ? "-" : "?";
  }

  private static String json(AllPairs pairs) {
    var root = new JsonObject();
    root.addProperty("version", 1);
    var list = new JsonArray();
    for (int from = 0; from < pairs.members().size(); from++) {
      for (int to = 0; to < pairs.members().size(); to++) {
        if (from != to) {
          list.add(pair(pairs, from, to));
        }
      }
    }
    root.add("pairs", list);
    return JsonText.of(root);
  }

  private static JsonObject pair(AllPairs pairs, int from, int to) {
    var entry = new JsonObject();
    Way way = pairs.way(from, to);
    entry.addProperty("from", Words.of(pairs.members().get(from)));
    entry.addProperty("to", Words.of(pairs.members().get(to)));
    entry.addProperty("verdict", Json.word(way.verdict()));
    way.cause().ifPresent(cause -> entry.addProperty("cause", cause.code()));
    return entry;
  }
}
