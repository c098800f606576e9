package org.vnetlang.headless.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vnetlang.plan.filter.RuleReader;
import org.vnetlang.plan.operation.FilterOperation;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.kernel.Surroundings;

/** What holds on a recorded machine, in the words of {@link ModelledLines}. */
final class RecordedLines {
  private final RecordedMachine machine;
  private final SortedSet<Line> lines = new TreeSet<>();

  private RecordedLines(RecordedMachine machine) {
    this.machine = machine;
  }

  static SortedSet<Line> of(RecordedMachine machine) {
    var of = new RecordedLines(machine);
    machine.links().forEach(of::link);
    machine.routes().forEach(of::route);
    machine.sysctl().forEach(of::setting);
    of.lines.addAll(rules(machine.rules()));
    return of.lines;
  }

  private void add(Fact fact, String device, String text) {
    lines.add(new Line(fact, device, text));
  }

  private void link(RecordedMachine.Link link) {
    Set<String> flags = link.flags();
    String name = link.name();
    boolean up = flags.contains("UP");
    if (Varying.spare(name, up)) {
      return;
    }
    boolean bridge = machine.bridges().containsKey(name);
    add(Fact.INTERFACES, name, "");
    add(
        Fact.FLAGS,
        name,
        Varying.flags(
            up,
            flags.contains("NOARP"),
            flags.contains("MULTICAST"),
            flags.contains("NO-CARRIER")));
    if (!Varying.mac(name)) {
      add(Fact.MACS, name, link.mac());
    }
    link.addresses().forEach(a -> add(Fact.ADDRESSES, name, a));
    if (!bridge && !Varying.mac(name)) {
      link.inet6().ifPresent(text -> add(Fact.ADDRESSES, name, text));
    }
    link.master().ifPresent(master -> add(Fact.PORTS, name, "in " + master));
    if (bridge) {
      add(Fact.PORTS, name, Varying.stp(machine.bridges().get(name).stp()));
    }
  }

  private void route(String line) {
    // words of today's kernels: no carrier at the moment, gateway not looked for
    String text = line.replaceAll(" (linkdown|onlink)", "");
    String device = text.replaceFirst(".* dev (\\S+).*", "$1");
    add(Fact.ROUTES, device, text.replaceFirst(" dev \\S+", "").strip());
  }

  private void setting(String key, int value) {
    if (value != 0 && Varying.compared(key)) {
      add(Fact.SYSCTLS, Varying.device(key), key + "=" + value);
    }
  }

  /** Rules as a kernel has them that was given them. */
  private static SortedSet<Line> rules(List<String> saved) {
    var kernel = new Kernel("rules", Surroundings.NONE);
    operations(saved).forEach(kernel::run);
    var rules = new TreeSet<>(ModelledLines.of(kernel));
    rules.removeIf(line -> line.fact() != Fact.RULES);
    return rules;
  }

  /** Lines of iptables-save as the operations that lead to them. */
  static List<FilterOperation> operations(List<String> saved) {
    var all = new ArrayList<FilterOperation>();
    String table = "filter";
    for (String line : saved) {
      table = line.startsWith("*") ? line.substring(1) : table;
      all.addAll(RuleReader.read(table, line));
    }
    return all;
  }
}
