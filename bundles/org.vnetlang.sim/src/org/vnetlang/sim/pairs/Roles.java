package org.vnetlang.sim.pairs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells machines by their part in a walk, and finds those of another pair that have that part. */
final class Roles {
  private final Nesting nesting;
  private final Kinds kinds;
  private final Map<Long, Integer> only = new HashMap<>();

  Roles(Nesting nesting, Kinds kinds) {
    this.nesting = nesting;
    this.kinds = kinds;
    for (int i = 0; i < nesting.size(); i++) {
      only.merge(key(parent(i), kinds.of(i)), i, (one, other) -> Nesting.NONE);
    }
  }

  /** What a machine is directly part of: a host, or behind those numbers a branch. */
  private int parent(int machine) {
    return nesting.host(machine) != Nesting.NONE
        ? nesting.host(machine)
        : branch(nesting.lan(machine));
  }

  private int branch(int lan) {
    return nesting.size() + lan;
  }

  private static long key(int parent, int kind) {
    return (long) parent << 32 | kind;
  }

  /**
   * The part of a machine in the walk between two others; empty where another pair's machine cannot
   * be told from it.
   */
  Optional<Role> role(String name, int from, int to) {
    int machine = nesting.number(name);
    if (machine == Nesting.NONE) {
      return Optional.empty();
    } else if (machine == from || machine == to) {
      return Optional.of(new Role.Party(machine == to));
    } else if (machine == nesting.host(from) || machine == nesting.host(to)) {
      return Optional.of(new Role.HostOf(machine != nesting.host(from)));
    } else if (nesting.host(machine) == Nesting.NONE && nesting.lan(machine) == Nesting.NONE) {
      return Optional.of(new Role.Fixed(nesting.machine(machine).name()));
    }
    int kind = kinds.of(machine);
    if (only.get(key(parent(machine), kind)) != machine) {
      return Optional.empty();
    } else if (nesting.host(machine) != Nesting.NONE) {
      return beside(machine, kind, from, to);
    }
    int lan = nesting.lan(machine);
    return lan == nesting.lan(from) || lan == nesting.lan(to)
        ? Optional.of(new Role.InBranchOf(lan != nesting.lan(from), kind))
        : Optional.empty();
  }

  private Optional<Role> beside(int machine, int kind, int from, int to) {
    int host = nesting.host(machine);
    boolean near = host == host(from) || host == host(to);
    return near ? Optional.of(new Role.BesideOf(host != host(from), kind)) : Optional.empty();
  }

  /** A guest's host, or the host itself. */
  private int host(int machine) {
    return nesting.host(machine) == Nesting.NONE ? machine : nesting.host(machine);
  }

  /** The machine that has the part in the walk between these two. */
  String name(Role role, int from, int to) {
    if (role instanceof Role.Fixed fixed) {
      return fixed.name();
    }
    return nesting.machine(number(role, from, to)).name();
  }

  private int number(Role role, int from, int to) {
    if (role instanceof Role.Party party) {
      return party.asked() ? to : from;
    } else if (role instanceof Role.HostOf host) {
      return nesting.host(host.asked() ? to : from);
    } else if (role instanceof Role.InBranchOf in) {
      return only.get(key(branch(nesting.lan(in.asked() ? to : from)), in.kind()));
    }
    var beside = (Role.BesideOf) role;
    return only.get(key(host(beside.asked() ? to : from), beside.kind()));
  }
}
