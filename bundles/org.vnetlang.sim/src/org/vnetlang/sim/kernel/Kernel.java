package org.vnetlang.sim.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.BridgeOperation;
import org.vnetlang.plan.operation.DaemonOperation;
import org.vnetlang.plan.operation.FilterOperation;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.plan.step.Machine;
import org.vnetlang.plan.step.Route;
import org.vnetlang.sim.filter.Tables;
import org.vnetlang.sim.link.Flags;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Interfaces;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.link.LinkLocal;
import org.vnetlang.sim.link.Wire;
import org.vnetlang.sim.route.LocalAddresses;
import org.vnetlang.sim.route.RoutingTable;
import org.vnetlang.sim.route.Row;

/**
 * A machine that carries out operations: the model of a Linux host, guest, router or PC. It begins
 * with nothing but {@code lo}, up, as a kernel that has booted.
 *
 * <p>Not for several threads at once.
 */
public final class Kernel implements Machine {
  private final String name;
  private final Surroundings surroundings;
  private final Interfaces interfaces;
  private final RoutingTable table;
  private final LocalAddresses local;
  private final Tables filter;
  private final Sysctls sysctls;
  private final Map<Integer, BridgeSettings> bridges = new HashMap<>();
  private final Map<String, String> xenstore = new TreeMap<>();
  private final Map<String, String> files = new TreeMap<>();
  private final List<SystemOperation.Log> log = new ArrayList<>();
  private final List<Daemon> daemons = new ArrayList<>();
  private final List<Executed> executed = new ArrayList<>();
  private final Stack stack;
  private final LinkCommands links;
  private final Bridging bridging;

  /** A machine that has just booted. */
  public Kernel(String name, Surroundings surroundings) {
    this.name = name;
    this.surroundings = surroundings;
    interfaces = new Interfaces();
    table = new RoutingTable();
    local = new LocalAddresses();
    filter = new Tables();
    sysctls = new Sysctls(interfaces);
    stack = new Stack(interfaces, table, local);
    bridging = new Bridging(this);
    links = new LinkCommands(this);
    interfaces.put(
        Interface.fresh(1, "lo", new Kind.Loopback(), new Mac(0), new Wire.Nothing())
            .withFlags(new Flags(true, true, false))
            .withMtu(16436));
    stack.add(1, new InterfaceAddress(Ipv4.of("127.0.0.1"), 8), Optional.empty(), "lo");
  }

  private Kernel(Kernel other, Surroundings surroundings) {
    name = other.name;
    this.surroundings = surroundings;
    interfaces = other.interfaces.copy();
    table = other.table.copy();
    local = other.local.copy();
    filter = other.filter.copy();
    sysctls = other.sysctls.copy(interfaces);
    bridges.putAll(other.bridges);
    xenstore.putAll(other.xenstore);
    files.putAll(other.files);
    log.addAll(other.log);
    daemons.addAll(other.daemons);
    executed.addAll(other.executed);
    stack = new Stack(interfaces, table, local);
    bridging = new Bridging(this);
    links = new LinkCommands(this);
  }

  /** The same machine in other surroundings, to be changed on its own. */
  public Kernel copy(Surroundings among) {
    return new Kernel(this, among);
  }

  // --- what happened, and what is

  public String name() {
    return name;
  }

  public Interfaces interfaces() {
    return interfaces;
  }

  public RoutingTable routingTable() {
    return table;
  }

  public LocalAddresses localAddresses() {
    return local;
  }

  public Tables filter() {
    return filter;
  }

  public Sysctls sysctls() {
    return sysctls;
  }

  /** What was tried so far, in order. */
  public List<Executed> executed() {
    return Collections.unmodifiableList(executed);
  }

  /** What reached the system's log, in order. */
  public List<SystemOperation.Log> log() {
    return Collections.unmodifiableList(log);
  }

  /** The daemons that run, in the order they were started. */
  public List<Daemon> daemons() {
    return Collections.unmodifiableList(daemons);
  }

  /** xenstore by path. */
  public Map<String, String> xenstore() {
    return Collections.unmodifiableMap(xenstore);
  }

  /** How a bridge is set. */
  public BridgeSettings bridgeSettings(String bridge) {
    return interfaces
        .named(bridge)
        .map(device -> bridges.get(device.index()))
        .orElse(BridgeSettings.FRESH);
  }

  /** The ports of a bridge in the order {@code brctl show} prints them: by name. */
  public List<String> ports(String bridge) {
    return interfaces.named(bridge).stream()
        .flatMap(device -> interfaces.membersOf(device.index()))
        .map(Interface::name)
        .sorted()
        .toList();
  }

