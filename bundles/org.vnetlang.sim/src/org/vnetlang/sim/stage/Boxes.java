package org.vnetlang.sim.stage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Firewall;
import org.vnetlang.model.Machine;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.StaticRoute;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.host.FirewallOperations;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Route;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.link.Wire;
import org.vnetlang.sim.world.World;

/** Sets up one computer: its cards with their cables, and what its administrator configured. */
final class Boxes {
  private final World world;
  private final Kernel kernel;

  Boxes(World world, Kernel kernel) {
    this.world = world;
    this.kernel = kernel;
  }

  /** The addresses that a machine has by its file. */
  static Stream<Ipv4> addresses(Machine machine) {
    return machine.nics().stream()
        .flatMap(nic -> nic.address().addresses().stream())
        .map(InterfaceAddress::address);
  }

  /** A card with a whole cable to a segment. */
  void card(String name, Mac mac, String segment) {
    put(name, mac, new Kind.Ethernet(), new Wire.Lan(segment, true));
  }

  /** A card that is plugged into nothing. */
  void card(String name, Mac mac) {
    put(name, mac, new Kind.Ethernet(), new Wire.Nothing());
  }

  private void put(String name, Mac mac, Kind kind, Wire wire) {
    int index = kernel.interfaces().nextIndex();
    kernel.interfaces().put(Interface.fresh(index, name, kind, mac, wire));
    world.changed(kernel.name());
  }

  /**
   * The cards of a machine as its file plugs them in. Sub-interfaces for VLANs appear later, when
   * the machine configures them; a bond is made of its cards at once.
   */
  void cards(List<Nic> nics) {
    for (Nic nic : nics) {
      if (nic.over().isEmpty()) {
        put(nic.name(), nic.mac(), new Kind.Ethernet(), cable(nic, nics));
      }
    }
    nics.stream().filter(nic -> nic.over().size() > 1).forEach(this::bond);
    for (Nic nic : nics) {
      if (nic.attachment() instanceof Attachment.OnLan on && nic.vlan().isPresent()) {
        world.trunk(kernel.name(), nic.vlan().get(), on.lan());
      }
    }
  }

  /** Cards below a sub-interface have a cable, even if nothing untagged is said of it. */
  private Wire cable(Nic nic, List<Nic> nics) {
    if (nic.attachment() instanceof Attachment.OnLan on && nic.vlan().isEmpty()) {
      return new Wire.Lan(on.lan(), true);
    }
    for (Nic above : nics) {
      if (above.over().contains(nic.name())) {
        boolean bond = above.over().size() > 1 && above.vlan().isEmpty();
        return bond && above.attachment() instanceof Attachment.OnLan on
            ? new Wire.Lan(on.lan(), true)
            : new Wire.Lan(kernel.name() + " " + nic.name(), true);
      }
    }
    return new Wire.Nothing();
  }

  private void bond(Nic nic) {
    List<Interface> slaves =
        nic.over().stream().flatMap(name -> kernel.interfaces().named(name).stream()).toList();
    put(
        nic.name(),
        nic.mac(),
        new Kind.Bond(slaves.stream().map(Interface::index).toList()),
        new Wire.Nothing());
    int master = kernel.interfaces().named(nic.name()).orElseThrow().index();
    for (Interface slave : slaves) {
      kernel.interfaces().put(slave.withMaster(Optional.of(master)));
      kernel.run(new LinkOperation.Up(slave.name()));
    }
  }

  /** What a machine that is neither host nor guest does when it is switched on. */
  void boot(Machine machine) {
    machine.nics().forEach(this::configure);
    machine.routes().forEach(this::route);
    firewall(machine.firewall());
  }

  private void configure(Nic nic) {
    if (nic.vlan().isPresent() && nic.over().size() == 1) {
      kernel.run(new LinkOperation.Up(nic.over().get(0)));
      kernel.run(new LinkOperation.AddVlan(nic.name(), nic.over().get(0), nic.vlan().get()));
    }
    kernel.run(new LinkOperation.Up(nic.name()));
    nic.address().addresses().forEach(own -> address(nic.name(), own));
    if (nic.address() instanceof NicAddress.FromDhcp) {
      kernel.run(new SystemOperation.AskDhcp(nic.name()));
    }
    nic.gateway()
        .filter(via -> nic.staticAddress().isPresent())
        .map(via -> Route.byDefault(via, Optional.of(nic.name())))
        .map(route -> route.withMetric(nic.gatewayMetric().orElse(0)))
        .ifPresent(route -> kernel.run(new RouteOperation.Add(route)));
  }

  /** An interface comes up with an address. */
  void address(String device, InterfaceAddress own) {
    kernel.run(new LinkOperation.Up(device));
    kernel.run(new AddressOperation.Add(device, own, Optional.of(own.prefix().broadcast())));
  }

  /** A static route; the kernel refuses it where its gateway is not on a subnet of the machine. */
  void route(StaticRoute route) {
    kernel.run(new RouteOperation.Add(Route.of(route)));
  }

  /** Passes packets on between its cards. */
  void forward() {
    kernel.run(new SystemOperation.Sysctl("net.ipv4.ip_forward", 1));
  }

  void firewall(Firewall firewall) {
    FirewallOperations.of(firewall).forEach(kernel::run);
  }

  Kernel kernel() {
    return kernel;
  }
}
