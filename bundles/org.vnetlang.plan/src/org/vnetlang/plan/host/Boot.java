package org.vnetlang.plan.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Host;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.StaticRoute;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.plan.SwitchSpec;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Programs;
import org.vnetlang.plan.step.Route;
import org.vnetlang.plan.step.Step;

/**
 * What a host's own configuration does before any hypervisor starts. The physical cards are there;
 * sub-interfaces are not.
 */
public final class Boot {
  private static final String SOURCE = "interfaces(5), ifup(8)";

  private Boot() {}

  /** The steps, in order. */
  public static List<Step> of(Host host) {
    var ifupdown = Ifupdown.of(host);
    var steps = new ArrayList<Step>();
    host.nics().stream().flatMap(nic -> vlan(nic).stream()).forEach(steps::add);
    for (Nic nic : host.nics()) {
      withoutIpv6(nic).ifPresent(steps::add);
      steps.add(
          ifupdown.present()
              ? new Step(
                  "boot.ifup",
                  List.of(nic.name()),
                  SOURCE,
                  machine -> ifupdown.up(machine, nic.name()))
              : step("boot.hand", nic.name(), byHand(nic)));
      if (ifupdown.present()) {
        nic.address().addresses().stream()
            .skip(1)
            .forEach(more -> steps.add(step("boot.address", nic.name(), List.of(add(nic, more)))));
      }
    }
    host.routes().forEach(route -> steps.add(route(route, "route(8)")));
    firewall(host).ifPresent(steps::add);
    if (host.settings().on(SwitchSpec.FORWARDING.name(), SwitchSpec.FORWARDING.on())) {
      var forward = new SystemOperation.Sysctl("net.ipv4.ip_forward", 1);
      steps.add(
          new Step("boot.forwarding", List.of(), "sysctl.conf(5)", Programs.all(List.of(forward))));
    }
    return steps;
  }

  /** {@code without ipv6} on a card: it gets no link-local address (ip-sysctl.txt). */
  public static Optional<Step> withoutIpv6(Nic nic) {
    return nic.settings().on("ipv6", true)
        ? Optional.empty()
        : Optional.of(
            step(
                "boot.ipv6",
                nic.name(),
                List.of(
                    new SystemOperation.Sysctl(
                        "net.ipv6.conf." + nic.name() + ".disable_ipv6", 1))));
  }

  private static Step step(String key, String argument, List<Operation> operations) {
    return new Step(key, List.of(argument), SOURCE, Programs.all(operations));
  }

  private static Optional<Step> vlan(Nic nic) {
    return nic.vlan()
        .filter(tag -> nic.over().size() == 1)
        .map(tag -> new LinkOperation.AddVlan(nic.name(), nic.over().get(0), tag))
        .map(add -> step("boot.vlan", nic.name(), List.of(new LinkOperation.Up(add.over()), add)));
  }

  /** An address beside the main one: nobody gave it a broadcast address. */
  private static Operation add(Nic nic, InterfaceAddress address) {
    return new AddressOperation.Add(nic.name(), address, Optional.empty());
  }

  private static List<Operation> byHand(Nic nic) {
    var operations = new ArrayList<Operation>();
    for (InterfaceAddress own : nic.address().addresses()) {
      operations.add(
          new AddressOperation.Add(nic.name(), own, Optional.of(own.prefix().broadcast())));
    }
    operations.add(new LinkOperation.Up(nic.name()));
    if (nic.address() instanceof NicAddress.FromDhcp) {
      operations.add(new SystemOperation.AskDhcp(nic.name()));
    }
    nic.gateway()
        .filter(via -> nic.staticAddress().isPresent())
        .map(via -> Route.byDefault(via, Optional.of(nic.name())))
        .map(route -> route.withMetric(nic.gatewayMetric().orElse(0)))
        .ifPresent(route -> operations.add(new RouteOperation.Add(route)));
    return operations;
  }

  /** A static route is added, on a host or inside a guest. */
  public static Step route(StaticRoute written, String source) {
    return new Step(
        "boot.route",
        List.of(written.destination().toString(), written.gateway().toString()),
        source,
        Programs.all(List.of(new RouteOperation.Add(Route.of(written)))));
  }

  private static Optional<Step> firewall(Host host) {
    List<Operation> operations = FirewallOperations.of(host.firewall());
    return operations.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Step(
                "boot.firewall",
                List.of(String.valueOf(operations.size())),
                "iptables(8)",
                Programs.all(operations)));
  }
}
