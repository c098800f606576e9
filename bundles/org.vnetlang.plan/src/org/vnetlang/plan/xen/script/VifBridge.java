package org.vnetlang.plan.xen.script;

import java.util.Optional;
import org.vnetlang.plan.operation.BridgeOperation;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.step.Machine;
import org.vnetlang.plan.xen.XendVersion;

/** vif-bridge: the guest's interface becomes a port of a bridge. */
final class VifBridge {
  private VifBridge() {}

  static void run(Vif vif) {
    Shell shell = vif.shell();
    Optional<String> named =
        vif.stored("bridge")
            .or(() -> vif.parameter("bridge"))
            .or(() -> vif.machine().bridges().stream().findFirst());
    if (named.isEmpty()) {
      vif.fatal("Could not find bridge, and none was specified");
      return;
    }
    String bridge = named.get();
    String device = vif.device();
    if (vif.online()) {
      shell.part("xen.vif.port", device, bridge);
      if (vif.since(XendVersion.V3_0_3)) {
        // a failure inside a function ends the script without a word in xenstore
        var bridging = new Bridging(shell, vif.dom0().version());
        bridging.setUpPort(device);
        bridging.add(bridge, device);
      } else if (Bridging.shown(vif.machine(), device)) {
        return;
      } else {
        plug(vif, bridge);
      }
    } else {
      shell
          .part("xen.vif.unplug", device, bridge)
          .ignoring(new BridgeOperation.RemovePort(bridge, device))
          .ignoring(new LinkOperation.Down(device));
    }
    vif.filter(vif.ip());
    vif.success();
  }

  private static void plug(Vif vif, String bridge) {
    Machine machine = vif.machine();
    String device = vif.device();
    if (!machine.run(new BridgeOperation.AddPort(bridge, device)).ok()) {
      vif.fatal("brctl addif " + bridge + " " + device + " failed");
    } else if (!machine.run(new LinkOperation.Up(device)).ok()) {
      vif.fatal("ifconfig " + device + " up failed");
    }
  }
}
