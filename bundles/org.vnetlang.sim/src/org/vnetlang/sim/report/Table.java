package org.vnetlang.sim.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vnetlang.sim.kernel.Kernel;

/** The printouts that a machine can give: all there are. */
public enum Table {
  IFCONFIG("ifconfig", "ifconfig", (k, s, l) -> Ifconfig.print(k, s, false)),
  IFCONFIG_ALL("ifconfig-a", "ifconfig -a", (k, s, l) -> Ifconfig.print(k, s, true)),
  IP_ADDR("ip-addr", "ip addr", (k, s, l) -> IpAddr.print(k, s)),
  ROUTE("route", "route -n", (k, s, l) -> Routes.route(k, s)),
  IP_ROUTE("ip-route", "ip route", (k, s, l) -> Routes.ip(k, s)),
  BRCTL("brctl", "brctl show", (k, s, l) -> Brctl.show(k, s)),
  ARP("arp", "arp -n", (k, s, l) -> ArpCache.command(k, s, l.neighbours())),
  ARP_FILE("proc-net-arp", "cat /proc/net/arp", (k, s, l) -> ArpCache.file(k, s, l.neighbours())),
  IPTABLES("iptables", "iptables-save", (k, s, l) -> IptablesSave.print(k.filter(), s)),
  SYSCTL("sysctl", "sysctl -a", (k, s, l) -> SystemState.sysctl(k)),
  XENSTORE("xenstore", "xenstore-ls -f", (k, s, l) -> SystemState.xenstore(k)),
  SYSLOG("syslog", "cat /var/log/syslog", (k, s, l) -> SystemState.syslog(k)),
  DAEMONS("daemons", "ps -eo pid,args", (k, s, l) -> SystemState.daemons(k)),
  LEASES("leases", "cat dhcpd.leases", (k, s, l) -> Leases.print(l.leaseFiles()));

  private final String word;
  private final String command;
  private final Printer printer;

  Table(String word, String command, Printer printer) {
    this.word = word;
    this.command = command;
    this.printer = printer;
  }

  private interface Printer {
    List<Line> print(Kernel kernel, Style style, Learned learned);
  }

  /** Its word on the command line. */
  public String word() {
    return word;
  }

  /** The command that prints it on a real machine; here only what concerns the network is shown. */
  public String command() {
    return command;
  }

  /** The printout of a word. */
  public static Optional<Table> of(String word) {
    return Arrays.stream(values()).filter(table -> table.word.equals(word)).findFirst();
  }

  /**
   * Prints it.
   *
   * @param kernel the machine as it is now; it is not changed
   * @param style whose tools
   * @param learned what the machine's kernel does not hold itself
   */
  public Printout print(Kernel kernel, Style style, Learned learned) {
    return new Printout(printer.print(kernel, style, learned));
  }
}
