package org.vnetlang.headless.fidelity;

import java.util.SortedSet;
import java.util.TreeSet;
import org.vnetlang.plan.step.Route;
import org.vnetlang.sim.filter.Chain;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Assigned;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Kind;

/** What holds on a machine of the simulation. */
final class ModelledLines {
  private final Kernel kernel;
  private final SortedSet<Line> lines = new TreeSet<>();

  private ModelledLines(Kernel kernel) {
    this.kernel = kernel;
  }

  static SortedSet<Line> of(Kernel kernel) {
    var of = new ModelledLines(kernel);
    kernel.interfaces().all().forEach(of::link);
    of.routes();
    of.settings();
    of.rules();
    return of.lines;
  }

  private void add(Fact fact, String device, String text) {
    lines.add(new Line(fact, device, text));
  }

  private void link(Interface device) {
    String name = device.name();
    if (Varying.spare(name, device.up())) {
      return;
    }
    var flags = device.flags();
    add(Fact.INTERFACES, name, "");
    add(
        Fact.FLAGS,
        name,
        Varying.flags(
            flags.up(), !flags.arp(), flags.multicast(), flags.up() && !kernel.carrier(device)));
    if (!Varying.mac(name)) {
      add(Fact.MACS, name, device.mac().toString());
    }
    device.addresses().forEach(a -> add(Fact.ADDRESSES, name, address(name, a)));
    if (!(device.kind() instanceof Kind.Bridge) && !Varying.mac(name)) {
      kernel.linkLocal(device).ifPresent(text -> add(Fact.ADDRESSES, name, text));
    }
    device.master().ifPresent(m -> add(Fact.PORTS, name, "in " + kernel.interfaces().at(m).name()));
    if (device.kind() instanceof Kind.Bridge) {
      add(Fact.PORTS, name, Varying.stp(kernel.bridgeSettings(name).stp()));
    }
  }

  private static String address(String device, Assigned a) {
    return a.address()
        + a.broadcast().map(b -> " brd " + b).orElse("")
        + (a.secondary() ? " secondary" : "")
        + (a.label().equals(device) ? "" : " label " + a.label());
  }

  private void routes() {
    kernel.routes().forEach(row -> add(Fact.ROUTES, row.device().orElse(""), route(row)));
  }

  private static String route(Route row) {
    String to =
        row.isDefault()
            ? "default"
            : row.destination().length() == 32
                ? row.destination().network().toString()
                : row.destination().toString();
    return to
        + row.gateway().map(g -> " via " + g).orElse("")
        + (row.byKernel() ? " proto kernel" : "")
        + (row.gateway().isEmpty() ? " scope link" : "")
        + row.source().map(s -> " src " + s).orElse("")
        + (row.metric() == 0 ? "" : " metric " + row.metric());
  }

  private void settings() {
    kernel.sysctls().all().entrySet().stream()
        .filter(e -> e.getValue() != 0 && Varying.compared(e.getKey()))
        .forEach(
            e -> add(Fact.SYSCTLS, Varying.device(e.getKey()), e.getKey() + "=" + e.getValue()));
  }

  private void rules() {
    for (String table : kernel.filter().used()) {
      kernel.filter().table(table).forEach((name, chain) -> rules(table + " " + name, chain));
    }
  }

  private void rules(String where, Chain chain) {
    if (!chain.accepts()) {
      add(Fact.RULES, "", where + " policy DROP");
    }
    for (int i = 0; i < chain.rules().size(); i++) {
      add(Fact.RULES, "", where + " " + (i + 1) + " " + chain.rules().get(i));
    }
  }
}
