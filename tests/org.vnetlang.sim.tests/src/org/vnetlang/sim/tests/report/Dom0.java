package org.vnetlang.sim.tests.report;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.filter.RuleReader;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.BridgeOperation;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Route;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.kernel.Surroundings;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.link.Wire;
import org.vnetlang.sim.report.Learned;
import org.vnetlang.sim.report.Style;
import org.vnetlang.sim.report.Table;

/** A host with a card, to be changed by operations and printed. */
final class Dom0 {
  final Kernel kernel = new Kernel("dom0", Surroundings.NONE);

  Dom0() {
    Mac mac = Mac.of("00:40:d0:65:b2:84");
    var cable = new Wire.Lan("office", true);
    kernel.interfaces().put(Interface.fresh(2, "eth0", new Kind.Ethernet(), mac, cable));
  }

  Dom0 run(Operation... operations) {
    List.of(operations).forEach(kernel::run);
    return this;
  }

  Dom0 up(String device) {
    return run(new LinkOperation.Up(device));
  }

  Dom0 address(String device, String address, String broadcast) {
    var own = InterfaceAddress.parse(address).orElseThrow();
    return run(new AddressOperation.Add(device, own, Ipv4.parse(broadcast)));
  }

  Dom0 route(String destination, String gateway, int metric) {
    Route route = Route.byDefault(Ipv4.of(gateway), Optional.empty());
    var to = Prefix.of(destination);
    var none = Optional.<Ipv4>empty();
    return run(
        new RouteOperation.Add(
            new Route(to, route.gateway(), route.device(), none, metric, false)));
  }

  Dom0 pair(String one, String other) {
    return run(
        new LinkOperation.AddPair(
            one, Mac.of("00:00:00:00:00:01"), other, Mac.of("fe:ff:ff:ff:ff:ff")));
  }

  Dom0 bridge(String name, String... ports) {
    run(new BridgeOperation.Add(name));
    for (String port : ports) {
      run(new BridgeOperation.AddPort(name, port));
    }
    return this;
  }

  Dom0 sysctl(String key, int value) {
    return run(new SystemOperation.Sysctl(key, value));
  }

  Dom0 rules(String... rules) {
    List.of(rules).forEach(rule -> RuleReader.read("filter", rule).forEach(kernel::run));
    return this;
  }

  String prints(Table table, Style style) {
    return table.print(kernel, style, Learned.NOTHING).text();
  }

  List<String> lines(Table table, Style style) {
    return prints(table, style).lines().toList();
  }
}
