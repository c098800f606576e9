package org.vnetlang.sim.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.kernel.Machines;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Wire;

/**
 * Who is plugged into which LAN or hub, and who has which address. It is kept up to date machine by
 * machine: a network of many machines starts one after the other, and each asks for something.
 */
final class Sockets {
  private final Machines machines;
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<Object, TreeMap<Long, List<Place>>> plugs = new HashMap<>();
  private final Map<Ipv4, TreeMap<Long, Kernel>> owners = new HashMap<>();
  private final Map<Ipv4, TreeMap<Long, Kernel>> holders = new HashMap<>();
  private long version;

  /** What a machine had when it was looked at. */
  private record Entry(
      long position,
      Map<Object, List<Place>> plugs,
      Collection<Ipv4> local,
      Collection<Ipv4> held) {}

  Sockets(Machines machines) {
    this.machines = machines;
    machines.machines().forEach(this::add);
    version = machines.version();
  }

  /** Looks at the machines again that changed since. */
  void refresh() {
    for (String name : new LinkedHashSet<>(machines.changedSince(version))) {
      Optional.ofNullable(entries.remove(name)).ifPresent(this::remove);
      machines.machine(name).ifPresent(this::add);
    }
    version = machines.version();
  }

  /** What is plugged into a LAN or hub, in the order the machines were switched on. */
  List<Place> at(Place socket) {
    var found = new ArrayList<Place>();
    all(plugs, socket).forEach(found::addAll);
    return found;
  }

  /** The machines that take packets for an address. */
  List<Kernel> owners(Ipv4 address) {
    return List.copyOf(all(owners, address));
  }

  /** The machines with an interface that has the address, up or not. */
  List<Kernel> holders(Ipv4 address) {
    return List.copyOf(all(holders, address));
  }

  private static <K, V> Collection<V> all(Map<K, TreeMap<Long, V>> index, K key) {
    return Optional.ofNullable(index.get(key)).<Collection<V>>map(Map::values).orElse(List.of());
  }

  // --- one machine

  private void add(Kernel machine) {
    long position = machines.position(machine.name());
    var its = new HashMap<Object, List<Place>>();
    Map<Integer, String> trunk = machines.trunk(machine.name());
    machine.interfaces().all().forEach(device -> plug(its, machine, device, trunk));
    machine.daemons().forEach(daemon -> plug(its, machine, daemon));
    var local = new ArrayList<Ipv4>(2);
    machine.localAddresses().all().forEach(local::add);
    var held = new LinkedHashSet<Ipv4>(4);
    for (Interface device : machine.interfaces().all()) {
      device.addresses().forEach(own -> held.add(own.address().address()));
    }
    its.forEach((socket, places) -> tree(plugs, socket).put(position, places));
    local.forEach(address -> tree(owners, address).put(position, machine));
    held.forEach(address -> tree(holders, address).put(position, machine));
    entries.put(machine.name(), new Entry(position, its, local, held));
  }

  private void remove(Entry entry) {
    entry.plugs().keySet().forEach(socket -> tree(plugs, socket).remove(entry.position()));
    entry.local().forEach(address -> tree(owners, address).remove(entry.position()));
    entry.held().forEach(address -> tree(holders, address).remove(entry.position()));
  }

  private static <K, V> TreeMap<Long, V> tree(Map<K, TreeMap<Long, V>> index, K key) {
    return index.computeIfAbsent(key, k -> new TreeMap<>());
  }

  private static void plug(Map<Object, List<Place>> its, Place socket, Place plug) {
    its.computeIfAbsent(socket, s -> new ArrayList<>(1)).add(plug);
  }

  private static void plug(
      Map<Object, List<Place>> its, Kernel machine, Interface device, Map<Integer, String> trunk) {
    if (device.wire() instanceof Wire.Lan lan && lan.plugged()) {
      plug(its, new Place.Switch(lan.lan()), new Place.Device(machine, device.index(), 0));
      trunk.forEach(
          (tag, other) ->
              plug(its, new Place.Switch(other), new Place.Device(machine, device.index(), tag)));
    } else if (device.wire() instanceof Wire.Hub hub) {
      plug(its, new Place.Hub(hub.host(), hub.hub()), new Place.Device(machine, device.index(), 0));
    }
  }

  private static void plug(Map<Object, List<Place>> its, Kernel machine, Daemon daemon) {
    var hub = new Place.Hub(machine.name(), daemon.at());
    if (daemon instanceof Daemon.NatDevice
        || daemon instanceof Daemon.DhcpServer server && server.station().isPresent()) {
      plug(its, hub, new Place.Process(machine, daemon));
    } else if (daemon instanceof Daemon.HubBridge bridge) {
      bridgedCard(machine, bridge).ifPresent(card -> plug(its, hub, card));
    }
  }

  /** The card that a hub is plugged into; without a carrier the product unplugs it. */
  private static Optional<Place> bridgedCard(Kernel machine, Daemon.HubBridge bridge) {
    return machine
        .interfaces()
        .named(bridge.card())
        .filter(machine::carrier)
        .map(card -> new Place.Device(machine, card.index(), 0));
  }
}
