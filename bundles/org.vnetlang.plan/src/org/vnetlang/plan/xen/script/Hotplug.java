package org.vnetlang.plan.xen.script;

import java.util.function.Consumer;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Machine;
import org.vnetlang.plan.step.Program;
import org.vnetlang.plan.xen.Scripts;

/**
 * A vif script as the hotplug agent runs it when an interface of a guest appears or goes.
 *
 * @param dom0 what it finds on the host
 * @param script its name
 * @param arguments how it is called
 * @param backend which interface it is for
 */
record Hotplug(Dom0 dom0, String script, Arguments arguments, Backend backend) implements Program {

  /**
   * An interface of a guest.
   *
   * @param device its name: {@code vif1.0}
   * @param path where xenstore has its values: {@code backend/vif/1/0}
   */
  record Backend(String device, String path) {}

  @Override
  public int run(Machine machine) {
    if (!dom0.bash()) {
      // the trap for errors is a word of bash; nothing has been read or written by then
      machine.run(new SystemOperation.Log(script, "trap: ERR: bad trap"));
      return 1;
    }
    var shell = new Shell(machine, script);
    switch (arguments.command()) {
      case "online":
      case "offline":
        body().accept(new Vif(dom0, arguments, backend, shell));
        break;
      case "add":
      case "remove":
        break;
      default:
        shell.say("Invalid command: " + arguments.command()).end(1);
    }
    return shell.code();
  }

  private Consumer<Vif> body() {
    switch (script) {
      case Scripts.VIF_ROUTE:
        return VifRoute::run;
      case Scripts.VIF_NAT:
        return VifNatScript::run;
      default:
        return VifBridge::run;
    }
  }
}
