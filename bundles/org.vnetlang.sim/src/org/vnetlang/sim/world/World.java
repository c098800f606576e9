package org.vnetlang.sim.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.kernel.Surroundings;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Wire;
import org.vnetlang.sim.walk.Walker;

/** Machines that are on, connected by the wires of their interfaces. */
public final class World implements Surroundings {
  private final Map<String, Kernel> machines = new LinkedHashMap<>();
  private final Map<String, Map<Integer, String>> trunks = new HashMap<>();
  private final Walker walker = new Walker(this);
  private final Map<String, Long> positions = new HashMap<>();
  private final List<String> changes = new ArrayList<>();
  private long switchedOn;

  /** The same machines in the same state, to be changed on their own. */
  public World copy() {
    var copy = new World();
    machines.forEach((name, kernel) -> copy.machines.put(name, kernel.copy(copy)));
    trunks.forEach((name, trunk) -> copy.trunks.put(name, new TreeMap<>(trunk)));
    copy.positions.putAll(positions);
    copy.switchedOn = switchedOn;
    copy.changes.addAll(changes);
    return copy;
  }

  /** Switches a machine on: it is there with {@code lo} and nothing else. */
  public Kernel switchOn(String name) {
    var kernel = new Kernel(name, this);
    put(kernel);
    return kernel;
  }

  /** Switches a machine on again that keeps its configuration; its addresses come back with it. */
  public void switchOnAgain(Kernel kernel) {
    put(kernel);
  }

  private void put(Kernel kernel) {
    machines.put(kernel.name(), kernel);
    positions.computeIfAbsent(kernel.name(), name -> switchedOn++);
    changed(kernel.name());
  }

  /** Switches a machine off, if it is on; what its cables led to is unplugged. */
  public void switchOff(String name) {
    positions.remove(name);
    Optional.ofNullable(machines.remove(name)).ifPresent(this::pullCables);
  }

  private void pullCables(Kernel gone) {
    for (Interface device : gone.interfaces().all()) {
      if (device.wire() instanceof Wire.Remote remote) {
        unplug(remote.machine(), remote.index());
      }
    }
    changed(gone.name());
  }

  /** Walks packets between these machines. */
  public Walker walker() {
    return walker;
  }

  @Override
  public Optional<Kernel> machine(String name) {
    return Optional.ofNullable(machines.get(name));
  }

  @Override
  public Collection<Kernel> machines() {
    return Collections.unmodifiableCollection(machines.values());
  }

  @Override
  public Map<Integer, String> trunk(String machine) {
    return trunks.getOrDefault(machine, Map.of());
  }

  /** Frames with the tag on a machine's cables belong to the LAN. */
  public void trunk(String machine, int tag, String lan) {
    trunks.computeIfAbsent(machine, m -> new TreeMap<>()).put(tag, lan);
    changed(machine);
  }

  @Override
  public long version() {
    return changes.size();
  }

  @Override
  public void changed(String machine) {
    changes.add(machine);
  }

  @Override
  public List<String> changedSince(long version) {
    return changes.subList((int) version, changes.size());
  }

  @Override
  public long position(String machine) {
    return positions.getOrDefault(machine, -1L);
  }

  @Override
  public Wire plugIn(Kernel host, int device, String guest, String nic) {
    return rewire(guest, nic, new Wire.Remote(host.name(), device));
  }

  @Override
  public void onHub(Kernel host, Daemon.HubGuest guest) {
    rewire(guest.guest(), guest.nic(), new Wire.Hub(host.name(), guest.at()));
  }

  @Override
  public void offHub(Kernel host, Daemon.HubGuest guest) {
    rewire(guest.guest(), guest.nic(), new Wire.Nothing());
  }

  /** Plugs a card in elsewhere; the way back to it, or nothing where there is no such card. */
  private Wire rewire(String machine, String nic, Wire wire) {
    Optional<Interface> card = machine(machine).flatMap(k -> k.interfaces().named(nic));
    card.ifPresent(one -> machines.get(machine).interfaces().put(one.withWire(wire)));
    changed(machine);
    return card.<Wire>map(one -> new Wire.Remote(machine, one.index())).orElse(new Wire.Nothing());
  }

  @Override
  public void unplug(String machine, int device) {
    machine(machine)
        .map(Kernel::interfaces)
        .ifPresent(
            all -> all.find(device).ifPresent(one -> all.put(one.withWire(new Wire.Nothing()))));
    changed(machine);
  }

  @Override
  public boolean answers(Kernel asker, Ipv4 address) {
    return walker.ping(asker.name(), address).answered();
  }
}
