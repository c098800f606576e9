package org.vnetlang.plan.xen.script;

import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Machine;
import org.vnetlang.plan.step.Program;
import org.vnetlang.plan.xen.Scripts;

/**
 * network-route: the host forwards packets; from 3.0.4 on it also answers ARP on its card for the
 * guests. It does the same whatever its command is.
 *
 * @param dom0 what it finds on the host
 * @param arguments how it is called
 * @param always whether proxy ARP is set in any release (the script of ours for 3.0.2 and 3.0.3)
 */
record NetworkRoute(Dom0 dom0, Arguments arguments, boolean always) implements Program {

  @Override
  public int run(Machine machine) {
    var shell = new Shell(machine, Scripts.NETWORK_ROUTE);
    shell.part("xen.route.forward").run(new SystemOperation.Sysctl("net.ipv4.ip_forward", 1));
    if (always || dom0.version().routeSetsProxyArp()) {
      // without netdev the name is put together from a number that nobody set: "eth"
      String card =
          arguments.value("netdev").orElseGet(() -> "eth" + arguments.value("vifnum").orElse(""));
      shell.part("xen.route.proxyarp", card).run(proxyArp(card));
      if (shell.ended()) {
        machine.run(
            new SystemOperation.Log(
                Scripts.NETWORK_ROUTE,
                "/proc/sys/net/ipv4/conf/" + card + "/proxy_arp: No such file or directory"));
      }
    }
    return shell.code();
  }

  /** The host answers ARP on an interface for what it reaches by another one. */
  static SystemOperation proxyArp(String device) {
    return new SystemOperation.Sysctl("net.ipv4.conf." + device + ".proxy_arp", 1);
  }
}
