package org.vnetlang.sim.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<String, List<Place>> onLan = new HashMap<>();
  private final Map<Place.Hub, List<Place>> onHub = new HashMap<>();

  Neighbours(Machines machines) {
    this.machines = machines;
    for (Kernel machine : machines.machines()) {
      Map<Integer, String> trunk = machines.trunk(machine.name());
      machine.interfaces().all().forEach(device -> index(machine, device, trunk));
      machine.daemons().forEach(daemon -> index(machine, daemon));
    }
  }

  private void index(Kernel machine, Interface device, Map<Integer, String> trunk) {
    if (device.wire() instanceof Wire.Lan lan && lan.plugged()) {
      lan(lan.lan()).add(new Place.Device(machine, device.index(), 0));
      trunk.forEach((tag, other) -> lan(other).add(new Place.Device(machine, device.index(), tag)));
    } else if (device.wire() instanceof Wire.Hub hub) {
      hub(new Place.Hub(hub.host(), hub.hub())).add(new Place.Device(machine, device.index(), 0));
    }
  }

  private void index(Kernel machine, Daemon daemon) {
    var hub = new Place.Hub(machine.name(), daemon.at());
    if (daemon instanceof Daemon.NatDevice
        || daemon instanceof Daemon.DhcpServer server && server.station().isPresent()) {
      hub(hub).add(new Place.Process(machine, daemon));
    } else if (daemon instanceof Daemon.HubBridge bridge) {
      bridgedCard(machine, bridge).ifPresent(hub(hub)::add);
    }
  }

  private List<Place> lan(String name) {
    return onLan.computeIfAbsent(name, n -> new ArrayList<>());
  }

  private List<Place> hub(Place.Hub hub) {
    return onHub.computeIfAbsent(hub, h -> new ArrayList<>());
  }

  /** The card that a hub is plugged into; without a carrier the product unplugs it. */
  private static Optional<Place> bridgedCard(Kernel machine, Daemon.HubBridge bridge) {
    return machine
        .interfaces()
        .named(bridge.card())
        .filter(machine::carrier)
        .map(card -> new Place.Device(machine, card.index(), 0));
  }

  /** The places next to a place, in a fixed order. */
  List<Place> of(Place place) {
    List<Place> found = new ArrayList<>(4);
    if (place instanceof Place.Device device) {
      ofDevice(device, found);
    } else if (place instanceof Place.Switch lan) {
      found.addAll(onLan.getOrDefault(lan.lan(), List.of()));
    } else if (place instanceof Place.Hub hub) {
      found.addAll(onHub.getOrDefault(hub, List.of()));
    } else if (place instanceof Place.Process process) {
      found.add(new Place.Hub(process.host().name(), process.daemon().at()));
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
