package org.vnetlang.lang.suggest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.Lan;
import org.vnetlang.model.Machine;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.Router;
import org.vnetlang.model.StaticRoute;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.finding.Subject;

/**
 * A computer of the file.
 *
 * @param name its name
 * @param subject where it is written
 * @param nics its cards
 * @param routes its static routes
 * @param host the host it runs on, or that it is
 */
record Owner(
    String name, Subject subject, List<Nic> nics, List<StaticRoute> routes, Optional<Host> host) {

  /** A card of somebody. */
  record Card(Owner owner, Nic nic) {
    Subject subject() {
      return owner.subject().nic(nic.name());
    }

    boolean has(Ipv4 address) {
      return nic.address().addresses().stream().anyMatch(a -> a.address().equals(address));
    }
  }

  Stream<Card> cards() {
    return nics.stream().map(nic -> new Card(this, nic));
  }

  /** Everybody, in the order of the file. */
  static List<Owner> all(Network network) {
    return Stream.of(
            network.lans().stream().flatMap(lan -> lan.machines().stream()).map(Owner::of),
            network.lans().stream().map(Lan::routers).flatMap(List::stream).map(Owner::of),
            network.machines().stream().map(Owner::of),
            network.internet().stream().map(Owner::of),
            network.hosts().stream().flatMap(Owner::of))
        .flatMap(owners -> owners)
        .toList();
  }

  private static Owner of(Machine machine) {
    var subject = Subject.machine(machine.name());
    return new Owner(machine.name(), subject, machine.nics(), machine.routes(), Optional.empty());
  }

  private static Owner of(Router router) {
    var subject = Subject.router(router.name());
    return new Owner(router.name(), subject, router.nics(), router.routes(), Optional.empty());
  }

  private static Stream<Owner> of(Host host) {
    var subject = Subject.host(host.name());
    var own = new Owner(host.name(), subject, host.nics(), host.routes(), Optional.of(host));
    return Stream.concat(
        Stream.of(own), host.guests().stream().map(guest -> of(guest, Optional.of(host))));
  }

  private static Owner of(Guest guest, Optional<Host> host) {
    var subject = Subject.guest(guest.name());
    return new Owner(guest.name(), subject, guest.nics(), guest.routes(), host);
  }
}
