package org.vnetlang.plan.vmware;

import java.util.Optional;
import org.vnetlang.plan.operation.DaemonOperation;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.plan.step.Machine;

/**
 * A guest's card on a hub.
 *
 * @param vmnet the hub
 * @param card the host's card that a bridged hub leads to; it must listen to every MAC then
 * @param guest the guest
 * @param nic its card
 */
record GuestOnHub(Vmnet vmnet, Optional<String> card, String guest, String nic) {

  private Daemon.HubGuest process() {
    return new Daemon.HubGuest(vmnet.device(), guest, nic);
  }

  int plugIn(Machine machine) {
    boolean first = !machine.runs(Daemon.HubGuest.class, vmnet.device());
    VmnetLog.called(machine, vmnet, "vmware-vmx");
    card.filter(there -> first)
        .ifPresent(
            there -> {
              VmnetLog.log(machine, "device " + there + " entered promiscuous mode");
              VmnetLog.log(machine, "bridge-" + there + ": enabled promiscuous mode");
            });
    VmnetLog.opened(machine, vmnet);
    return machine.run(new DaemonOperation.Start(process())).exitCode();
  }

  int pullOut(Machine machine) {
    int code = machine.run(new DaemonOperation.Stop(process())).exitCode();
    boolean last = !machine.runs(Daemon.HubGuest.class, vmnet.device());
    card.filter(there -> last && code == 0)
        .ifPresent(
            there -> {
              VmnetLog.log(machine, "device " + there + " left promiscuous mode");
              VmnetLog.log(machine, "bridge-" + there + ": disabled promiscuous mode");
            });
    return code;
  }
}
