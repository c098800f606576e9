package org.vnetlang.lang.tests.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vnetlang.model.Party;
import org.vnetlang.sim.expect.Deciding;
import org.vnetlang.sim.expect.Decision;
import org.vnetlang.sim.expect.Members;
import org.vnetlang.sim.expect.Words;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.pairs.AllPairs;
import org.vnetlang.sim.report.Learned;
import org.vnetlang.sim.report.Style;
import org.vnetlang.sim.report.Table;
import org.vnetlang.sim.stage.Running;

/** What is simulated of a network, told by names only. */
final class State {
  private static final List<Table> TABLES =
      List.of(Table.IFCONFIG_ALL, Table.IP_ROUTE, Table.BRCTL, Table.IPTABLES, Table.SYSCTL);

  private State() {}

  /** The tables of each machine. */
  static Map<String, String> tables(Running running) {
    var found = new TreeMap<String, String>();
    for (Kernel machine : running.world().machines()) {
      var text = new StringBuilder();
      for (Table table : TABLES) {
        text.append(table.print(machine, Style.TODAY, Learned.NOTHING).masked());
      }
      found.put(machine.name(), text.toString());
    }
    return found;
  }

  /** The verdict of each pair of members, and the machines on its way. */
  static Map<String, String> pairs(Running running) {
    var members = Members.all(running);
    var pairs = AllPairs.of(running, members, Optional.empty());
    var found = new TreeMap<String, String>();
    for (int from = 0; from < members.size(); from++) {
      for (int to = 0; to < members.size(); to++) {
        if (from != to) {
          found.put(
              word(members, from) + " to " + word(members, to), pairs.way(from, to).toString());
        }
      }
    }
    return found;
  }

  private static String word(List<Party.Member> members, int place) {
    return Words.of(members.get(place));
  }

  /** The verdicts of the expectations, without their order. */
  static List<String> verdicts(Running running) {
    var found = new ArrayList<String>();
    for (Decision decision : new Deciding(running).all()) {
      found.add(decision.expectation() + " " + decision.verdict());
    }
    return found.stream().sorted().toList();
  }
}
