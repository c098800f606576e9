package org.vnetlang.sim.kernel;

import java.util.Optional;
import java.util.function.Predicate;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.step.Machine.Outcome;
import org.vnetlang.sim.link.Assigned;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Interfaces;
import org.vnetlang.sim.link.LinkLocal;

/** {@code ip address} and {@code ifconfig} on a model. */
final class AddressCommands {
  private final Kernel kernel;
  private final Interfaces interfaces;

  AddressCommands(Kernel kernel) {
    this.kernel = kernel;
    this.interfaces = kernel.interfaces();
  }

  Outcome run(AddressOperation operation) {
    return interfaces
        .named(operation.device())
        .map(device -> change(device, operation))
        .orElseGet(() -> Refusals.noDevice(operation.device()));
  }

  private Outcome change(Interface device, AddressOperation operation) {
    if (operation instanceof AddressOperation.Add add) {
      if (Stack.has(device, add.address())) {
        return Refusals.FILE_EXISTS;
      }
      kernel.stack().add(device.index(), add.address(), add.broadcast(), device.name());
      return Outcome.DONE;
    } else if (operation instanceof AddressOperation.Remove remove) {
      return remove(device, remove.address());
    } else if (operation instanceof AddressOperation.Configure configure) {
      configure(device, configure);
      return Outcome.DONE;
    }
    flush(device.index());
    return Outcome.DONE;
  }

  private Outcome remove(Interface device, InterfaceAddress address) {
    var found = find(device, one -> one.address().equals(address));
    found.ifPresent(one -> kernel.stack().remove(device.index(), one));
    return found.isPresent() ? Outcome.DONE : Refusals.NO_SUCH_ADDRESS;
  }

  private void flush(int index) {
    while (!interfaces.at(index).addresses().isEmpty()) {
      kernel.stack().remove(index, interfaces.at(index).addresses().get(0));
    }
    interfaces.put(interfaces.at(index).withLinkLocal(new LinkLocal.Absent()));
  }

  /** The address that carries the interface's own name is kept if it is the same, else replaced. */
  private void configure(Interface device, AddressOperation.Configure wanted) {
    var old = find(device, one -> one.label().equals(device.name()));
    var asked = Optional.of(wanted.broadcast());
    boolean same =
        old.filter(a -> a.address().equals(wanted.address()) && a.broadcast().equals(asked))
            .isPresent();
    if (!same) {
      old.ifPresent(one -> kernel.stack().remove(device.index(), one));
      kernel.stack().add(device.index(), wanted.address(), asked, device.name());
    }
    kernel.linkCommands().up(interfaces.at(device.index()));
  }

  private static Optional<Assigned> find(Interface device, Predicate<Assigned> which) {
    return device.addresses().stream().filter(which).findFirst();
  }
}
