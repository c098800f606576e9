package org.vnetlang.sim.pairs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.vnetlang.model.Lan;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.plan.step.Rule;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;

/**
 * Every subnet that any machine compares an address with: two addresses in the same of them look
 * alike to all routes and rules (atomic predicates).
 */
final class Prefixes {
  private static final int WHOLE = 32;

  private final Set<Prefix> all = new HashSet<>();
  private final boolean[] lengths = new boolean[WHOLE];
  private final Map<Prefix, Integer> branches = new HashMap<>();

  /**
   * Those of all machines.
   *
   * @param lans the LANs of the file
   * @param constant subnets that the verdict itself asks for
   */
  Prefixes(Nesting nesting, List<Lan> lans, List<Prefix> constant) {
    constant.forEach(this::add);
    for (Lan lan : lans) {
      for (Prefix subnet : lan.subnets()) {
        add(subnet);
        int branch = nesting.branch(lan.name());
        branches.merge(subnet, branch, (one, other) -> Nesting.NONE);
      }
    }
    for (int i = 0; i < nesting.size(); i++) {
      collect(nesting.machine(i));
    }
  }

  private void collect(Kernel machine) {
    for (Interface device : machine.interfaces().all()) {
      device.addresses().forEach(own -> add(own.address().prefix()));
    }
    machine.routingTable().prefixes().forEach(this::add);
    for (Daemon daemon : machine.daemons()) {
      if (daemon instanceof Daemon.NatDevice nat) {
        add(nat.own().prefix());
      }
    }
    for (String table : machine.filter().used()) {
      machine
          .filter()
          .table(table)
          .values()
          .forEach(chain -> chain.rules().forEach(rule -> add(rule.matches())));
    }
  }

  private void add(Rule.Matches matches) {
    Stream.concat(matches.source().stream(), matches.destination().stream()).forEach(this::add);
    matches.more().except().forEach(this::add);
  }

  private void add(Prefix prefix) {
    if (prefix.length() < WHOLE && all.add(prefix)) {
      lengths[prefix.length()] = true;
    }
  }

  /** The branch whose own subnet it is, or {@link Nesting#NONE}. */
  int branch(Prefix prefix) {
    return branches.getOrDefault(prefix, Nesting.NONE);
  }

  /** The subnets that an address is in, the smallest last. */
  List<Prefix> around(Ipv4 address) {
    var found = new ArrayList<Prefix>(4);
    for (int length = 0; length < WHOLE; length++) {
      if (lengths[length]) {
        var prefix = new Prefix(address, length);
        if (all.contains(prefix)) {
          found.add(prefix);
        }
      }
    }
    return found;
  }

  /** The subnets that overlap one, without itself. */
  List<Prefix> overlapping(Prefix subnet) {
    return all.stream().filter(p -> p.overlaps(subnet) && !p.equals(subnet)).sorted().toList();
  }
}