  /** Whether frames can pass the interface's wire: RUNNING, where it is up. */
  public boolean carrier(Interface device) {
    return Carrier.of(this, device);
  }

  /** An interface's IPv6 link-local address. */
  public Optional<String> linkLocal(Interface device) {
    if (device.kind() instanceof Kind.Loopback || !sysctls.hasIpv6(device)) {
      return Optional.empty();
    } else if (device.linkLocal() instanceof LinkLocal.Made made) {
      return Optional.of(LinkLocal.text(made.from()));
    }
    return device.linkLocal() instanceof LinkLocal.Awaited && carrier(device)
        ? Optional.of(LinkLocal.text(device.mac()))
        : Optional.empty();
  }

  // --- as a script sees it

  @Override
  public Outcome run(Operation operation) {
    Outcome outcome = carryOut(operation);
    executed.add(new Executed(operation, outcome));
    surroundings.changed(name);
    return outcome;
  }

  private Outcome carryOut(Operation operation) {
    if (operation instanceof LinkOperation link) {
      return links.run(link);
    } else if (operation instanceof AddressOperation address) {
      return new AddressCommands(this).run(address);
    } else if (operation instanceof RouteOperation route) {
      return new RouteCommands(this).run(route);
    } else if (operation instanceof BridgeOperation bridge) {
      return bridging.run(bridge);
    } else if (operation instanceof FilterOperation change) {
      return filtered(change);
    } else if (operation instanceof DaemonOperation daemon) {
      return new DaemonCommands(this).run(daemon);
    }
    return new SystemCommands(this).run((SystemOperation) operation);
  }

  private Outcome filtered(FilterOperation change) {
    if (filter.apply(change)) {
      return Outcome.DONE;
    }
    return Refusals.iptables(
        filter.chain(change.table(), change.chain()).isPresent()
            ? "Bad rule (does a matching rule exist in that chain?)"
            : "No chain/target/match by that name");
  }

  @Override
  public Optional<Link> link(String device) {
    return interfaces.named(device).map(Kernel::asLink);
  }

  @Override
  public List<Link> links() {
    return interfaces.all().stream().map(Kernel::asLink).toList();
  }

  private static Link asLink(Interface device) {
    var addresses =
        device.addresses().stream()
            .map(a -> new AssignedAddress(a.address(), a.broadcast(), a.secondary()))
            .toList();
    return new Link(device.name(), device.mac(), device.up(), addresses);
  }

  @Override
  public List<Route> routes() {
    return table.rows().stream().map(this::asRoute).toList();
  }

  private Route asRoute(Row row) {
    var device = Optional.of(interfaces.at(row.device()).name());
    return new Route(
        row.destination(), row.gateway(), device, row.source(), row.metric(), row.byKernel());
  }

  @Override
  public List<String> bridges() {
    return interfaces.all().stream()
        .filter(device -> device.kind() instanceof Kind.Bridge)
        .map(Interface::name)
        .sorted()
        .toList();
  }

  @Override
  public Optional<String> bridgeOf(String device) {
    return interfaces.named(device).flatMap(Interface::master).map(m -> interfaces.at(m).name());
  }

  @Override
  public boolean hasSysctl(String key) {
    return sysctls.read(key).isPresent();
  }

  @Override
  public Optional<String> xenstore(String path) {
    return Optional.ofNullable(xenstore.get(path));
  }

  @Override
  public Optional<String> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  @Override
  public boolean runs(Class<? extends Daemon> kind, String at) {
    return daemons.stream().anyMatch(d -> kind.isInstance(d) && d.at().equals(at));
  }

  @Override
  public boolean answered(Ipv4 address) {
    return surroundings.answers(this, address);
  }

  // --- for the commands of this package

  Surroundings surroundings() {
    return surroundings;
  }

  Stack stack() {
    return stack;
  }

  LinkCommands linkCommands() {
    return links;
  }

  Bridging bridging() {
    return bridging;
  }

  void settings(int bridge, BridgeSettings value) {
    bridges.put(bridge, value);
  }

  void applyDefaults(int device) {
    sysctls.applyDefaults(interfaces.at(device));
  }

  Map<String, String> store() {
    return xenstore;
  }

  Map<String, String> textFiles() {
    return files;
  }

  List<SystemOperation.Log> logLines() {
    return log;
  }

  List<Daemon> runningDaemons() {
    return daemons;
  }
}
