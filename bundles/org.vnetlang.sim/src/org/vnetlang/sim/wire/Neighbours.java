package org.vnetlang.sim.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.kernel.Machines;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.link.Wire;

/** Where a frame goes next from a place. What is down passes nothing, in either direction. */
final class Neighbours {
  private final Machines machines;
  private final Sockets sockets;

  Neighbours(Machines machines, Sockets sockets) {
    this.machines = machines;
    this.sockets = sockets;
  }

  /** The places next to a place, in a fixed order. */
  List<Place> of(Place place) {
    List<Place> found = new ArrayList<>(4);
    if (place instanceof Place.Device device) {
      ofDevice(device, found);
    } else if (place instanceof Place.Process process) {
      found.add(new Place.Hub(process.host().name(), process.daemon().at()));
    } else {
      found.addAll(sockets.at(place));
    }
    found.removeIf(next -> next instanceof Place.Device device && !device.state().up());
    return found;
  }

  private void ofDevice(Place.Device place, List<Place> found) {
    Interface device = place.state();
    if (!device.up()) {
      return;
    }
    Kernel machine = place.machine();
    across(place, device.wire()).ifPresent(found::add);
    var vlan =
        place.tag() == 0
            ? Optional.<Interface>empty()
            : machine.interfaces().vlanOf(place.index(), place.tag());
    if (vlan.isPresent()) {
      found.add(new Place.Device(machine, vlan.get().index(), 0));
    } else {
      device
          .master()
          .filter(m -> joins(machine, m, device))
          .ifPresent(m -> found.add(new Place.Device(machine, m, place.tag())));
    }
    below(place, device, found);
    if (place.tag() == 0) {
      machine.daemons().stream()
          .filter(d -> d instanceof Daemon.HubBridge hub && hub.card().equals(device.name()))
          .filter(d -> machine.carrier(device))
          .forEach(d -> found.add(new Place.Hub(machine.name(), d.at())));
    }
  }

  /** A bridge has all its ports; of a bond's slaves only one is used. */
  private static boolean joins(Kernel machine, int master, Interface device) {
    Interface above = machine.interfaces().at(master);
    return above.kind() instanceof Kind.Bridge
        || active(machine, master).filter(slave -> slave.index() == device.index()).isPresent();
  }

  private static Optional<Interface> active(Kernel machine, int bond) {
    return machine
        .interfaces()
        .membersOf(bond)
        .filter(s -> s.up() && machine.carrier(s))
        .findFirst();
  }

  /** What an interface stands on: ports, a slave, the card below a VLAN. */
  private static void below(Place.Device place, Interface device, List<Place> found) {
    Kernel machine = place.machine();
    if (device.kind() instanceof Kind.Bridge) {
      machine
          .interfaces()
          .membersOf(device.index())
          .filter(
              port ->
                  place.tag() == 0
                      || machine.interfaces().vlanOf(port.index(), place.tag()).isEmpty())
          .forEach(port -> found.add(new Place.Device(machine, port.index(), place.tag())));
    } else if (device.kind() instanceof Kind.Bond) {
      active(machine, device.index())
          .ifPresent(slave -> found.add(new Place.Device(machine, slave.index(), place.tag())));
    } else if (device.kind() instanceof Kind.Vlan vlan && place.tag() == 0) {
      found.add(new Place.Device(machine, vlan.over(), vlan.tag()));
    }
  }

  /** What is at the other end of the wire. */
  private Optional<Place> across(Place.Device place, Wire wire) {
    if (wire instanceof Wire.Pair pair) {
      return Optional.of(new Place.Device(place.machine(), pair.peer(), place.tag()));
    } else if (wire instanceof Wire.Remote remote) {
      return machines
          .machine(remote.machine())
          .filter(other -> other.interfaces().find(remote.index()).isPresent())
          .map(other -> new Place.Device(other, remote.index(), place.tag()));
    } else if (wire instanceof Wire.Lan lan && lan.plugged()) {
      return place.tag() == 0
          ? Optional.of(new Place.Switch(lan.lan()))
          : Optional.ofNullable(machines.trunk(place.machine().name()).get(place.tag()))
              .map(Place.Switch::new);
    } else if (wire instanceof Wire.Hub hub && place.tag() == 0) {
      return Optional.of(new Place.Hub(hub.host(), hub.hub()));
    }
    return Optional.empty();
  }
}
