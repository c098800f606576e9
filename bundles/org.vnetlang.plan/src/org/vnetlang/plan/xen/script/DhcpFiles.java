package org.vnetlang.plan.xen.script;

import java.util.List;
import java.util.Optional;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Machine;

/**
 * The files of the DHCP server that the NAT scripts edit when they are told {@code dhcp=yes}.
 *
 * @param conf the server's configuration
 */
record DhcpFiles(String conf) {
  private static final List<String> CONFS = List.of("/etc/dhcp3/dhcpd.conf", "/etc/dhcpd.conf");
  private static final List<String> STARTERS =
      List.of("/etc/init.d/dhcp3-server", "/etc/init.d/dhcp", "/etc/init.d/dhcpd");
  private static final String SUBNET = "subnet 10.0.0.0";

  /** Those the script edits, if it is told to; it ends where it finds none. */
  static Optional<DhcpFiles> wanted(Arguments arguments, Shell shell) {
    if (arguments.value("dhcp").filter(value -> !value.equals("no")).isEmpty()) {
      return Optional.empty();
    }
    var conf = first(shell.machine(), CONFS);
    if (conf.isEmpty() || first(shell.machine(), STARTERS).isEmpty()) {
      shell.say("Failed to find dhcpd configuration or init file.").end(1);
      return Optional.empty();
    }
    return conf.map(DhcpFiles::new);
  }

  private static Optional<String> first(Machine machine, List<String> files) {
    return files.stream().filter(file -> machine.file(file).isPresent()).findFirst();
  }

  private boolean holds(Machine machine, String text) {
    return machine.file(conf).filter(file -> file.contains(text)).isPresent();
  }

  /** The subnet of all vifs is put there once, and the server starts again. */
  void declareSubnet(Shell shell) {
    shell.part("xen.nat.dhcp", conf);
    if (!holds(shell.machine(), SUBNET)) {
      append(shell, SUBNET + " netmask 255.255.0.0 {}");
    }
    restart(shell, false);
  }

  /** The subnet is taken out, and the server starts again: it fails where it was the only one. */
  void withdrawSubnet(Shell shell) {
    shell.part("xen.nat.dhcp", conf);
    remove(shell, SUBNET);
    restart(shell, false);
  }

  /** A guest's line is put there instead of an older one. */
  void enter(Shell shell, String name, String line) {
    shell.part("xen.vif.dhcp", name, conf);
    remove(shell, "host " + name);
    append(shell, line);
    restart(shell, true);
  }

  /** A guest's line, and any that begins alike, is taken out. */
  void leave(Shell shell, String name) {
    remove(shell, "host " + name);
    restart(shell, true);
  }

  private void append(Shell shell, String line) {
    shell.run(new SystemOperation.AppendToFile(conf, line + "\n"));
  }

  private void remove(Shell shell, String text) {
    if (holds(shell.machine(), text)) {
      shell.run(new SystemOperation.RemoveLines(conf, text));
    }
  }

  private void restart(Shell shell, boolean ignoring) {
    if (!shell.ended()) {
      int code = new Dhcpd(conf).restart(shell.machine());
      if (code != 0 && !ignoring) {
        shell.end(code);
      }
    }
  }
}
