package org.vnetlang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vnetlang.headless.Account;
import org.vnetlang.headless.Judged;
import org.vnetlang.headless.Spot;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.plan.operation.CommandLine;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.StepTexts;
import org.vnetlang.sim.kernel.Executed;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.report.Learned;
import org.vnetlang.sim.report.Style;
import org.vnetlang.sim.report.Table;
import org.vnetlang.sim.stage.Event;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.story.Moment;
import org.vnetlang.sim.story.StoryWords;

/** Prints phases, steps and tables for people. */
final class Steps {
  private final VnetCommand root;
  private final List<String> hosts;
  private final Optional<Style> style;
  private final List<Table> tables;
  private final StepTexts texts;
  private final Taught taught = new Taught();

  /**
   * For some hosts, or all where none is named.
   *
   * @param tables those that were asked for; without any each phase ends with those that matter
   */
  Steps(VnetCommand root, List<String> hosts, Optional<Style> style, List<Table> tables) {
    this.root = root;
    this.hosts = hosts;
    this.style = style;
    this.tables = tables;
    this.texts = StepTexts.of(root.texts().locale());
  }

  boolean wants(String host) {
    return hosts.isEmpty() || hosts.contains(host);
  }

  List<Table> tables() {
    return tables;
  }

  /** A step of a story was taken. */
  void note(Moment moment) {
    taught.moment(moment);
  }

  /** Nothing is printed while the network starts. */
  void note(Running running, List<Event> phase) {}

  /** A phase with its steps, and the tables that it changed. */
  void phase(Running running, List<Event> phase) {
    Event first = phase.get(0);
    if (!wants(first.host())) {
      return;
    }
    heading(first);
    phase.forEach(this::step);
    if (tables.isEmpty() && first.phase() != Event.Phase.GUEST_BOOT) {
      tables(running, first.host());
    }
    if (tables.isEmpty() && first.phase() == Event.Phase.GUEST_BOOT) {
      first.guest().ifPresent(guest -> tables(running, guest));
    }
    root.line("");
  }

  private void heading(Event event) {
    String key = "phase." + event.phase().name().toLowerCase(Locale.ROOT);
    String text = root.speech().say(key, event.host(), event.guest().orElse(""));
    root.line(bold("== " + text + " =="));
  }

  private String bold(String text) {
    return root.colours(root.surroundings().outWatched()) ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  private void step(Event event) {
    var step = event.step();
    root.line("%3d  %s".formatted(event.number(), Visible.of(texts.title(step))));
    root.line("     " + Visible.of(texts.reason(step)));
    root.line("     (" + step.source() + ")");
    event.done().forEach(this::executed);
    if (event.exitCode() != 0) {
      root.line("     " + root.speech().say("exit-code", event.exitCode()));
    }
  }

  private void executed(Executed executed) {
    Operation operation = executed.operation();
    if (operation instanceof SystemOperation.Part part) {
      root.line("       # " + Visible.of(texts.title(part.key(), part.arguments())));
      return;
    }
    String command = CommandLine.of(operation);
    command.lines().forEach(line -> root.line("       " + Visible.of(line)));
    if (!executed.outcome().ok()) {
      root.line(
          "         → "
              + executed.outcome().exitCode()
              + " "
              + Visible.of(executed.outcome().message()));
    }
  }

  // --- tables

  private void tables(Running running, String machine) {
    Optional<Kernel> kernel = running.world().machine(machine);
    kernel.ifPresent(k -> usual(k).forEach(table -> table(running, k, table)));
  }

  /** What tells most of a machine: routes always, the others where there is anything in them. */
  private static List<Table> usual(Kernel kernel) {
    var usual = new ArrayList<Table>();
    usual.add(Table.IFCONFIG);
    usual.add(Table.ROUTE);
    if (!kernel.bridges().isEmpty()) {
      usual.add(Table.BRCTL);
    }
    if (!Table.IPTABLES.print(kernel, Style.TODAY, Learned.NOTHING).lines().isEmpty()) {
      usual.add(Table.IPTABLES);
    }
    return usual;
  }

  private void table(Running running, Kernel kernel, Table table) {
    root.line("");
    root.line(bold(Visible.of(kernel.name()) + "# " + table.command()));
    root.text(print(running, kernel, table));
  }

  /** A table's text. */
  String print(Running running, Kernel kernel, Table table) {
    String name = kernel.name();
    return table.print(kernel, style(running, name), taught.of(running, name, table)).text();
  }

  /** Tools of their time: 2006 for Xen 3.x and VMware Server, today for everything else. */
  private Style style(Running running, String machine) {
    return style.orElseGet(
        () ->
            running
                .places()
                .hostOf(machine)
                .or(() -> running.places().host(machine))
                .flatMap(host -> host.platform())
                .filter(
                    platform ->
                        platform.product() == Product.VMWARE_SERVER
                            || platform.version().startsWith("3."))
                .map(platform -> Style.TUTORIAL)
                .orElse(Style.TODAY));
  }

  /** The tables that were asked for, of hosts and guests, at the end. */
  void end(Running running) {
    for (var host : running.network().hosts()) {
      if (wants(host.name())) {
        asked(running, host.name());
        host.guests().forEach(guest -> asked(running, guest.name()));
      }
    }
  }

  private void asked(Running running, String machine) {
    running
        .world()
        .machine(machine)
        .ifPresent(kernel -> tables.forEach(table -> table(running, kernel, table)));
  }

  // --- stories

  /** A step of a story with what came of it. */
  void moment(Running running, Moment moment) {
    root.line(bold("-- " + moment.number() + ": " + StoryWords.of(moment.step())));
    List<Event> events = moment.events().stream().filter(e -> wants(e.host())).toList();
    events.forEach(this::step);
    if (!moment.possible()) {
      root.line("     " + root.speech().say("impossible"));
    }
    moment
        .decision()
        .map(it -> new Judged(it, new Spot("", 0, 0, 0, 0), "", Optional.empty()))
        .map(it -> Account.of(it, root.texts().locale()))
        .ifPresent(this::verdict);
    root.line("");
  }

  private void verdict(Account account) {
    root.line("     " + account.verdict());
    account.sentences().forEach(sentence -> root.line("     " + Visible.of(sentence)));
    account.fix().ifPresent(fix -> root.line("     " + root.speech().say("fix") + ": " + fix));
  }
}
