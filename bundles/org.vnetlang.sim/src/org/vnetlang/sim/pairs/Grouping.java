package org.vnetlang.sim.pairs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.Party;
import org.vnetlang.sim.expect.Partners;
import org.vnetlang.sim.stage.Running;

/** Finds where each member is, and numbers the kinds that occur. */
final class Grouping {
  private final Nesting nesting;
  private final Kinds kinds;
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Group[] groups;
  private final boolean[] single;
  private int elsewhere;

  Grouping(Running running, Nesting nesting, Kinds kinds, List<Party.Member> members) {
    this.nesting = nesting;
    this.kinds = kinds;
    groups = new Group[members.size()];
    single = new boolean[members.size()];
    for (int i = 0; i < groups.length; i++) {
      Party.Member member = members.get(i);
      single[i] = !(member instanceof Party.Node || member instanceof Party.OnLan);
      groups[i] = group(running, member, single[i]);
    }
  }

  private Group group(Running running, Party.Member member, boolean alone) {
    Optional<String> name = Partners.owner(member).filter(owner -> !alone);
    int machine = name.map(nesting::number).orElse(Nesting.NONE);
    if (machine == Nesting.NONE) {
      int nowhere = -2 - elsewhere++;
      int kind = name.map(kinds::off).orElse(nowhere);
      return new Group(Nesting.NONE, number(kind), nowhere, nowhere);
    }
    int host = nesting.host(machine) == Nesting.NONE ? machine : nesting.host(machine);
    int lan = nesting.lan(machine);
    int branch = lan == Nesting.NONE ? host : nesting.size() + lan;
    return new Group(machine, number(kinds.of(machine)), host, branch);
  }

  private int number(int kind) {
    return numbers.computeIfAbsent(kind, k -> numbers.size());
  }

  Group[] groups() {
    return groups;
  }

  /** Who is never like another one: an address, one card of a machine, the internet. */
  boolean[] single() {
    return single;
  }

  int kinds() {
    return numbers.size();
  }
}
