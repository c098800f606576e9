package org.vnetlang.sim.pairs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vnetlang.model.Host;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Wire;
import org.vnetlang.sim.stage.Running;

/**
 * Which machine is part of which: guests of a host, machines of a LAN. A LAN with at most one
 * machine that is on other LANs too is a branch of the network; what is on several branches is at
 * its root.
 */
final class Nesting {
  /** No host, no LAN. */
  static final int NONE = -1;

  private final List<Kernel> machines;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[] hosts;
  private final int[] lans;
  private final Map<String, Integer> branches = new HashMap<>();
  private final List<Integer> routers = new ArrayList<>();

  Nesting(Running running) {
    machines = List.copyOf(running.world().machines());
    for (int i = 0; i < machines.size(); i++) {
      numbers.put(machines.get(i).name(), i);
    }
    hosts = new int[machines.size()];
    lans = new int[machines.size()];
    Arrays.fill(lans, NONE);
    var on = new ArrayList<Set<String>>();
    for (int i = 0; i < hosts.length; i++) {
      hosts[i] = host(running, machines.get(i)).orElse(NONE);
      on.add(hosts[i] == NONE ? lans(running, machines.get(i)) : Set.of());
    }
    branch(on);
    for (int i = 0; i < hosts.length; i++) {
      if (hosts[i] != NONE) {
        lans[i] = lans[hosts[i]];
      }
    }
  }

  /** The host of a guest, if all its cables lead there. */
  private Optional<Integer> host(Running running, Kernel machine) {
    return running
        .places()
        .hostOf(machine.name())
        .map(Host::name)
        .filter(host -> !host.equals(machine.name()))
        .filter(host -> machine.interfaces().all().stream().allMatch(d -> leadsTo(host, d)))
        .map(numbers::get);
  }

  private static boolean leadsTo(String host, Interface device) {
    Wire wire = device.wire();
    return wire instanceof Wire.Nothing
        || wire instanceof Wire.Pair
        || wire instanceof Wire.Remote remote && remote.machine().equals(host)
        || wire instanceof Wire.Hub hub && hub.host().equals(host);
  }

  private static Set<String> lans(Running running, Kernel machine) {
    var on = new LinkedHashSet<>(running.world().trunk(machine.name()).values());
    for (Interface device : machine.interfaces().all()) {
      if (device.wire() instanceof Wire.Lan lan && !isOwn(machine, lan.lan())) {
        on.add(lan.lan());
      }
    }
    return on;
  }

  /** Whether a cable's name says that it belongs to the machine alone. */
  static boolean isOwn(Kernel machine, String lan) {
    return lan.startsWith(machine.name() + " ");
  }

  private void branch(List<Set<String>> on) {
    var joining = new HashMap<String, List<Integer>>();
    for (int i = 0; i < on.size(); i++) {
      for (String lan : on.get(i)) {
        var all = joining.computeIfAbsent(lan, l -> new ArrayList<>(1));
        if (on.get(i).size() > 1) {
          all.add(i);
        }
      }
    }
    joining.forEach(
        (lan, all) -> {
          if (all.size() <= 1) {
            branches.put(lan, routers.size());
            routers.add(NONE);
          }
        });
    for (int i = 0; i < on.size(); i++) {
      List<Integer> its =
          on.get(i).stream().filter(branches::containsKey).map(branches::get).toList();
      if (its.size() == 1) {
        lans[i] = its.get(0);
        if (on.get(i).size() > 1) {
          routers.set(its.get(0), i);
        }
      }
    }
  }

  int size() {
    return machines.size();
  }

  Kernel machine(int number) {
    return machines.get(number);
  }

  /** The number of the machine of that name, or {@link #NONE}. */
  int number(String machine) {
    return numbers.getOrDefault(machine, NONE);
  }

  int host(int machine) {
    return hosts[machine];
  }

  /** The branch a machine is part of. */
  int lan(int machine) {
    return lans[machine];
  }

  /** How many branches there are. */
  int branches() {
    return routers.size();
  }

  /** The branch that a LAN is. */
  int branch(String lan) {
    return branches.getOrDefault(lan, NONE);
  }

  /** The machine of a branch that leads out of it. */
  int router(int branch) {
    return branch == NONE ? NONE : routers.get(branch);
  }

  /** The branch that an interface of a machine outside leads to. */
  int leadsInto(int machine, Interface device) {
    return device.wire() instanceof Wire.Lan lan && lans[machine] != branch(lan.lan())
        ? branch(lan.lan())
        : NONE;
  }

  /** The guest at the other end of an interface of its host. */
  int guestAt(int machine, Interface device) {
    if (device.wire() instanceof Wire.Remote remote) {
      int other = number(remote.machine());
      return other != NONE && hosts[other] == machine ? other : NONE;
    }
    return NONE;
  }
}
