package org.vnetlang.sim.link;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The interfaces of one machine, found by number, by name, by bridge and by what lies below. */
public final class Interfaces {
  private final TreeMap<Integer, Interface> byIndex = new TreeMap<>();
  private final Map<String, Integer> byName = new HashMap<>();
  private final Map<Integer, TreeSet<Integer>> members = new HashMap<>();
  private final Map<Integer, TreeMap<Integer, Integer>> vlans = new HashMap<>();
  private int next = 1;

  /** The same interfaces, to be changed on their own. */
  public Interfaces copy() {
    var copy = new Interfaces();
    byIndex.values().forEach(copy::put);
    copy.next = next;
    return copy;
  }

  /** The number the next new interface gets. */
  public int nextIndex() {
    return next;
  }

  /** All, in the order they appeared. */
  public Collection<Interface> all() {
    return Collections.unmodifiableCollection(byIndex.values());
  }

  public Optional<Interface> named(String name) {
    return Optional.ofNullable(byName.get(name)).map(byIndex::get);
  }

  public Optional<Interface> find(int index) {
    return Optional.ofNullable(byIndex.get(index));
  }

  /** The interface of that number, which must be there. */
  public Interface at(int index) {
    return find(index).orElseThrow(() -> new NoSuchElementException("interface " + index));
  }

  /** The ports of a bridge or the slaves of a bond, in the order they appeared on the machine. */
  public Stream<Interface> membersOf(int master) {
    SortedSet<Integer> indices = members.getOrDefault(master, new TreeSet<>());
    return indices.stream().map(byIndex::get);
  }

  /** The sub-interface for one VLAN of an interface. */
  public Optional<Interface> vlanOf(int over, int tag) {
    return Optional.ofNullable(vlans.get(over)).map(tags -> tags.get(tag)).map(byIndex::get);
  }

  /** The sub-interfaces of an interface, by tag. */
  public Stream<Interface> vlansOf(int over) {
    return Optional.ofNullable(vlans.get(over)).stream()
        .flatMap(tags -> tags.values().stream())
        .map(byIndex::get);
  }

  /** Adds an interface, or puts its new state in place of the old one. */
  public void put(Interface state) {
    remove(state.index());
    byIndex.put(state.index(), state);
    byName.put(state.name(), state.index());
    state
        .master()
        .ifPresent(m -> members.computeIfAbsent(m, k -> new TreeSet<>()).add(state.index()));
    if (state.kind() instanceof Kind.Vlan vlan) {
      vlans.computeIfAbsent(vlan.over(), k -> new TreeMap<>()).put(vlan.tag(), state.index());
    }
    next = Math.max(next, state.index() + 1);
  }

  /** Forgets an interface, if it is there. */
  public void remove(int index) {
    Optional.ofNullable(byIndex.remove(index)).ifPresent(this::unlink);
  }

  private void unlink(Interface old) {
    byName.remove(old.name());
    old.master().map(members::get).ifPresent(set -> set.remove(old.index()));
    if (old.kind() instanceof Kind.Vlan vlan) {
      vlans.get(vlan.over()).remove(vlan.tag());
    }
  }
}
