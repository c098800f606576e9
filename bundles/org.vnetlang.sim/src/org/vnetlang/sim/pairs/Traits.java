package org.vnetlang.sim.pairs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;

/**
 * What is known of each machine and each branch: its own state, and everywhere else where it is
 * named, so that exchanging two of the same traits changes nothing anywhere.
 */
final class Traits {
  /** A part of a machine's state is described from somewhere. */
  interface Text extends Function<View, String> {}

  private final Nesting nesting;
  private final Owners owners;
  private final Prefixes prefixes;
  private final List<List<Object>> own = new ArrayList<>();
  private final List<List<String>> named = new ArrayList<>();
  private final List<List<String>> branches = new ArrayList<>();

  Traits(Nesting nesting, Owners owners, Prefixes prefixes) {
    this.nesting = nesting;
    this.owners = owners;
    this.prefixes = prefixes;
    for (int i = 0; i < nesting.size(); i++) {
      own.add(new ArrayList<>());
      named.add(new ArrayList<>(0));
    }
    for (int i = 0; i < nesting.branches(); i++) {
      branches.add(new ArrayList<>());
    }
  }

  /** Of a machine itself: texts, and in their order the numbers of guests plugged into it. */
  List<Object> own(int machine) {
    return own.get(machine);
  }

  /** Where else a machine is named, without order. */
  List<String> named(int machine) {
    Collections.sort(named.get(machine));
    return named.get(machine);
  }

  /** What is said of a branch as a whole, without order. */
  List<String> ofBranch(int branch) {
    Collections.sort(branches.get(branch));
    return branches.get(branch);
  }

  void own(int machine, Object text) {
    own.get(machine).add(text);
  }

  void named(int machine, String text) {
    named.get(machine).add(text);
  }

  void ofBranch(int branch, String text) {
    branches.get(branch).add(text);
  }

  /** What a part of a machine's state is about, besides the machine. */
  final class About {
    private final int machine;
    private final Kernel kernel;
    private final Set<Integer> machines = new LinkedHashSet<>(2);
    private final Set<Integer> into = new LinkedHashSet<>(2);

    About(int machine) {
      this.machine = machine;
      this.kernel = nesting.machine(machine);
    }

    About address(Optional<Ipv4> address) {
      address.flatMap(owners::of).ifPresent(this::owner);
      return this;
    }

    private void owner(Owners.Owner owner) {
      int other = owner.machine();
      if (owner.branch() != Nesting.NONE) {
        branch(owner.branch());
      } else if (other != machine
          && other != nesting.host(machine)
          && other != nesting.router(nesting.lan(machine))) {
        machines.add(other);
      }
    }

    private void branch(int branch) {
      if (branch != Nesting.NONE && branch != nesting.lan(machine)) {
        into.add(branch);
      }
    }

    About subnet(Optional<Prefix> prefix) {
      prefix.filter(p -> p.length() == 32).ifPresent(p -> address(Optional.of(p.network())));
      prefix.ifPresent(p -> branch(prefixes.branch(p)));
      return this;
    }

    About device(Optional<String> name) {
      name.flatMap(kernel.interfaces()::named).ifPresent(this::device);
      return this;
    }

    About device(Interface device) {
      int guest = nesting.guestAt(machine, device);
      if (guest != Nesting.NONE) {
        machines.add(guest);
      }
      branch(nesting.leadsInto(machine, device));
      return this;
    }

    /** What names one guest only is said of that guest, anything else of the machine as well. */
    void say(Text text) {
      boolean ofGuest =
          into.isEmpty()
              && machines.size() == 1
              && nesting.host(machines.iterator().next()) == machine;
      for (int other : machines) {
        boolean guest = nesting.host(other) == machine;
        String by = guest ? "" : "by " + kernel.name() + " ";
        named(other, by + text.apply(View.of(nesting, other)));
      }
      for (int branch : into) {
        ofBranch(branch, "by " + kernel.name() + " " + text.apply(View.ofBranch(branch)));
      }
      if (!ofGuest) {
        own(machine, text.apply(View.of(nesting, machine)));
      }
    }
  }
}
