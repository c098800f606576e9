package org.vnetlang.sim.stage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Expectation.Waypoint;
import org.vnetlang.model.Firewall;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.Nic;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Setting;
import org.vnetlang.model.StaticRoute;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.host.FirewallOperations;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.DaemonOperation;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.plan.step.Route;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;

/** Changes a running network from outside, as somebody who breaks things or reconfigures them. */
public final class Changing {
  private static final int USUAL_LENGTH = 24;

  private final Running running;

  /** Changes that network itself. */
  public Changing(Running running) {
    this.running = running;
  }

  // --- down

  /**
   * Takes something down: a card, a host with its guests, a guest, a machine, a LAN's switch, a
   * network of a host with its daemons, or one kind of daemon.
   *
   * @param subject what; a network's or daemon's host stands before it
   * @param nic the card, if one is meant
   * @return whether there is such a thing
   */
  public boolean down(Waypoint subject, Optional<String> nic) {
    if (nic.isPresent()) {
      return setCard(subject.name(), nic.get(), false);
    } else if (subject.host().isPresent()) {
      return downOn(subject.host().get(), subject.name());
    }
    return downAlone(subject.name());
  }

  private boolean downAlone(String name) {
    if (running.places().host(name).isPresent()) {
      running.switchOff(name);
      return true;
    } else if (running.places().guest(name).isPresent()) {
      running.stop(name);
      return true;
    } else if (running.places().lan(name).isPresent()) {
      running.cables().setAll(name, false);
      return true;
    } else if (running.world().machine(name).isPresent()) {
      running.world().switchOff(name);
      return true;
    }
    List<Host> having =
        running.network().hosts().stream().filter(h -> h.network(name).isPresent()).toList();
    return having.size() == 1 && downOn(having.get(0).name(), name);
  }

  private boolean downOn(String host, String name) {
    Optional<Kernel> kernel = running.world().machine(host);
    Optional<Segment> network = running.places().host(host).flatMap(h -> h.network(name));
    if (kernel.isEmpty()) {
      return false;
    } else if (network.isPresent()) {
      network(kernel.get(), network.get());
      return true;
    }
    return kernel.get().interfaces().named(name).isPresent()
        && kernel.get().run(new LinkOperation.Down(name)).ok();
  }

  /**
   * The device of a network, or the ends of its guests' cards where it has none, and its daemons.
   */
  private void network(Kernel host, Segment network) {
    if (host.link(network.name()).isPresent()) {
      host.run(new LinkOperation.Down(network.name()));
    } else if (!(network instanceof Bridge)) {
      guestEnds(host, network).forEach(end -> host.run(new LinkOperation.Down(end)));
    }
    for (Daemon daemon : List.copyOf(host.daemons())) {
      // a guest's own process keeps its cable plugged in
      if (daemon.at().equals(network.name()) && !(daemon instanceof Daemon.HubGuest)) {
        host.run(new DaemonOperation.Stop(daemon));
      }
    }
  }

  private List<String> guestEnds(Kernel host, Segment network) {
    return running.places().host(host.name()).stream()
        .flatMap(h -> h.guests().stream())
        .flatMap(guest -> ends(guest, network))
        .toList();
  }

  private Stream<String> ends(Guest guest, Segment network) {
    return guest.nics().stream()
        .filter(
            nic ->
                nic.attachment() instanceof Attachment.OnSegment on
                    && on.segment().equals(network.name()))
        .flatMap(nic -> running.vif(guest.name(), nic.name()).stream())
        .map(Interface::name);
  }

  /** Brings a card up or down, whatever it is called now. */
  private boolean setCard(String owner, String nic, boolean up) {
    Optional<Interface> card = running.card(owner, nic);
    Optional<Kernel> kernel = running.world().machine(owner);
    if (card.isEmpty() || kernel.isEmpty()) {
      return false;
    }
    String name = card.get().name();
    return kernel.get().run(up ? new LinkOperation.Up(name) : new LinkOperation.Down(name)).ok();
  }

  // --- cables

  /** Pulls the cable of a card, of all cards of a machine, or of all sockets of a LAN. */
  public boolean cut(String owner, Optional<String> nic) {
    if (nic.isEmpty() && running.places().lan(owner).isPresent()) {
      running.cables().setAll(owner, false);
      return true;
    }
    return cards(owner, nic).stream()
        .map(card -> running.cables().pull(owner, card.index()))
        .reduce(false, Boolean::logicalOr);
  }

  /** Plugs in again what was pulled. */
  public boolean mend(String owner, Optional<String> nic) {
    if (nic.isEmpty() && running.places().lan(owner).isPresent()) {
      running.cables().setAll(owner, true);
      return true;
    }
    return cards(owner, nic).stream()
        .map(card -> running.cables().plugIn(owner, card.index()))
        .reduce(false, Boolean::logicalOr);
  }

