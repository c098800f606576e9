package org.vnetlang.sim.walk;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.sim.arp.Resolution;
import org.vnetlang.sim.kernel.Executed;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.packet.Packet;
import org.vnetlang.sim.wire.Domain;
import org.vnetlang.sim.wire.Domains;
import org.vnetlang.sim.wire.Place;
import org.vnetlang.sim.wire.Station;

/** Finds out why a machine has no way for a packet. */
final class Reasons {
  private final Domains domains;
  private final Hiders hiders;
  private final SegmentReasons segments;

  Reasons(Domains domains, Hiders hiders) {
    this.domains = domains;
    this.hiders = hiders;
    this.segments = new SegmentReasons(domains);
  }

  /** Why a machine that sends has no route. */
  Failure noRoute(Kernel machine, Packet packet) {
    Ipv4 to = packet.destination();
    String name = machine.name();
    Optional<Interface> down = withAddress(machine, false);
    Optional<Interface> up = withAddress(machine, true);
    if (up.isEmpty()) {
      return down.map(device -> Failure.of(Cause.INTERFACE_DOWN, name, device.name()))
          .orElseGet(() -> Failure.of(Cause.NO_ADDRESS, name));
    }
    Optional<Ipv4> gateway = refusedGateway(machine);
    if (gateway.isPresent()) {
      return Failure.of(Cause.GATEWAY_NOT_ON_LINK, name, gateway.get());
    } else if (down.filter(
            d -> d.addresses().stream().anyMatch(a -> a.address().prefix().contains(to)))
        .isPresent()) {
      return Failure.of(Cause.INTERFACE_DOWN, name, down.get().name());
    }
    return leadsNowhere(machine, up.get(), to)
        .orElseGet(() -> Failure.of(Cause.NO_ROUTE, name, to));
  }

  private static Optional<Interface> withAddress(Kernel machine, boolean up) {
    return machine.interfaces().all().stream()
        .filter(d -> !(d.kind() instanceof Kind.Loopback))
        .filter(d -> d.up() == up && !d.addresses().isEmpty())
        .findFirst();
  }

  /** The gateway of a default route that was refused, if the machine has none now. */
  private static Optional<Ipv4> refusedGateway(Kernel machine) {
    if (machine.routes().stream().anyMatch(route -> route.isDefault())) {
      return Optional.empty();
    }
    return machine.executed().stream()
        .filter(done -> !done.outcome().ok())
        .map(Executed::operation)
        .filter(RouteOperation.Add.class::isInstance)
        .map(operation -> ((RouteOperation.Add) operation).route())
        .filter(route -> route.isDefault())
        .flatMap(route -> route.gateway().stream())
        .reduce((first, last) -> last);
  }

  /** A segment on which nobody passes anything on: a host-only network, or a LAN without router. */
  private Optional<Failure> leadsNowhere(Kernel machine, Interface device, Ipv4 to) {
    Domain domain = domains.of(machine, device.index());
    boolean router =
        domain.stations().stream()
            .filter(station -> station.machine() != machine)
            .anyMatch(Reasons::leadsOn);
    if (router) {
      return Optional.empty();
    }
    boolean lan = domain.places().stream().anyMatch(Place.Switch.class::isInstance);
    Cause cause = lan ? Cause.ISOLATED_LAN : Cause.HOST_ONLY;
    return Optional.of(Failure.of(cause, machine.name(), device.name(), to));
  }

  private static boolean leadsOn(Station station) {
    return station.daemon().map(Daemon.NatDevice.class::isInstance).orElse(false)
        || station.device().filter(station.machine().sysctls()::forwards).isPresent();
  }

  /** Why a machine that passes packets on has no route. */
  Failure routerHasNoRoute(Kernel machine, Packet packet) {
    Ipv4 to = packet.destination();
    return hiders
        .of(to)
        .map(host -> Failure.of(Cause.HIDDEN_BY_NAT, machine.name(), to, host))
        .orElseGet(() -> Failure.of(Cause.ROUTER_HAS_NO_ROUTE, machine.name(), to));
  }

  /** Why a machine takes a packet's source for impossible. */
  Optional<Failure> refusedSource(Kernel machine, Interface in, Packet packet) {
    if (machine.localAddresses().has(packet.source())) {
      return Optional.of(Failure.of(Cause.SOURCE_IS_OWN, machine.name(), packet.source()));
    }
    boolean strict = machine.sysctls().either(in, "rp_filter");
    boolean elsewhere =
        strict
            && machine
                .routingTable()
                .lookup(packet.source())
                .filter(row -> row.device() == in.index())
                .isEmpty();
    return elsewhere
        ? Optional.of(Failure.of(Cause.REVERSE_PATH, machine.name(), in.name(), packet.source()))
        : Optional.empty();
  }

  /** What leaves to chance where a frame goes. */
  Optional<Failure> doubt(Kernel machine, Domain domain, Resolution resolution) {
    String name = machine.name();
    if (domain.hasLoop() && domain.places().stream().noneMatch(Reasons::spansTree)) {
      return Optional.of(Failure.of(Cause.BRIDGE_LOOP, name));
    } else if (resolution.isDisputed()) {
      String second = resolution.answers().get(1).station().machine().name();
      return Optional.of(Failure.of(Cause.DUPLICATE_ADDRESS, name, resolution.asked(), second));
    }
    return resolution.first().flatMap(answer -> clash(name, domain, answer));
  }

  private static boolean spansTree(Place place) {
    return place instanceof Place.Device device
        && device.state().kind() instanceof Kind.Bridge
        && device.machine().bridgeSettings(device.state().name()).stp();
  }

  private static Optional<Failure> clash(String machine, Domain domain, Resolution.Answer answer) {
    return domain.stationsWith(answer.mac()).stream()
        .filter(other -> other.machine() != answer.station().machine())
        .findFirst()
        .map(other -> Failure.of(Cause.MAC_CLASH, machine, answer.mac(), other.machine().name()));
  }

  /** Why nobody answered for an address. */
  Failure unresolved(Station asker, Ipv4 next, boolean router) {
    return segments.unresolved(asker, next, router);
  }
}
