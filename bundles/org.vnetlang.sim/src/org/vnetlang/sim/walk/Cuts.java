package org.vnetlang.sim.walk;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.link.Wire;
import org.vnetlang.sim.wire.Domain;
import org.vnetlang.sim.wire.Domains;
import org.vnetlang.sim.wire.Place;
import org.vnetlang.sim.wire.Station;

/** Finds where the way out of an interface is cut. */
final class Cuts {
  private final Domains domains;

  Cuts(Domains domains) {
    this.domains = domains;
  }

  /** The hub that a station is plugged into. */
  Optional<Place.Hub> hubOf(Station station) {
    return domains.of(station.place()).places().stream()
        .filter(Place.Hub.class::isInstance)
        .map(Place.Hub.class::cast)
        .findFirst();
  }

  /** What is wrong with an interface's own wire. */
  Optional<Failure> ownEnd(Kernel machine, Interface device) {
    String name = machine.name();
    if (device.kind() instanceof Kind.Vlan vlan) {
      return vlan(machine, device, vlan);
    } else if (!(device.kind() instanceof Kind.Ethernet)) {
      return Optional.empty();
    } else if (device.wire() instanceof Wire.Nothing) {
      return Optional.of(Failure.of(Cause.CARD_NOT_CONNECTED, name, device.name()));
    } else if (device.wire() instanceof Wire.Lan lan && !lan.plugged()) {
      return Optional.of(Failure.of(Cause.CABLE_CUT, name, device.name()));
    }
    return otherEnd(machine, device)
        .filter(end -> !end.state().up())
        .map(
            end ->
                Failure.of(
                    Cause.PEER_DOWN,
                    name,
                    device.name(),
                    end.machine().name(),
                    end.state().name()));
  }

  private Optional<Failure> vlan(Kernel machine, Interface device, Kind.Vlan vlan) {
    Interface below = machine.interfaces().at(vlan.over());
    if (!below.up()) {
      return Optional.of(Failure.of(Cause.INTERFACE_DOWN, machine.name(), below.name()));
    }
    Domain domain = domains.of(machine, device.index());
    boolean leads = domain.places().stream().anyMatch(Place.Switch.class::isInstance);
    return leads && domain.stations().size() > 1
        ? ownEnd(machine, below)
        : ownEnd(machine, below)
            .or(
                () ->
                    Optional.of(
                        Failure.of(
                            Cause.VLAN_LEADS_NOWHERE, machine.name(), device.name(), vlan.tag())));
  }

  /**
   * What is wrong behind the other end of an interface's wire: its bridge.
   *
   * @param address the address that was not found
   */
  Optional<Failure> beyond(Kernel machine, Interface device, Ipv4 address) {
    return otherEnd(machine, device).flatMap(end -> bridgeOf(end, address));
  }

  /** What is wrong between an interface and the LAN that its bridge leads to. */
  Optional<Failure> unheard(Kernel machine, Interface device) {
    return ownEnd(machine, device).or(() -> otherEnd(machine, device).flatMap(this::behind));
  }

  private Optional<Failure> behind(Place.Device end) {
    Kernel host = end.machine();
    Interface port = end.state();
    if (port.master().isEmpty()) {
      return isRouted(host, port)
          ? Optional.empty()
          : Optional.of(Failure.of(Cause.NO_BRIDGE, host.name(), port.name()));
    }
    Interface bridge = host.interfaces().at(port.master().get());
    return bridge.up()
        ? cutUplink(host, bridge)
        : Optional.of(Failure.of(Cause.BRIDGE_DOWN, host.name(), bridge.name()));
  }

  /** A port that is routed is none: it has an address, or a route leads through it. */
  private static boolean isRouted(Kernel host, Interface port) {
    return !port.addresses().isEmpty()
        || host.routingTable().rows().stream().anyMatch(r -> r.device() == port.index());
  }

  private Optional<Failure> bridgeOf(Place.Device end, Ipv4 address) {
    Kernel host = end.machine();
    Interface port = end.state();
    if (port.master().isEmpty()) {
      return isRouted(host, port)
          ? Optional.empty()
          : Optional.of(Failure.of(Cause.NO_BRIDGE, host.name(), port.name()));
    }
    Interface bridge = host.interfaces().at(port.master().get());
    if (!bridge.up()) {
      return Optional.of(Failure.of(Cause.BRIDGE_DOWN, host.name(), bridge.name()));
    }
    // who has an address of the bridge's own subnet belongs behind it, uplink or not
    boolean own = bridge.addresses().stream().anyMatch(a -> a.address().prefix().contains(address));
    return own || leadsOut(host, bridge) ? Optional.empty() : lonely(host, port, bridge);
  }

  /** Whether a bridge reaches a LAN, or the host itself. */
  private boolean leadsOut(Kernel host, Interface bridge) {
    Domain domain = domains.of(host, bridge.index());
    return domain.places().stream().anyMatch(Place.Switch.class::isInstance);
  }

  private Optional<Failure> lonely(Kernel host, Interface port, Interface bridge) {
    boolean another =
        host.bridges().stream()
            .flatMap(name -> host.interfaces().named(name).stream())
            .anyMatch(other -> other.up() && leadsOut(host, other));
    return Optional.of(
        another
            ? Failure.of(Cause.WRONG_BRIDGE, host.name(), port.name(), bridge.name())
            : cutUplink(host, bridge)
                .orElseGet(
                    () -> Failure.of(Cause.BRIDGE_WITHOUT_UPLINK, host.name(), bridge.name())));
  }

  private Optional<Failure> cutUplink(Kernel host, Interface bridge) {
    return host.interfaces()
        .membersOf(bridge.index())
        .filter(port -> port.wire() instanceof Wire.Lan || port.kind() instanceof Kind.Vlan)
        .findFirst()
        .flatMap(
            port ->
                port.up()
                    ? ownEnd(host, port)
                    : Optional.of(Failure.of(Cause.INTERFACE_DOWN, host.name(), port.name())));
  }

  private Optional<Place.Device> otherEnd(Kernel machine, Interface device) {
    if (device.wire() instanceof Wire.Pair pair) {
      return Optional.of(new Place.Device(machine, pair.peer(), 0));
    } else if (device.wire() instanceof Wire.Remote remote) {
      return domains
          .machines()
          .machine(remote.machine())
          .filter(other -> other.interfaces().find(remote.index()).isPresent())
          .map(other -> new Place.Device(other, remote.index(), 0));
    }
    return Optional.empty();
  }
}
