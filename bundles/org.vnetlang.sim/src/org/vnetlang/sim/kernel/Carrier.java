package org.vnetlang.sim.kernel;

import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Interfaces;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.link.Wire;

/** Whether there is anything at the other end of an interface: LOWER_UP. */
final class Carrier {
  private Carrier() {}

  static boolean of(Kernel kernel, Interface device) {
    Interfaces all = kernel.interfaces();
    if (device.kind() instanceof Kind.Loopback) {
      return true;
    } else if (device.kind() instanceof Kind.Bridge) {
      // without ports as well: nobody is there, but nothing is missing
      return all.membersOf(device.index()).findAny().isEmpty()
          || all.membersOf(device.index()).anyMatch(port -> runs(kernel, port));
    } else if (device.kind() instanceof Kind.Vlan vlan) {
      return all.find(vlan.over()).filter(below -> runs(kernel, below)).isPresent();
    } else if (device.kind() instanceof Kind.Bond) {
      return all.membersOf(device.index()).anyMatch(slave -> runs(kernel, slave));
    }
    return wire(kernel, device.wire());
  }

  private static boolean runs(Kernel kernel, Interface device) {
    return device.up() && of(kernel, device);
  }

  private static boolean wire(Kernel kernel, Wire wire) {
    if (wire instanceof Wire.Pair pair) {
      return kernel.interfaces().find(pair.peer()).filter(Interface::up).isPresent();
    } else if (wire instanceof Wire.Remote remote) {
      return kernel
          .surroundings()
          .machine(remote.machine())
          .flatMap(other -> other.interfaces().find(remote.index()))
          .filter(Interface::up)
          .isPresent();
    } else if (wire instanceof Wire.Lan lan) {
      return lan.plugged();
    }
    return wire instanceof Wire.Hub;
  }
}
