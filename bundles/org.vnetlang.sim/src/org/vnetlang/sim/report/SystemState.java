package org.vnetlang.sim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.plan.vmware.DaemonCommand;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.kernel.Surroundings;

/** What stands around a machine's network: values below /proc/sys, xenstore, log, daemons. */
final class SystemState {
  private static final String FORWARD = "net.ipv4.ip_forward";

  /** A part of a log line that varies: {@code <pid>}. */
  private static final Pattern HOLE = Pattern.compile("<[a-z]+>");

  private SystemState() {}

  /**
   * {@code sysctl}: ip_forward, and all that is not as the kernel begins. Whether an interface
   * forwards follows from ip_forward, unless it was set for that one.
   */
  static List<Line> sysctl(Kernel kernel) {
    Map<String, Integer> fresh = new Kernel(kernel.name(), Surroundings.NONE).sysctls().all();
    int forward = kernel.sysctls().read(FORWARD).orElse(0);
    var lines = new ArrayList<Line>();
    lines.add(Line.of(FORWARD + " = " + forward));
    kernel
        .sysctls()
        .all()
        .forEach(
            (key, value) -> {
              int usual = key.endsWith(".forwarding") ? forward : fresh.getOrDefault(key, 0);
              if (!key.equals(FORWARD) && value != usual) {
                lines.add(Line.of(key + " = " + value));
              }
            });
    return lines;
  }

  /** {@code xenstore-ls -f}, as far as the hotplug scripts write it. */
  static List<Line> xenstore(Kernel kernel) {
    return kernel.xenstore().entrySet().stream()
        .map(entry -> Line.of(entry.getKey() + " = \"" + entry.getValue() + "\""))
        .toList();
  }

  /** The system's log. */
  static List<Line> syslog(Kernel kernel) {
    return kernel.log().stream().map(entry -> logged(kernel.name(), entry)).toList();
  }

  private static Line logged(String host, SystemOperation.Log entry) {
    var start = Line.of("", "<time>", " " + host + " " + entry.tag() + ": ");
    return start.then(Holes.of(entry.text(), HOLE));
  }

  /** {@code ps}: the daemons of the network in the order they were started. */
  static List<Line> daemons(Kernel kernel) {
    return Stream.concat(
            Stream.of("  PID COMMAND").map(Line::of),
            kernel.daemons().stream()
                .map(SystemState::command)
                .distinct()
                .map(command -> Line.of("", "<pid>", " " + command)))
        .toList();
  }

  private static String command(Daemon daemon) {
    return DaemonCommand.of(daemon).orElseGet(() -> "dhcpd " + daemon.at());
  }
}
