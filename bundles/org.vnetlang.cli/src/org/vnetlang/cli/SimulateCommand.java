package org.vnetlang.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.vnetlang.headless.Checked;
import org.vnetlang.headless.VnetCompiler;
import org.vnetlang.lang.resolve.Nearest;
import org.vnetlang.model.Story;
import org.vnetlang.sim.report.Style;
import org.vnetlang.sim.report.Table;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.story.Moment;
import org.vnetlang.sim.story.Telling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what hosts and guests will do, step by step. */
@Command(
    name = "simulate",
    usageHelpWidth = 80,
    description = "Shows what hosts and guests will do when they start, step by step.",
    footer = {
      "",
      "arp and proc-net-arp show what is known once every host and guest has pinged",
      "its gateway and every expectation of the file was tried; leases, what a DHCP",
      "server of the host has written.",
      "",
      "Examples:",
      "  vnet simulate                             the only .vnet file of this folder",
      "  vnet simulate lab.vnet --host dom0 --style 2006",
      "  vnet simulate --until 7 --show ifconfig,brctl",
      "  vnet simulate lessons.vnet --story again"
    })
final class SimulateCommand implements Callable<Integer> {
  @ParentCommand private VnetCommand root;
  @Mixin private HelpOption help;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      descriptionKey = "file",
      description = "A .vnet file, - for standard input (default: the only one of the folder).")
  private String file = "";

  @Option(
      names = "--host",
      paramLabel = "HOST",
      split = ",",
      description = "Only these hosts and their guests.")
  private List<String> hosts = new ArrayList<>();

  @Option(
      names = "--until",
      paramLabel = "STEP",
      description = "Stop after the step of this number.")
  private int until = Integer.MAX_VALUE;

  @Option(
      names = "--show",
      paramLabel = "TABLE",
      split = ",",
      completionCandidates = Tables.class,
      description = "These tables, when all is done: ${COMPLETION-CANDIDATES}.")
  private List<String> tables = new ArrayList<>();

  @Option(
      names = "--style",
      paramLabel = "2006|today",
      completionCandidates = Styles.class,
      description = "Whose printouts (default: 2006 for the products of that time).")
  private String style = "";

  @Option(names = "--story", paramLabel = "STORY", description = "Tell a story of the file.")
  private String story = "";

  @Option(names = "--json", description = "Print the result as JSON (docs/schema/simulate.json).")
  private boolean json;

  /** The words of the tables. */
  static final class Tables implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Table.values()).map(Table::word).iterator();
    }
  }

  /** The words of the styles. */
  static final class Styles implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Style.values()).map(Style::word).iterator();
    }
  }

  @Override
  public Integer call() throws Exception {
    List<Table> shown = tables.stream().map(this::table).toList();
    Optional<Style> chosen = style.isEmpty() ? Optional.empty() : Optional.of(style());
    var input = Input.find(file, root);
    var reading = root.speech().say("reading", input.name());
    Checked checked =
        Progress.during(root, reading, () -> input.check(VnetCompiler.of(root.texts()), root));
    new Report(root, false).errors(checked);
    known(checked);
    Optional<Story> told = story(checked);
    var print = new Steps(root, hosts, chosen, shown);
    var running =
        Running.started(
            checked.network(), until, told.isPresent() || json ? print::note : print::phase);
    if (told.isPresent()) {
      tell(running, told.get(), print);
    } else if (json) {
      root.surroundings().out().print(StepsJson.of(running, print, root.texts()));
    }
    if (!json) {
      print.end(running);
    }
    return Exit.OK.code();
  }

  private void tell(Running running, Story told, Steps print) {
    var telling = new Telling(running, told);
    var moments = new ArrayList<Moment>();
    while (telling.goesOn()) {
      moments.add(telling.step());
      print.note(moments.get(moments.size() - 1));
      if (!json) {
        print.moment(running, moments.get(moments.size() - 1));
      }
    }
    if (json) {
      root.surroundings().out().print(StepsJson.of(running, moments, print, root.texts()));
    }
  }

  private Table table(String word) {
    return Table.of(word).orElseThrow(() -> badValue("--show", word, new Tables()));
  }

  private Style style() {
    return Style.of(style).orElseThrow(() -> badValue("--style", style, new Styles()));
  }

  private Stop badValue(String option, String word, Iterable<String> words) {
    var list = new ArrayList<String>();
    words.forEach(list::add);
    return new Stop(
        Exit.USAGE, root.speech().say("bad-value", option, word, String.join(", ", list)));
  }

  private void known(Checked checked) {
    List<String> all = checked.network().hosts().stream().map(host -> host.name()).toList();
    for (String host : hosts) {
      if (!all.contains(host)) {
        throw new Stop(Exit.USAGE, root.speech().say("unknown-party", host) + hint(host, all));
      }
    }
  }

  private String hint(String word, List<String> words) {
    return Nearest.of(word, words)
        .map(near -> "; " + root.speech().say("did-you-mean", near))
        .orElse("");
  }

  private Optional<Story> story(Checked checked) {
    if (story.isEmpty()) {
      return Optional.empty();
    }
    List<Story> all = checked.network().stories();
    return Optional.of(
        all.stream()
            .filter(one -> one.name().equals(story))
            .findFirst()
            .orElseThrow(
                () ->
                    new Stop(
                        Exit.USAGE,
                        root.speech()
                            .say(
                                "unknown-story",
                                story,
                                all.stream().map(Story::name).collect(Collectors.joining(", "))))));
  }
}
