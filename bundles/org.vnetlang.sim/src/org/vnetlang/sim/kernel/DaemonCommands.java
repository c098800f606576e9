package org.vnetlang.sim.kernel;

import java.util.Optional;
import org.vnetlang.plan.operation.DaemonOperation;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.plan.step.Machine.Outcome;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.link.Wire;

/** Daemons of a model; some of them are an interface of the host or a guest's cable. */
final class DaemonCommands {
  private final Kernel kernel;

  DaemonCommands(Kernel kernel) {
    this.kernel = kernel;
  }

  Outcome run(DaemonOperation operation) {
    Daemon daemon = operation.daemon();
    if (operation instanceof DaemonOperation.Start) {
      return start(daemon);
    }
    boolean ran = kernel.runningDaemons().removeIf(other -> same(other, daemon));
    if (ran) {
      ended(daemon);
    }
    return ran ? Outcome.DONE : new Outcome(1, "not running");
  }

  private Outcome start(Daemon daemon) {
    boolean again = kernel.runningDaemons().removeIf(other -> same(other, daemon));
    if (daemon instanceof Daemon.HubInterface hub && !again) {
      if (kernel.interfaces().named(hub.device()).isPresent()) {
        return Refusals.FILE_EXISTS;
      }
      int index = kernel.interfaces().nextIndex();
      var wire = new Wire.Hub(kernel.name(), hub.at());
      kernel
          .interfaces()
          .put(Interface.fresh(index, hub.device(), new Kind.Ethernet(), hub.mac(), wire));
      kernel.applyDefaults(index);
    } else if (daemon instanceof Daemon.HubGuest guest && !again) {
      kernel.surroundings().onHub(kernel, guest);
    }
    kernel.runningDaemons().add(daemon);
    return Outcome.DONE;
  }

  private void ended(Daemon daemon) {
    if (daemon instanceof Daemon.HubInterface hub) {
      Optional<Interface> device = kernel.interfaces().named(hub.device());
      device.ifPresent(kernel.linkCommands()::remove);
    } else if (daemon instanceof Daemon.HubGuest guest) {
      kernel.surroundings().offHub(kernel, guest);
    }
  }

  /** The same kind at the same place, and for guests the same card. */
  private static boolean same(Daemon one, Daemon other) {
    return one.getClass().equals(other.getClass())
        && one.at().equals(other.at())
        && (!(one instanceof Daemon.HubGuest) || one.equals(other));
  }
}
