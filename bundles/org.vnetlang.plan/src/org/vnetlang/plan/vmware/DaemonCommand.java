package org.vnetlang.plan.vmware;

import java.util.Optional;
import org.vnetlang.plan.step.Daemon;

/** The command lines of VMware Server 1.0's daemons (/etc/init.d/vmware). */
public final class DaemonCommand {
  private static final String BIN = "/usr/bin/";
  private static final String RUN = "/var/run/";

  private DaemonCommand() {}

  /** The command that a daemon runs with; empty for one that is not VMware's. */
  public static Optional<String> of(Daemon daemon) {
    return Vmnet.of(daemon.at()).flatMap(vmnet -> of(daemon, vmnet));
  }

  private static Optional<String> of(Daemon daemon, Vmnet vmnet) {
    String device = vmnet.device();
    String etc = "/etc/vmware/" + device + "/";
    if (daemon instanceof Daemon.HubBridge bridge) {
      String pid = RUN + "vmnet-bridge-" + vmnet.number() + ".pid";
      return command("vmnet-bridge -d " + pid + " " + vmnet.path() + " " + bridge.card());
    } else if (daemon instanceof Daemon.NatDevice) {
      String run = RUN + "vmnet-natd-" + vmnet.number();
      return command("vmnet-natd -d " + run + ".pid -m " + run + ".mac -c " + etc + "nat/nat.conf");
    } else if (daemon instanceof Daemon.HubInterface netifup) {
      String pid = RUN + "vmnet-netifup-" + device + ".pid";
      return command("vmnet-netifup -d " + pid + " " + vmnet.path() + " " + netifup.device());
    } else if (daemon instanceof Daemon.DhcpServer server && server.station().isPresent()) {
      String files = "-cf " + etc + "dhcpd/dhcpd.conf -lf " + etc + "dhcpd/dhcpd.leases";
      String pid = RUN + "vmnet-dhcpd-" + device + ".pid";
      return command("vmnet-dhcpd " + files + " -pf " + pid + " " + device);
    }
    // one process for all cards of a guest
    return daemon instanceof Daemon.HubGuest guest
        ? Optional.of("/usr/lib/vmware/bin/vmware-vmx " + guest.guest() + ".vmx")
        : Optional.empty();
  }

  private static Optional<String> command(String words) {
    return Optional.of(BIN + words);
  }
}
