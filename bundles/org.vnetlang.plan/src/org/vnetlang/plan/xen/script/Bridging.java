package org.vnetlang.plan.xen.script;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.BridgeOperation;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.step.Machine;
import org.vnetlang.plan.step.Route;
import org.vnetlang.plan.xen.XenMac;
import org.vnetlang.plan.xen.XendVersion;

/** What network-bridge and vif-bridge share (xen-network-common.sh since 3.0.3). */
final class Bridging {
  private final Shell shell;
  private final boolean common;

  Bridging(Shell shell, XendVersion version) {
    this.shell = shell;
    this.common = version.atLeast(XendVersion.V3_0_3);
  }

  /** A bridge is made unless there is one of that name, and brought up. */
  void create(String bridge) {
    if (!known(bridge)) {
      shell
          .run(new BridgeOperation.Add(bridge))
          .run(new BridgeOperation.Stp(bridge, false))
          .run(new BridgeOperation.ForwardDelay(bridge, 0));
      if (common) {
        quiet(bridge);
      }
    }
    shell.run(new LinkOperation.Up(bridge));
  }

  /** 3.0.2 looks for the name anywhere in what {@code brctl show} prints. */
  private boolean known(String bridge) {
    return common ? shell.machine().bridges().contains(bridge) : shown(shell.machine(), bridge);
  }

  /** Whether {@code brctl show} prints a text somewhere. */
  static boolean shown(Machine machine, String text) {
    Stream<String> ports =
        machine.links().stream()
            .map(Machine.Link::device)
            .filter(device -> machine.bridgeOf(device).isPresent());
    return Stream.concat(machine.bridges().stream(), ports).anyMatch(name -> name.contains(text));
  }

  private void quiet(String device) {
    shell.run(new LinkOperation.Arp(device, false)).run(new LinkOperation.Multicast(device, false));
  }

  /** An interface is made ready to be a port: down, no ARP, no multicast, no address. */
  void setUpPort(String device) {
    shell.run(new LinkOperation.Down(device));
    quiet(device);
    shell
        .run(new LinkOperation.Address(device, XenMac.BACKEND))
        .run(new AddressOperation.Flush(device));
  }

  /** An interface becomes a port, unless it is one; from 3.0.3 on it is also brought up. */
  void add(String bridge, String device) {
    Machine machine = shell.machine();
    if (!common) {
      if (!shown(machine, device)) {
        shell.run(new BridgeOperation.AddPort(bridge, device));
      }
    } else if (machine.bridgeOf(device).equals(Optional.of(bridge))) {
      shell.ignoring(new LinkOperation.Up(device));
    } else {
      shell.run(new BridgeOperation.AddPort(bridge, device)).run(new LinkOperation.Up(device));
    }
  }

  /**
   * The addresses of one interface are put on another as well, unless that has any; routes that
   * come with them are taken away.
   */
  void transferAddresses(String from, String to) {
    Machine machine = shell.machine();
    if (machine.link(to).filter(link -> !link.addresses().isEmpty()).isPresent()) {
      return;
    }
    machine.link(from).stream()
        .flatMap(link -> link.addresses().stream())
        .forEach(one -> shell.run(new AddressOperation.Add(to, one.address(), one.broadcast())));
    routesBy(to).forEach(route -> shell.run(new RouteOperation.Remove(route)));
  }

  /** The routes by one interface lead by another. */
  void transferRoutes(String from, String to) {
    for (Route route : routesBy(from)) {
      shell
          .run(new RouteOperation.Remove(route))
          .run(
              new RouteOperation.Add(
                  new Route(
                      route.destination(),
                      route.gateway(),
                      Optional.of(to),
                      route.source(),
                      route.metric(),
                      route.byKernel())));
    }
  }

  private List<Route> routesBy(String device) {
    return shell.machine().routes().stream()
        .filter(route -> route.device().equals(Optional.of(device)))
        .toList();
  }
}
