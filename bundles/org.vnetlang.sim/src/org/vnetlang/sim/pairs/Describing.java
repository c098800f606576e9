package org.vnetlang.sim.pairs;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.operation.DaemonOperation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.sim.kernel.Executed;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.link.Wire;
import org.vnetlang.sim.route.Row;

/** Describes one machine: everything of its state that decides about packets. */
final class Describing {
  private static final int GUESTS = -2;

  private final Nesting nesting;
  private final Wording words;
  private final Traits traits;
  private final int number;
  private final Kernel kernel;
  private final View view;
  private final Set<String> patterns = new LinkedHashSet<>(0);
  private final Map<Integer, Integer> places = new HashMap<>();

  Describing(Nesting nesting, Wording words, Traits traits, int number) {
    this.nesting = nesting;
    this.words = words;
    this.traits = traits;
    this.number = number;
    this.kernel = nesting.machine(number);
    this.view = View.of(nesting, number);
    count();
  }

  /**
   * Says all of it.
   *
   * @param ports whether packets have ports; rules for ports mean nothing to others
   */
  void describe(boolean ports) {
    var rules = new Rules(words, this, ports);
    rules.patterns(patterns);
    traits.own(number, settings());
    kernel.interfaces().all().forEach(this::device);
    for (Prefix prefix : kernel.routingTable().prefixes()) {
      List<Row> rows = kernel.routingTable().rowsOf(prefix);
      for (int i = 0; i < rows.size(); i++) {
        row(rows.get(i), i);
      }
    }
    rules.describe();
    kernel.daemons().forEach(daemon -> daemon(daemon, ports));
    kernel.executed().forEach(this::refused);
  }

  Kernel kernel() {
    return kernel;
  }

  Traits.About about() {
    return traits.new About(number);
  }

  private String settings() {
    var text = new StringBuilder();
    for (String key : List.of("arp_ignore", "proxy_arp", "rp_filter")) {
      text.append(kernel.sysctls().read("net.ipv4.conf.all." + key).orElse(0));
    }
    text.append(kernel.sysctls().filtersBridges());
    return text.toString();
  }

  // --- interfaces

  /** An interface by its part: the port of a guest or of a branch, or one of the machine's own. */
  String name(Interface device, View from) {
    int guest = nesting.guestAt(number, device);
    int branch = nesting.leadsInto(number, device);
    if (guest != Nesting.NONE) {
      int end = ((Wire.Remote) device.wire()).index();
      return guest == from.self() ? "v" + end : "v" + end + nesting.machine(guest).name();
    } else if (branch != Nesting.NONE && from.self() == Nesting.NONE && branch == from.branch()) {
      return "v" + places.get(device.index());
    }
    return "d" + places.get(device.index());
  }

  /** The place of each interface among those that lead to the same kind of place. */
  private void count() {
    var next = new HashMap<Integer, Integer>();
    for (Interface device : kernel.interfaces().all()) {
      boolean guest = nesting.guestAt(number, device) != Nesting.NONE;
      int kind = guest ? GUESTS : nesting.leadsInto(number, device);
      places.put(device.index(), next.merge(kind, 1, Integer::sum));
    }
  }

  String name(int index, View from) {
    return name(kernel.interfaces().at(index), from);
  }

  private void device(Interface device) {
    int guest = nesting.guestAt(number, device);
    int branch = nesting.leadsInto(number, device);
    if (guest != Nesting.NONE) {
      traits.named(guest, text(device, View.of(nesting, guest), false));
      traits.own(number, guest);
      return;
    } else if (branch != Nesting.NONE) {
      String by = "by " + kernel.name() + " ";
      traits.ofBranch(branch, by + text(device, View.ofBranch(branch), false));
    }
    traits.own(number, text(device, view, true));
  }

  private String text(Interface device, View from, boolean wire) {
    var text = new StringBuilder(80);
    text.append(name(device, from)).append(' ');
    words.state(text, kernel, device, from);
    if (wire) {
      text.append(' ').append(words.wire(kernel, device.wire(), from));
    }
    device.master().ifPresent(m -> text.append(" in ").append(name(m, from)));
    if (device.kind() instanceof Kind.Vlan vlan) {
      text.append(" tag ").append(vlan.tag()).append(name(vlan.over(), from));
    } else if (device.kind() instanceof Kind.Bond bond) {
      bond.slaves().forEach(slave -> text.append(" of ").append(name(slave, from)));
    }
    patterns.stream()
        .filter(p -> device.name().startsWith(p.substring(0, p.length() - 1)))
        .forEach(p -> text.append(" ~").append(p));
    return text.toString();
  }

  // --- routes

  private void row(Row row, int order) {
    Interface device = kernel.interfaces().at(row.device());
    about()
        .subnet(Optional.of(row.destination()))
        .address(row.gateway())
        .address(row.source())
        .device(device)
        .say(from -> row(row, order, device, from));
  }

  private String row(Row row, int order, Interface device, View from) {
    return "to "
        + words.subnet(row.destination(), from)
        + (order == 0 ? "" : "#" + order)
        + row.gateway().map(via -> " via " + words.address(via, from)).orElse("")
        + row.source().map(own -> " src " + words.address(own, from)).orElse("")
        + " by "
        + name(device, from);
  }

  // --- daemons, and what was refused

  private void daemon(Daemon daemon, boolean ports) {
    if (daemon instanceof Daemon.NatDevice nat) {
      about()
          .address(Optional.of(nat.own().address()))
          .say(
              from ->
                  "nat "
                      + nat.at()
                      + words.address(nat.own().address(), from)
                      + "/"
                      + nat.own().length()
                      + words.mac(nat.mac())
                      + (ports ? nat.forwards() : ""));
    } else if (daemon instanceof Daemon.DhcpServer server) {
      about()
          .address(Optional.of(server.own()))
          .say(
              from ->
                  "dhcp "
                      + server.at()
                      + words.address(server.own(), from)
                      + server.station().map(words::mac).orElse("-"));
    } else if (daemon instanceof Daemon.HubBridge bridge) {
      about().device(Optional.of(bridge.card())).say(from -> bridge(bridge, from));
    }
  }

  private String bridge(Daemon.HubBridge bridge, View from) {
    return "hub "
        + bridge.at()
        + kernel.interfaces().named(bridge.card()).map(d -> name(d, from)).orElse(bridge.card());
  }

  /** A default route that was refused, and a NAT device that was started once. */
  private void refused(Executed done) {
    if (done.operation() instanceof RouteOperation.Add add
        && !done.outcome().ok()
        && add.route().isDefault()) {
      about()
          .address(add.route().gateway())
          .say(
              from ->
                  "refused " + add.route().gateway().map(a -> words.address(a, from)).orElse("-"));
    } else if (done.operation() instanceof DaemonOperation change
        && change.daemon() instanceof Daemon.NatDevice nat) {
      traits.own(number, "started " + nat.at() + nat.own());
    }
  }
}
