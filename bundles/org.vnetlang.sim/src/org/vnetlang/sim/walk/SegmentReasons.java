package org.vnetlang.sim.walk;

import java.util.Optional;
import java.util.function.Predicate;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.sim.arp.Arp;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.wire.Domain;
import org.vnetlang.sim.wire.Domains;
import org.vnetlang.sim.wire.Station;

/** Finds out why a question for an address had no answer. */
final class SegmentReasons {
  private final Domains domains;
  private final Cuts cuts;

  SegmentReasons(Domains domains) {
    this.domains = domains;
    this.cuts = new Cuts(domains);
  }

  /**
   * The reason nearest to the asker.
   *
   * @param asker who asked
   * @param next the address
   * @param router whether the asker passes on what somebody else sent
   */
  Failure unresolved(Station asker, Ipv4 next, boolean router) {
    Kernel machine = asker.machine();
    Optional<Interface> out = asker.device();
    if (out.filter(device -> !device.flags().arp()).isPresent()) {
      return Failure.of(Cause.ARP_OFF, machine.name(), out.get().name());
    }
    Domain domain = domains.of(asker.place());
    return out.flatMap(device -> cuts.ownEnd(machine, device))
        .or(() -> ownerHere(domain, asker, next))
        .or(() -> out.flatMap(device -> cuts.beyond(machine, device, next)))
        .or(() -> proxy(domain, asker, next))
        .or(() -> natDevice(asker, next))
        .or(() -> ownerElsewhere(machine, next))
        .orElseGet(
            () ->
                Failure.of(
                    router ? Cause.HOST_UNREACHABLE : Cause.NOBODY_ANSWERS, machine.name(), next));
  }

  /** Somebody in the segment has the address, but did not answer. */
  private Optional<Failure> ownerHere(Domain domain, Station asker, Ipv4 next) {
    for (Kernel owner : domains.owners(next)) {
      for (Station station : domain.stationsOf(owner)) {
        Optional<Interface> device = station.device();
        if (device.filter(d -> !d.flags().arp()).isPresent()) {
          return Optional.of(Failure.of(Cause.ARP_OFF, owner.name(), device.get().name()));
        } else if (owner != asker.machine() && shared(owner, asker.machine()).isPresent()) {
          Ipv4 both = shared(owner, asker.machine()).get();
          return Optional.of(Failure.of(Cause.SOURCE_IS_OWN, owner.name(), both));
        }
      }
    }
    return Optional.empty();
  }

  /** An address that both of them have. */
  private static Optional<Ipv4> shared(Kernel one, Kernel other) {
    return other.interfaces().all().stream()
        .flatMap(device -> device.addresses().stream())
        .filter(a -> !a.scopeHost())
        .map(a -> a.address().address())
        .filter(one.localAddresses()::has)
        .findFirst();
  }

  /** Somebody in the segment would know the way, but keeps silent. */
  private Optional<Failure> proxy(Domain domain, Station asker, Ipv4 next) {
    Predicate<Station> leads =
        station ->
            station.machine() != asker.machine()
                && station
                    .device()
                    .filter(d -> leadsCloser(station.machine(), d, next))
                    .isPresent();
    return domain.stations().stream()
        .filter(leads)
        .findFirst()
        .map(
            station -> {
              String name = station.machine().name();
              Interface device = station.device().orElseThrow();
              return station.machine().sysctls().forwards(device)
                  ? Failure.of(Cause.PROXY_ARP_MISSING, name, device.name(), next)
                  : Failure.of(Cause.FORWARDING_OFF, name, device.name());
            });
  }

  /** A route of its own to the address, through another interface; a default route is none. */
  private static boolean leadsCloser(Kernel machine, Interface device, Ipv4 next) {
    return Arp.leadsElsewhere(machine, device, next)
        && machine
            .routingTable()
            .lookup(next)
            .filter(row -> row.destination().length() > 0)
            .isPresent();
  }

  /** The address of a NAT device that does not run. */
  private Optional<Failure> natDevice(Station asker, Ipv4 next) {
    return cuts.hubOf(asker)
        .filter(hub -> domains.machines().machine(hub.host()).isPresent())
        .filter(
            hub ->
                domains.machines().machine(hub.host()).get().executed().stream()
                    .anyMatch(done -> startsNat(done.operation(), hub.hub(), next)))
        .map(hub -> Failure.of(Cause.NAT_DEVICE_DOWN, hub.host(), hub.hub()));
  }

  private static boolean startsNat(
      org.vnetlang.plan.operation.Operation operation, String hub, Ipv4 own) {
    return operation instanceof org.vnetlang.plan.operation.DaemonOperation change
        && change.daemon() instanceof Daemon.NatDevice nat
        && nat.at().equals(hub)
        && nat.own().address().equals(own);
  }

  /** The address belongs to a machine that the question did not come to. */
  private Optional<Failure> ownerElsewhere(Kernel asker, Ipv4 next) {
    for (Kernel machine : domains.holders(next)) {
      for (Interface device : machine.interfaces().all()) {
        boolean has = device.addresses().stream().anyMatch(a -> a.address().address().equals(next));
        if (has && machine != asker) {
          return Optional.of(
              !device.up()
                  ? Failure.of(Cause.INTERFACE_DOWN, machine.name(), device.name())
                  : cuts.ownEnd(machine, device)
                      .or(() -> cuts.beyond(machine, device, next))
                      .orElseGet(() -> Failure.of(Cause.OTHER_SEGMENT, asker.name(), next)));
        }
      }
    }
    return Optional.empty();
  }
}
