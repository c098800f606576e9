package org.vnetlang.sim.tests.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.report.Learned;
import org.vnetlang.sim.report.Style;
import org.vnetlang.sim.report.Table;
import org.vnetlang.sim.tests.recorded.Rebuilt;
import org.vnetlang.sim.tests.recorded.RecordedMachine;
import org.vnetlang.sim.tests.recorded.Recording;
import org.vnetlang.sim.world.World;

/** The recorded lines of real tools, printed from the recorded state. */
class AgainstRecordingsTest {
  static Stream<Recording.Phase> phases() {
    return Recording.all().flatMap(recording -> recording.phases().stream());
  }

  @ParameterizedTest
  @MethodSource("phases")
  void routesRulesAndBridgesArePrintedAsRecorded(Recording.Phase phase) {
    World world = Rebuilt.of(phase);
    phase
        .machines()
        .forEach(
            (name, recorded) -> {
              Kernel kernel = world.machine(name).orElseThrow();
              String what = phase.name() + " " + name;
              assertThat(lines(kernel, Table.IP_ROUTE))
                  .as(what)
                  .containsExactlyElementsOf(routes(recorded));
              assertThat(rules(lines(kernel, Table.IPTABLES)))
                  .as(what)
                  .containsExactlyElementsOf(rules(recorded.rules()));
              assertThat(lines(kernel, Table.BRCTL).stream().skip(1))
                  .as(what)
                  .containsExactlyElementsOf(bridges(recorded));
            });
  }

  private static List<String> lines(Kernel kernel, Table table) {
    return table.print(kernel, Style.TODAY, Learned.NOTHING).lines().stream()
        .map(line -> table == Table.IP_ROUTE ? line.text().strip() : line.text())
        .toList();
  }

  /** Whether ifup asked for a gateway without checking it is not kept. */
  private static List<String> routes(RecordedMachine recorded) {
    return recorded.routes().stream().map(line -> line.replace(" onlink", "")).toList();
  }

  private static List<String> rules(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("-A")).toList();
  }

  private static List<String> bridges(RecordedMachine recorded) {
    var lines = new ArrayList<String>();
    recorded
        .bridges()
        .forEach(
            (name, bridge) -> {
              String first = bridge.ports().stream().findFirst().orElse("");
              String stp = bridge.stp() ? "yes" : "no";
              lines.add(name + "\t\t" + bridge.id() + "\t" + stp + "\t\t" + first);
              bridge.ports().stream().skip(1).forEach(port -> lines.add("\t".repeat(7) + port));
            });
    return lines;
  }
}
