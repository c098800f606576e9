package org.vnetlang.sim.walk;

import java.util.Optional;
import java.util.stream.Stream;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Assigned;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.route.Row;

/** Which of its addresses a machine uses (Linux net/ipv4/devinet.c, inet_select_addr). */
public final class SourceChoice {
  private SourceChoice() {}

  /** For a packet by a row of the routing table. */
  static Optional<Ipv4> of(Kernel machine, Row row, Ipv4 destination) {
    return row.source()
        .or(() -> on(machine.interfaces().at(row.device()), row.nextHop(destination)))
        .or(() -> anywhere(machine));
  }

  /** An interface's address: one of the neighbour's subnet, or else the first. */
  public static Optional<Ipv4> on(Interface device, Ipv4 neighbour) {
    return primary(device)
        .filter(a -> a.address().prefix().contains(neighbour))
        .findFirst()
        .or(() -> primary(device).findFirst())
        .map(a -> a.address().address());
  }

  private static Stream<Assigned> primary(Interface device) {
    return device.addresses().stream().filter(a -> !a.secondary());
  }

  private static Optional<Ipv4> anywhere(Kernel machine) {
    return machine.interfaces().all().stream()
        .flatMap(SourceChoice::primary)
        .filter(a -> !a.scopeHost())
        .findFirst()
        .map(a -> a.address().address());
  }
}
