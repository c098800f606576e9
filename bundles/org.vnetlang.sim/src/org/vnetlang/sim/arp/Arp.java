package org.vnetlang.sim.arp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.route.Row;
import org.vnetlang.sim.wire.Domain;
import org.vnetlang.sim.wire.Domains;
import org.vnetlang.sim.wire.Place;
import org.vnetlang.sim.wire.Station;

/** Who answers an ARP request (Linux net/ipv4/arp.c, arp_process). */
public final class Arp {
  private Arp() {}

  /**
   * Asks for an address.
   *
   * @param domains all domains
   * @param asker who asks; it must hear the answer
   * @param sender the asker's own address
   * @param target the address asked for
   */
  public static Resolution ask(Domains domains, Station asker, Ipv4 sender, Ipv4 target) {
    Domain domain = domains.of(asker.place());
    if (asker.device().filter(device -> !device.flags().arp()).isPresent()) {
      return new Resolution(target, List.of());
    }
    var answers = new ArrayList<Resolution.Answer>(1);
    for (Kernel owner : domains.owners(target)) {
      for (Station station : domain.stationsOf(owner)) {
        if (!station.equals(asker) && answersForItself(station, sender, target)) {
          answers.add(new Resolution.Answer(station, false));
        }
      }
    }
    for (Station station : domain.processes()) {
      if (!station.equals(asker)
          && station.daemon().flatMap(Arp::own).equals(Optional.of(target))) {
        answers.add(new Resolution.Answer(station, false));
      }
    }
    for (Station station : domain.proxies()) {
      if (!station.equals(asker) && answersForOthers(station, sender, target)) {
        answers.add(new Resolution.Answer(station, true));
      }
    }
    return new Resolution(target, answers);
  }

  /** The address that a daemon is known by. */
  private static Optional<Ipv4> own(Daemon daemon) {
    if (daemon instanceof Daemon.NatDevice nat) {
      return Optional.of(nat.own().address());
    }
    return daemon instanceof Daemon.DhcpServer server
        ? Optional.of(server.own())
        : Optional.empty();
  }

  private static boolean answersForItself(Station station, Ipv4 sender, Ipv4 target) {
    Optional<Interface> device = station.device();
    return device.isPresent()
        && device.get().flags().arp()
        && !station.machine().localAddresses().has(sender)
        && notIgnored(station.machine(), device.get(), target);
  }

  /** With arp_ignore only the interface's own addresses are answered for. */
  private static boolean notIgnored(Kernel machine, Interface device, Ipv4 target) {
    return !machine.sysctls().either(device, "arp_ignore")
        || device.addresses().stream().anyMatch(a -> a.address().address().equals(target));
  }

  /** A proxy answers for what it would forward through another interface than the question's. */
  public static boolean answersForOthers(Station station, Ipv4 sender, Ipv4 target) {
    Kernel machine = station.machine();
    return station
        .device()
        .filter(
            device ->
                device.flags().arp()
                    && machine.sysctls().either(device, "proxy_arp")
                    && machine.sysctls().forwards(device))
        .filter(
            device ->
                !machine.localAddresses().has(sender) && !machine.localAddresses().has(target))
        .filter(device -> leadsElsewhere(machine, device, target))
        .isPresent();
  }

  /** Whether the machine has a route to the address through another interface. */
  public static boolean leadsElsewhere(Kernel machine, Interface device, Ipv4 target) {
    Optional<Row> row = machine.routingTable().lookup(target);
    return row.isPresent() && row.get().device() != device.index();
  }

  /** The station of a machine's interface. */
  public static Station stationOf(Kernel machine, Interface device) {
    return new Station(new Place.Device(machine, device.index(), 0), device.mac());
  }
}
