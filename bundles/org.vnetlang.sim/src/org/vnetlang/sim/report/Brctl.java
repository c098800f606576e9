package org.vnetlang.sim.report;

import java.util.ArrayList;
import java.util.List;
import org.vnetlang.sim.kernel.Kernel;

/**
 * {@code brctl show}: bridges and their ports by name. Its form did not change between the two
 * styles.
 */
final class Brctl {
  private static final Line COLUMNS = Line.of("bridge name\tbridge id\t\tSTP enabled\tinterfaces");
  private static final String NEXT_PORT = "\t".repeat(7);

  /** The half of a bridge's priority that nobody changes. */
  private static final String PRIORITY = "8000.";

  private Brctl() {}

  /** Where there is no bridge, bridge-utils 1.1 print the head line all the same, 1.7 do not. */
  static List<Line> show(Kernel kernel, Style style) {
    var lines = new ArrayList<Line>();
    if (!style.isToday() || !kernel.bridges().isEmpty()) {
      lines.add(COLUMNS);
    }
    for (String bridge : kernel.bridges()) {
      List<String> ports = kernel.ports(bridge);
      lines.add(Line.of(first(kernel, bridge) + ports.stream().findFirst().orElse("")));
      ports.stream().skip(1).forEach(port -> lines.add(Line.of(NEXT_PORT + port)));
    }
    return lines;
  }

  private static String first(Kernel kernel, String bridge) {
    String mac = kernel.interfaces().named(bridge).orElseThrow().mac().toString().replace(":", "");
    String stp = kernel.bridgeSettings(bridge).stp() ? "yes" : "no";
    return bridge + "\t\t" + PRIORITY + mac + "\t" + stp + "\t\t";
  }
}
