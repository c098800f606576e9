package org.vnetlang.sim.stage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.Lan;
import org.vnetlang.model.Machine;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;

/** Finds what a network describes by its name. */
public final class Places {
  private final Map<String, Host> hosts = new HashMap<>();
  private final Map<String, Host> hostsOfGuests = new HashMap<>();
  private final Map<String, Guest> guests = new HashMap<>();
  private final Map<String, Machine> machines = new HashMap<>();
  private final Map<String, Lan> lans = new HashMap<>();

  private Places() {}

  /** Those of a network. */
  static Places of(Network network) {
    var places = new Places();
    for (Host host : network.hosts()) {
      places.hosts.putIfAbsent(host.name(), host);
      for (Guest guest : host.guests()) {
        places.hostsOfGuests.putIfAbsent(guest.name(), host);
        places.guests.putIfAbsent(guest.name(), guest);
      }
    }
    network.machines().forEach(places::machine);
    network.internet().forEach(places::machine);
    for (Lan lan : network.lans()) {
      places.lans.putIfAbsent(lan.name(), lan);
      lan.machines().forEach(places::machine);
    }
    return places;
  }

  private void machine(Machine machine) {
    machines.putIfAbsent(machine.name(), machine);
  }

  public Optional<Host> host(String name) {
    return Optional.ofNullable(hosts.get(name));
  }

  /** The host that a guest is placed on. */
  public Optional<Host> hostOf(String guest) {
    return Optional.ofNullable(hostsOfGuests.get(guest));
  }

  public Optional<Guest> guest(String name) {
    return Optional.ofNullable(guests.get(name));
  }

  public Optional<Machine> machine(String name) {
    return Optional.ofNullable(machines.get(name));
  }

  public Optional<Lan> lan(String name) {
    return Optional.ofNullable(lans.get(name));
  }

  /** The cards that the file gives a host, a guest or a machine. */
  public List<Nic> nics(String name) {
    return host(name)
        .map(Host::nics)
        .or(() -> guest(name).map(Guest::nics))
        .or(() -> machine(name).map(Machine::nics))
        .orElse(List.of());
  }

  /** One of these cards. */
  public Optional<Nic> nic(String owner, String nic) {
    return nics(owner).stream().filter(one -> one.name().equals(nic)).findFirst();
  }
}
