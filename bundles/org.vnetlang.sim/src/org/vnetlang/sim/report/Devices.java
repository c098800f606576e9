package org.vnetlang.sim.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.vmware.GuestCard;
import org.vnetlang.sim.kernel.Executed;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Wire;

/** The interfaces of a machine, in the order they appeared, as the tools of a style see them. */
final class Devices {
  private Devices() {}

  static List<Seen> of(Kernel kernel, Style style) {
    Set<String> guests =
        kernel.executed().stream()
            .map(Executed::operation)
            .filter(LinkOperation.AddBackend.class::isInstance)
            .map(operation -> ((LinkOperation.AddBackend) operation).guest())
            .collect(Collectors.toSet());
    return kernel.interfaces().all().stream()
        .map(device -> new Seen(kernel, style, shown(kernel, device), leadsTo(device, guests)))
        .toList();
  }

  /** An interface under the name that the machine's own Linux gives it. */
  static Interface shown(Kernel kernel, Interface device) {
    String name = name(kernel, device.name());
    if (name.equals(device.name())) {
      return device;
    }
    var addresses =
        device.addresses().stream()
            .map(one -> one.withLabel(one.label().replaceFirst("^[^:]*", name)))
            .toList();
    return device.withName(name).withAddresses(addresses);
  }

  /** The same for a name alone. */
  static String name(Kernel kernel, String device) {
    return GuestCard.inLinux(device)
        .filter(name -> kernel.interfaces().named(name).isEmpty())
        .orElse(device);
  }

  private static boolean leadsTo(Interface device, Set<String> guests) {
    return device.wire() instanceof Wire.Remote remote && guests.contains(remote.machine());
  }
}
