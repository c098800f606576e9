package org.vnetlang.lang.validation.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.vnetlang.model.Host;
import org.vnetlang.model.Lan;
import org.vnetlang.model.Machine;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.Router;
import org.vnetlang.model.StaticRoute;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Subject;

/** Static routes: their next hop must be a neighbour, or the kernel refuses them. */
final class StaticRouteCheck implements NetworkCheck {

  @Override
  public void check(Network network, Consumer<Finding> found) {
    var neighbours = new Neighbours(network);
    for (var lan : network.lans()) {
      lan.machines().forEach(machine -> machine(machine, neighbours, found));
      lan.routers().forEach(router -> router(lan, router, neighbours, found));
    }
    network.machines().forEach(machine -> machine(machine, neighbours, found));
    network.hosts().forEach(host -> host(host, neighbours, found));
  }

  /**
   * What a station knows of its surroundings.
   *
   * @param own its addresses
   * @param subnets of each link, empty for one that nothing is known of
   */
  private record Station(List<Ipv4> own, List<List<Prefix>> subnets) {
    static Station of(List<Nic> nics, Stream<List<Prefix>> subnets) {
      var own =
          nics.stream()
              .flatMap(nic -> nic.address().addresses().stream())
              .map(InterfaceAddress::address)
              .toList();
      return new Station(own, subnets.toList());
    }

    /** Everything near, or nothing where a link may lead anywhere. */
    List<Prefix> near() {
      return subnets.stream().anyMatch(List::isEmpty)
          ? List.of()
          : subnets.stream().flatMap(List::stream).distinct().toList();
    }
  }

  private static void machine(Machine machine, Neighbours neighbours, Consumer<Finding> found) {
    var station = Station.of(machine.nics(), machine.nics().stream().map(neighbours::of));
    routes(machine.routes(), station, machine.name(), Subject.machine(machine.name()), found);
  }

  private static void router(
      Lan lan, Router router, Neighbours neighbours, Consumer<Finding> found) {
    var subnets = new ArrayList<List<Prefix>>();
    subnets.add(lan.subnets());
    router.outside().ifPresent(outside -> subnets.add(List.of(outside.prefix())));
    router.nics().forEach(nic -> subnets.add(neighbours.of(nic)));
    var station = Station.of(router.nics(), subnets.stream());
    routes(router.routes(), station, router.name(), Subject.router(router.name()), found);
  }

  private static void host(Host host, Neighbours neighbours, Consumer<Finding> found) {
    var subnets =
        Stream.concat(
            host.nics().stream().filter(StaticRouteCheck::used).map(neighbours::of),
            host.networks().stream().map(network -> neighbours.of(host, network)));
    var station = Station.of(host.nics(), subnets);
    routes(host.routes(), station, host.name(), Subject.host(host.name()), found);
    for (var guest : host.guests()) {
      var near = guest.nics().stream().map(nic -> neighbours.of(host, nic));
      var inside = Station.of(guest.nics(), near);
      routes(guest.routes(), inside, guest.name(), Subject.guest(guest.name()), found);
    }
  }

  /** Cards below a bond or a bridge have no address and no LAN of their own. */
  private static boolean used(Nic nic) {
    return !(nic.address() instanceof NicAddress.Unset);
  }

  private static void routes(
      List<StaticRoute> routes,
      Station station,
      String name,
      Subject subject,
      Consumer<Finding> found) {
    var near = routes.isEmpty() ? List.<Prefix>of() : station.near();
    for (int i = 0; i < routes.size(); i++) {
      var gateway = routes.get(i).gateway();
      var place = subject.route(i).part("via");
      NicGatewayCheck.nextHop(gateway, station.own(), near, name, place, found);
    }
  }
}
