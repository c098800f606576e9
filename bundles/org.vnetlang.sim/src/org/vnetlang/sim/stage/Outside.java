package org.vnetlang.sim.stage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Lan;
import org.vnetlang.model.Machine;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.Router;
import org.vnetlang.model.StaticRoute;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.Macs;
import org.vnetlang.plan.operation.FilterOperation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.step.Route;
import org.vnetlang.plan.step.Rule;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.world.World;

/** The world outside the hosts: LANs with their routers and PCs, the internet. */
final class Outside {
  private static final Prefix ANYWHERE = Prefix.of("0.0.0.0/0");

  private final World world;
  private final Network network;
  private final Internet internet;
  private final Set<Ipv4> taken = new HashSet<>();

  private Outside(World world, Network network) {
    this.world = world;
    this.network = network;
    this.internet = new Internet(network);
    cards()
        .forEach(
            nic -> {
              nic.address().addresses().forEach(own -> taken.add(own.address()));
              nic.declared().forEach(told -> taken.add(told.address()));
            });
    network.lans().forEach(lan -> lan.gateway().ifPresent(taken::add));
  }

  /** Switches all of it on. */
  static void switchOn(World world, Network network) {
    var outside = new Outside(world, network);
    network.lans().forEach(outside::router);
    network.machines().forEach(outside::joining);
    network.lans().forEach(lan -> lan.machines().forEach(outside::machine));
    network.lans().forEach(outside::somebody);
    outside.internet.switchOn(world);
  }

  /** The name of the machine that a LAN's gateway address belongs to, if nobody else has it. */
  static String routerName(Lan lan) {
    return lan.routers().isEmpty() ? lan.name() + " gateway" : lan.routers().get(0).name();
  }

  private Stream<Nic> cards() {
    return Stream.of(
            network.machines().stream().flatMap(machine -> machine.nics().stream()),
            network.lans().stream()
                .flatMap(lan -> lan.machines().stream())
                .flatMap(machine -> machine.nics().stream()),
            network.hosts().stream().flatMap(host -> host.nics().stream()),
            network.guests().flatMap(guest -> guest.nics().stream()))
        .flatMap(nics -> nics);
  }

  // --- routers

  private void router(Lan lan) {
    Optional<InterfaceAddress> inside = lan.gateway().flatMap(gateway -> on(lan, gateway));
    Optional<Router> written = lan.routers().stream().findFirst();
    if (inside.isEmpty() || somebodyElseHas(lan)) {
      return;
    }
    Kernel kernel = world.switchOn(routerName(lan));
    var box = new Boxes(world, kernel);
    written.ifPresent(router -> box.cards(router.nics()));
    String card = freeName(kernel, "eth0");
    box.card(
        card,
        written
            .flatMap(Router::mac)
            .orElseGet(() -> Macs.derive(Optional.empty(), lan.name(), "gateway", "eth0")),
        lan.name());
    box.address(card, inside.get());
    written.ifPresent(router -> box.boot(asMachine(router)));
    if (lan.leadsOut()) {
      uplink(lan, written, box);
    }
    box.forward();
  }

  private static Machine asMachine(Router router) {
    return new Machine(
        router.name(), router.nics(), router.routes(), router.firewall(), router.settings());
  }

  /** The gateway's address with the length of the LAN's subnet it is in. */
  private static Optional<InterfaceAddress> on(Lan lan, Ipv4 address) {
    return lan.subnets().stream()
        .filter(subnet -> subnet.contains(address))
        .findFirst()
        .map(subnet -> new InterfaceAddress(address, subnet.length()));
  }

  /** Whether a machine, a host or a guest is the gateway. */
  private boolean somebodyElseHas(Lan lan) {
    Ipv4 gateway = lan.gateway().orElseThrow();
    return cards()
        .filter(
            nic -> nic.attachment() instanceof Attachment.OnLan on && on.lan().equals(lan.name()))
        .flatMap(nic -> nic.address().addresses().stream())
        .anyMatch(own -> own.address().equals(gateway));
  }

