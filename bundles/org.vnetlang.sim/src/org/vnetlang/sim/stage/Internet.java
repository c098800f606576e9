package org.vnetlang.sim.stage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vnetlang.model.Lan;
import org.vnetlang.model.Machine;
import org.vnetlang.model.Network;
import org.vnetlang.model.Router;
import org.vnetlang.model.StaticRoute;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.Macs;
import org.vnetlang.sim.world.World;

/**
 * What lies behind the LANs' routers. LANs whose subnets overlap never see each other: each of them
 * has an internet of its own, as a private address means another machine behind every router.
 */
final class Internet {
  /** Where {@code internet} is in sentences (TEST-NET-3, RFC 5737). */
  static final InterfaceAddress SOMEBODY = new InterfaceAddress(Ipv4.of("203.0.113.10"), 24);

  /** The name of that machine where the file gives it none. */
  static final String NAME = "internet";

  private final Network network;
  private final List<Cloud> clouds = new ArrayList<>();
  private final Set<Ipv4> taken = new HashSet<>();

  Internet(Network network) {
    this.network = network;
    taken.add(SOMEBODY.address());
    network.internet().stream().flatMap(Boxes::addresses).forEach(taken::add);
    network.lans().stream()
        .flatMap(lan -> lan.routers().stream())
        .flatMap(router -> router.outside().stream())
        .forEach(outside -> taken.add(outside.address()));
  }

  /** A part of the internet: the subnets that it knows, each with its router. */
  private static final class Cloud {
    private final String name;
    private final List<Prefix> known = new ArrayList<>();
    private final List<StaticRoute> routes = new ArrayList<>();
    private final List<InterfaceAddress> providers = new ArrayList<>();

    Cloud(String name) {
      this.name = name;
    }
  }

  /**
   * Connects a LAN's router.
   *
   * @param behind subnets that the internet reaches through it; none where it hides them
   * @return the segment it is plugged into, its address there and its default route, if it needs
   *     one
   */
  Uplink connect(Lan lan, Optional<Router> router, List<Prefix> behind) {
    Cloud cloud = cloudFor(behind.isEmpty() ? lan.subnets() : behind);
    InterfaceAddress own = router.flatMap(Router::outside).orElseGet(this::free);
    cloud.known.addAll(lan.subnets());
    cloud.known.addAll(behind);
    for (Prefix subnet : behind) {
      cloud.routes.add(new StaticRoute(subnet, own.address(), Optional.empty()));
    }
    if (SOMEBODY.prefix().contains(own.address())) {
      return new Uplink(cloud.name, own, Optional.empty());
    }
    InterfaceAddress provider = provider(own);
    cloud.providers.add(provider);
    return new Uplink(cloud.name, own, Optional.of(provider.address()));
  }

  /**
   * How a router is connected.
   *
   * @param segment the cable's name
   * @param own the router's address there
   * @param gateway where it sends what it does not know; empty where all it can reach is next to it
   */
  record Uplink(String segment, InterfaceAddress own, Optional<Ipv4> gateway) {}

  private Cloud cloudFor(List<Prefix> subnets) {
    return clouds.stream()
        .filter(
            cloud -> cloud.known.stream().noneMatch(k -> subnets.stream().anyMatch(k::overlaps)))
        .findFirst()
        .orElseGet(this::another);
  }

  private Cloud another() {
    var cloud = new Cloud(clouds.isEmpty() ? NAME : NAME + " " + (clouds.size() + 1));
    clouds.add(cloud);
    return cloud;
  }

  private InterfaceAddress free() {
    Ipv4 address = SOMEBODY.prefix().network().plus(1);
    while (!taken.add(address)) {
      address = address.plus(1);
    }
    return new InterfaceAddress(address, SOMEBODY.length());
  }

  /** The first address beside a router's own. */
  private static InterfaceAddress provider(InterfaceAddress own) {
    Ipv4 first = own.prefix().network().plus(own.length() < 31 ? 1 : 0);
    return new InterfaceAddress(first.equals(own.address()) ? first.plus(1) : first, own.length());
  }

  /** Switches the machines out there on, once all routers are connected. */
  void switchOn(World world) {
    if (clouds.isEmpty()) {
      another();
    }
    for (Cloud cloud : clouds) {
      boolean named =
          network.internet().stream()
              .flatMap(Boxes::addresses)
              .anyMatch(SOMEBODY.address()::equals);
      boolean first = cloud == clouds.get(0);
      if (!named || !first) {
        somebody(world, cloud);
      }
      if (first) {
        network.internet().forEach(machine -> machine(world, cloud, machine));
      }
    }
  }

  private static void somebody(World world, Cloud cloud) {
    var box = new Boxes(world, world.switchOn(cloud.name));
    box.card("eth0", Macs.derive(Optional.empty(), cloud.name, NAME, "eth0"), cloud.name);
    box.address("eth0", SOMEBODY);
    cloud.providers.forEach(provider -> box.address("eth0", provider));
    cloud.routes.forEach(box::route);
  }

  private static void machine(World world, Cloud cloud, Machine machine) {
    var box = new Boxes(world, world.switchOn(machine.name()));
    machine.nics().forEach(nic -> box.card(nic.name(), nic.mac(), cloud.name));
    box.boot(machine);
    String first = machine.nics().isEmpty() ? "lo" : machine.nics().get(0).name();
    cloud.providers.forEach(provider -> box.address(first, provider));
    cloud.routes.forEach(box::route);
  }
}