  private List<Interface> cards(String owner, Optional<String> nic) {
    List<String> names =
        nic.map(List::of)
            .orElseGet(() -> running.places().nics(owner).stream().map(Nic::name).toList());
    return names.stream().flatMap(name -> running.card(owner, name).stream()).toList();
  }

  // --- addresses

  /**
   * A machine takes other addresses than its own, on its first card where none is named; its
   * default route stays, if its gateway is still a neighbour.
   *
   * @param subject the machine
   * @param nic the card
   * @param addresses the new ones, the main one first; none leaves them as they are
   * @param gateway the new default route
   * @return whether there is such a card
   */
  public boolean use(
      Waypoint subject, Optional<String> nic, List<Ipv4> addresses, Optional<Ipv4> gateway) {
    String owner = subject.name();
    Optional<Kernel> kernel = running.world().machine(owner);
    Optional<Interface> card =
        nic.or(() -> running.places().nics(owner).stream().findFirst().map(Nic::name))
            .flatMap(name -> running.card(owner, name));
    if (kernel.isEmpty() || card.isEmpty()) {
      return false;
    }
    List<Route> defaults = kernel.get().routes().stream().filter(Route::isDefault).toList();
    if (!addresses.isEmpty()) {
      replace(kernel.get(), card.get(), addresses);
    }
    if (gateway.isPresent()) {
      kernel.get().routes().stream()
          .filter(Route::isDefault)
          .forEach(old -> kernel.get().run(new RouteOperation.Remove(old)));
      kernel.get().run(new RouteOperation.Add(Route.byDefault(gateway.get(), Optional.empty())));
    } else {
      again(kernel.get(), owner, defaults);
    }
    return true;
  }

  private void replace(Kernel kernel, Interface card, List<Ipv4> addresses) {
    int length =
        card.addresses().stream()
            .findFirst()
            .map(own -> own.address().length())
            .orElse(USUAL_LENGTH);
    kernel.run(new AddressOperation.Flush(card.name()));
    kernel.run(new LinkOperation.Up(card.name()));
    for (Ipv4 address : addresses) {
      var own = new InterfaceAddress(address, length);
      kernel.run(new AddressOperation.Add(card.name(), own, Optional.of(own.prefix().broadcast())));
    }
  }

  /** The default route that went with the old addresses, or the one of the file. */
  private void again(Kernel kernel, String owner, List<Route> defaults) {
    if (kernel.routes().stream().noneMatch(Route::isDefault)) {
      defaults.forEach(route -> kernel.run(new RouteOperation.Add(route)));
      if (defaults.isEmpty()) {
        running.places().nics(owner).stream()
            .flatMap(nic -> nic.gateway().stream())
            .findFirst()
            .map(via -> Route.byDefault(via, Optional.empty()))
            .ifPresent(route -> kernel.run(new RouteOperation.Add(route)));
      }
    }
  }

  // --- what an administrator does on a machine

  /** Rules and policy are added to what a machine's packet filter holds. */
  public boolean firewall(String machine, Firewall firewall) {
    Optional<Kernel> kernel = running.world().machine(machine);
    kernel.ifPresent(k -> FirewallOperations.of(firewall).forEach(k::run));
    return kernel.isPresent();
  }

  /** A static route, in place of one to the same destination. */
  public boolean route(String machine, StaticRoute route) {
    Optional<Kernel> kernel = running.world().machine(machine);
    if (kernel.isEmpty()) {
      return false;
    }
    kernel.get().routes().stream()
        .filter(old -> old.destination().equals(route.destination()) && !old.byKernel())
        .forEach(old -> kernel.get().run(new RouteOperation.Remove(old)));
    return kernel.get().run(new RouteOperation.Add(Route.of(route))).ok();
  }

  /**
   * A switch of the kernel: {@code with forwarding}, {@code with proxy-arp eth0}, {@code without
   * rp-filter}. Without an interface it is written for all of them.
   */
  public boolean set(String machine, Setting setting) {
    Optional<Kernel> kernel = running.world().machine(machine);
    Optional<String> key = sysctl(setting);
    return kernel.isPresent()
        && key.isPresent()
        && kernel.get().run(new SystemOperation.Sysctl(key.get(), setting.on() ? 1 : 0)).ok();
  }

  private static Optional<String> sysctl(Setting setting) {
    String device = setting.value().orElse("all");
    String name = setting.name().replace('-', '_');
    return switch (name) {
      case "forwarding", "ip_forward" -> Optional.of("net.ipv4.ip_forward");
      case "proxy_arp", "rp_filter" -> Optional.of("net.ipv4.conf." + device + "." + name);
      default -> Optional.empty();
    };
  }
}
