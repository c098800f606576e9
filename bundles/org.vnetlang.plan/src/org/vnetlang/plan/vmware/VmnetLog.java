package org.vnetlang.plan.vmware;

import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.plan.step.Machine;

/**
 * What the vmnet module says in the kernel's log. Process numbers vary in nature: {@code <pid>}
 * stands for one.
 */
final class VmnetLog {
  private VmnetLog() {}

  /** A program opens a hub; the first one makes it. */
  static void open(Machine machine, Vmnet vmnet, String program) {
    called(machine, vmnet, program);
    opened(machine, vmnet);
  }

  /** The first half of it: what comes before there is a port. */
  static void called(Machine machine, Vmnet vmnet, String program) {
    log(machine, "/dev/vmnet: open called by PID <pid> (" + program + ")");
    if (!used(machine, vmnet)) {
      log(machine, "/dev/vmnet: hub " + vmnet.number() + " does not exist, allocating memory.");
    }
  }

  /** The second half. */
  static void opened(Machine machine, Vmnet vmnet) {
    log(machine, "/dev/vmnet: port on hub " + vmnet.number() + " successfully opened");
  }

  private static boolean used(Machine machine, Vmnet vmnet) {
    String at = vmnet.device();
    return machine.runs(Daemon.HubBridge.class, at)
        || machine.runs(Daemon.NatDevice.class, at)
        || machine.runs(Daemon.HubInterface.class, at)
        || machine.runs(Daemon.DhcpServer.class, at)
        || machine.runs(Daemon.HubGuest.class, at);
  }

  static void log(Machine machine, String text) {
    machine.run(new SystemOperation.Log("kernel", text));
  }
}
