package org.vnetlang.sim.tests.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.kernel.Surroundings;
import org.vnetlang.sim.report.Learned;
import org.vnetlang.sim.report.Style;
import org.vnetlang.sim.report.Table;

/**
 * Operations by chance on a model and on a real kernel: the same exit codes, the same printouts.
 * {@code VNET_STATES} is how many states (3 where it is not set), {@code VNET_SEED} repeats a run.
 */
class RandomAgainstToolsTest {
  private static final List<Table> COMPARED =
      List.of(
          Table.IFCONFIG,
          Table.IFCONFIG_ALL,
          Table.IP_ADDR,
          Table.ROUTE,
          Table.IP_ROUTE,
          Table.BRCTL);

  @TempDir Path folder;

  private static long setting(String name, long usual) {
    return Optional.ofNullable(System.getenv(name)).map(Long::parseLong).orElse(usual);
  }

  @Test
  void someStateIsPrintedAsTheRealToolsDo() throws Exception {
    long seed = setting("VNET_SEED", System.nanoTime());
    long count = setting("VNET_STATES", 3);
    System.out.println("printout seed " + seed + ", " + count + " states");
    var random = new Random(seed);
    var namespace = new Namespace(folder);
    for (int i = 0; i < count; i++) {
      compare(namespace, RandomStates.of(random), "seed " + seed + ", state " + i);
    }
  }

  private static void compare(Namespace namespace, List<Operation> operations, String what)
      throws Exception {
    var model = new Kernel("dom0", Surroundings.NONE);
    var codes = new ArrayList<String>();
    for (Operation operation : operations) {
      codes.add(Namespace.command(operation) + " " + model.run(operation).exitCode());
    }
    List<String> commands = operations.stream().map(Namespace::command).toList();
    var outcome = namespace.outcome(commands, model, COMPARED);
    var real = new ArrayList<String>();
    for (int i = 0; i < commands.size(); i++) {
      real.add(commands.get(i) + " " + outcome.codes().get(i));
    }
    assertThat(codes).as(what).containsExactlyElementsOf(real);
    for (Table table : COMPARED) {
      Printed.same(
          what + " " + table.command(),
          table.print(model, Style.TODAY, Learned.NOTHING),
          outcome.tables().get(table));
    }
  }
}
