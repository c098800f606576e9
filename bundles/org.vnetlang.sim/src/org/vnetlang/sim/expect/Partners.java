package org.vnetlang.sim.expect;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vnetlang.model.Host;
import org.vnetlang.model.Nic;
import org.vnetlang.model.Party;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.stage.Running;

/** Finds the machines and addresses that a sentence means. */
public final class Partners {
  /** {@code internet} in sentences: somebody out there (TEST-NET-3, RFC 5737). */
  public static final Ipv4 INTERNET = Ipv4.of("203.0.113.10");

  private final Running running;
  private final Map<Party.Member, List<Ipv4>> known = new HashMap<>();

  /** Those of a network that does not change as long as this is used. */
  public Partners(Running running) {
    this.running = running;
  }

  /** The host whose hypervisor is not modelled, if what is asked depends on it. */
  Optional<Host> unmodelled(Party.Member member) {
    return owner(member)
        .flatMap(name -> running.places().hostOf(name).or(() -> running.places().host(name)))
        .filter(host -> !running.modelled(host.name()));
  }

  /** The name of the machine that is meant; empty for an address. */
  public static Optional<String> owner(Party.Member member) {
    if (member instanceof Party.Node node) {
      return Optional.of(node.name());
    } else if (member instanceof Party.NodeNic nic) {
      return Optional.of(nic.nic().owner());
    } else if (member instanceof Party.OnLan lan) {
      return Optional.of(lan.lan());
    }
    return Optional.empty();
  }

  /** The machine that sends, if it is on. */
  public Optional<Kernel> sender(Party.Member member, Party.Member to) {
    if (member instanceof Party.Internet) {
      List<Kernel> candidates = owners(INTERNET);
      List<Ipv4> wanted = addresses(to);
      return candidates.stream()
          .filter(k -> wanted.stream().anyMatch(a -> k.routingTable().lookup(a).isPresent()))
          .findFirst()
          .or(() -> candidates.stream().findFirst());
    } else if (member instanceof Party.Address address) {
      return owners(address.address()).stream().findFirst();
    }
    return owner(member).flatMap(running.world()::machine);
  }

  private List<Kernel> owners(Ipv4 address) {
    return running.world().walker().domains().owners(address);
  }

  /** The address it sends from where the sentence names a card. */
  public Optional<Ipv4> source(Party.Member member) {
    if (member instanceof Party.NodeNic nic) {
      return addresses(nic).stream().findFirst();
    }
    return member instanceof Party.Address address
        ? Optional.of(address.address())
        : Optional.empty();
  }

  /**
   * The address that somebody who wants to reach it asks: one on his own subnet before all, else
   * the first of the first card.
   */
  public Optional<Ipv4> target(Kernel sender, Party.Member member) {
    List<Ipv4> all = addresses(member);
    return all.stream()
        .filter(address -> neighbour(sender, address))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  private static boolean neighbour(Kernel sender, Ipv4 address) {
    return sender.interfaces().all().stream()
        .filter(Interface::up)
        .flatMap(device -> device.addresses().stream())
        .anyMatch(own -> own.address().prefix().contains(address));
  }

  /** All addresses of a member, the main one first. */
  public List<Ipv4> addresses(Party.Member member) {
    return known.computeIfAbsent(member, this::find);
  }

  private List<Ipv4> find(Party.Member member) {
    if (member instanceof Party.Internet) {
      return List.of(INTERNET);
    } else if (member instanceof Party.Address address) {
      return List.of(address.address());
    } else if (member instanceof Party.NodeNic one) {
      return ofCard(one.nic().owner(), one.nic().nic());
    }
    return owner(member).map(this::ofMachine).orElse(List.of());
  }

  private List<Ipv4> ofMachine(String name) {
    var found = new LinkedHashSet<Ipv4>();
    running.places().nics(name).forEach(nic -> found.addAll(ofCard(name, nic.name())));
    running.world().machine(name).stream().flatMap(Partners::all).forEach(found::add);
    return List.copyOf(found);
  }

  /** What the file gives the card, as far as the machine has it, else what is on the card. */
  private List<Ipv4> ofCard(String owner, String nic) {
    Optional<Kernel> kernel = running.world().machine(owner);
    List<Ipv4> written =
        running.places().nic(owner, nic).map(Nic::address).stream()
            .flatMap(address -> address.addresses().stream())
            .map(own -> own.address())
            .filter(own -> kernel.filter(k -> k.localAddresses().has(own)).isPresent())
            .toList();
    return written.isEmpty()
        ? running.card(owner, nic).stream().flatMap(Partners::on).toList()
        : written;
  }

  private static Stream<Ipv4> all(Kernel kernel) {
    return kernel.interfaces().all().stream()
        .filter(device -> !(device.kind() instanceof Kind.Loopback))
        .flatMap(Partners::on);
  }

  private static Stream<Ipv4> on(Interface device) {
    return device.addresses().stream().map(own -> own.address().address());
  }
}