  private void uplink(Lan lan, Optional<Router> written, Boxes box) {
    boolean hides = written.map(Router::hides).orElse(false);
    var behind = new ArrayList<Prefix>();
    if (!hides) {
      behind.addAll(lan.subnets());
      written.stream()
          .flatMap(router -> router.routes().stream())
          .map(StaticRoute::destination)
          .filter(destination -> !destination.equals(ANYWHERE))
          .forEach(behind::add);
    }
    connect(lan, written, box, behind, hides);
  }

  private void connect(
      Lan lan, Optional<Router> written, Boxes box, List<Prefix> behind, boolean hides) {
    Internet.Uplink uplink = internet.connect(lan, written, behind);
    String card = freeName(box.kernel(), "eth1");
    box.card(
        card, Macs.derive(Optional.empty(), lan.name(), "gateway", "outside"), uplink.segment());
    box.address(card, uplink.own());
    uplink
        .gateway()
        .filter(via -> box.kernel().routes().stream().noneMatch(Route::isDefault))
        .map(via -> Route.byDefault(via, Optional.of(card)))
        .ifPresent(route -> box.kernel().run(new RouteOperation.Add(route)));
    if (hides) {
      var rule = new Rule(Rule.Matches.ALL.leavingBy(card), new Rule.Target.Masquerade());
      box.kernel().run(new FilterOperation.Append("nat", "POSTROUTING", rule));
    }
  }

  private static String freeName(Kernel kernel, String wanted) {
    String name = wanted;
    for (int i = 0; kernel.interfaces().named(name).isPresent(); i++) {
      name = "wan" + i;
    }
    return name;
  }

  // --- machines

  /** A machine with cards on several LANs passes packets on between them. */
  private void joining(Machine machine) {
    Boxes box = machine(machine);
    network.lans().stream()
        .filter(Lan::leadsOut)
        .filter(lan -> isGateway(machine, lan))
        .filter(lan -> box.kernel().routes().stream().noneMatch(Route::isDefault))
        .findFirst()
        .ifPresent(
            lan -> {
              connect(lan, Optional.empty(), box, subnets(machine), false);
              box.forward();
            });
    if (machine.nics().size() > 1) {
      box.forward();
    }
  }

  private static boolean isGateway(Machine machine, Lan lan) {
    return lan.gateway().filter(Boxes.addresses(machine).toList()::contains).isPresent();
  }

  private static List<Prefix> subnets(Machine machine) {
    return machine.nics().stream()
        .flatMap(nic -> nic.address().addresses().stream())
        .map(InterfaceAddress::prefix)
        .distinct()
        .toList();
  }

  private Boxes machine(Machine machine) {
    var box = new Boxes(world, world.switchOn(machine.name()));
    box.cards(machine.nics());
    box.boot(machine);
    return box;
  }

  // --- a PC on each LAN, for sentences that speak of the LAN

  private void somebody(Lan lan) {
    for (Prefix subnet : lan.subnets()) {
      Optional<Ipv4> free = free(lan, subnet);
      if (free.isPresent()) {
        var box = new Boxes(world, world.switchOn(lan.name()));
        box.card("eth0", Macs.derive(Optional.empty(), lan.name(), "pc", "eth0"), lan.name());
        box.address("eth0", new InterfaceAddress(free.get(), subnet.length()));
        lan.gateway()
            .filter(subnet::contains)
            .map(via -> Route.byDefault(via, Optional.of("eth0")))
            .ifPresent(route -> box.kernel().run(new RouteOperation.Add(route)));
        return;
      }
    }
  }

  /** The highest address that nobody has and no DHCP server hands out. */
  private Optional<Ipv4> free(Lan lan, Prefix subnet) {
    List<Ipv4Range> pools = lan.dhcp().map(service -> service.ranges()).orElse(List.of());
    List<Prefix> inside =
        network.hosts().stream()
            .flatMap(host -> host.networks().stream())
            .flatMap(segment -> segment.subnets().stream())
            .filter(other -> subnet.contains(other) && other.length() > subnet.length())
            .toList();
    long first = subnet.network().value();
    for (long next = subnet.broadcast().value(); next >= first; next--) {
      var address = new Ipv4((int) next);
      if (subnet.usable(address)
          && !taken.contains(address)
          && pools.stream().noneMatch(pool -> pool.contains(address))
          && inside.stream().noneMatch(other -> other.contains(address))) {
        taken.add(address);
        return Optional.of(address);
      }
    }
    return Optional.empty();
  }
}
