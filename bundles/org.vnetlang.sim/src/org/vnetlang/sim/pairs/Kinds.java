package org.vnetlang.sim.pairs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.Host;
import org.vnetlang.model.Lan;
import org.vnetlang.model.Party;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.sim.expect.Gateways;
import org.vnetlang.sim.expect.Partners;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.walk.Failure;

/**
 * The kinds of machines. Two guests of a host are of one kind if the whole network stays the same
 * when they are exchanged; so are two machines of a branch with all their guests, and two branches
 * with all their machines. Guests of different hosts are of one kind if both they and their hosts
 * can be exchanged.
 */
final class Kinds {
  private final Running running;
  private final Partners partners;
  private final Nesting nesting;
  private final Prefixes prefixes;
  private final Owners owners;
  private final Wording words;
  private final Traits traits;
  private final List<List<Prefix>> subnets = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[] kinds;

  Kinds(Running running, Nesting nesting, boolean ports) {
    this.running = running;
    this.partners = new Partners(running);
    this.nesting = nesting;
    this.owners = new Owners(nesting);
    List<Lan> lans = running.network().lans();
    this.prefixes = new Prefixes(nesting, lans, Gateways.subnets());
    for (int i = 0; i < nesting.branches(); i++) {
      subnets.add(List.of());
    }
    lans.stream()
        .filter(lan -> nesting.branch(lan.name()) != Nesting.NONE)
        .forEach(lan -> subnets.set(nesting.branch(lan.name()), lan.subnets()));
    this.words = new Wording(nesting, owners, prefixes, subnets);
    this.traits = new Traits(nesting, owners, prefixes);
    for (int i = 0; i < nesting.size(); i++) {
      new Describing(nesting, words, traits, i).describe(ports);
      further(i);
    }
    lans.forEach(this::lan);
    strangers();
    kinds = assign();
  }

  private int number(String text) {
    return numbers.computeIfAbsent(text, t -> numbers.size());
  }

  // --- what verdicts look at besides tables

  private void further(int number) {
    Kernel machine = nesting.machine(number);
    View view = View.of(nesting, number);
    var text = new StringBuilder();
    List<Ipv4> addresses = partners.addresses(new Party.Node(machine.name()));
    addresses.forEach(address -> text.append(words.address(address, view)).append(' '));
    if (addresses.isEmpty()) {
      running.leases().unknown(machine.name()).ifPresent(text::append);
      running.leases().refusal(machine.name()).map(Failure::cause).ifPresent(text::append);
    }
    text.append(modelled(running, machine.name()));
    running
        .world()
        .trunk(machine.name())
        .forEach((tag, lan) -> text.append(tag).append(words.lan(machine, lan, view)));
    traits.own(number, text.toString());
  }

  private static boolean modelled(Running running, String machine) {
    return running
        .places()
        .hostOf(machine)
        .map(Host::name)
        .or(() -> Optional.of(machine))
        .map(running::modelled)
        .orElse(true);
  }

  private void lan(Lan lan) {
    int branch = nesting.branch(lan.name());
    if (branch != Nesting.NONE) {
      var text = new StringBuilder("lan ").append(lan.leadsOut());
      View view = View.ofBranch(branch);
      lan.gateway().ifPresent(gateway -> text.append(words.address(gateway, view)));
      for (Prefix subnet : lan.subnets()) {
        text.append(' ').append(words.subnet(subnet, view)).append('/').append(subnet.length());
        text.append(prefixes.overlapping(subnet));
      }
      traits.ofBranch(branch, text.toString());
    }
  }

  /** Addresses of a branch's subnets that somebody outside has. */
  private void strangers() {
    owners.single().forEach((address, owner) -> stranger(address, inside(owner)));
    owners.shared().forEach(address -> stranger(address, Nesting.NONE));
  }

  private int inside(Owners.Owner owner) {
    return owner.branch() == Nesting.NONE ? nesting.lan(owner.machine()) : owner.branch();
  }

  private void stranger(Ipv4 address, int inside) {
    for (Prefix prefix : prefixes.around(address)) {
      int branch = prefixes.branch(prefix);
      if (branch != Nesting.NONE && branch != inside) {
        traits.ofBranch(branch, "stranger " + address);
      }
    }
  }

  // --- kinds

  private int[] assign() {
    var guests = new ArrayList<List<Integer>>();
    int[] like = new int[nesting.size()];
    for (int i = 0; i < like.length; i++) {
      guests.add(new ArrayList<>(0));
    }
    for (int i = 0; i < like.length; i++) {
      if (nesting.host(i) != Nesting.NONE) {
        like[i] = number("guest " + traits.own(i) + traits.named(i));
        guests.get(nesting.host(i)).add(like[i]);
      }
    }
    for (int i = 0; i < like.length; i++) {
      if (nesting.host(i) == Nesting.NONE) {
        like[i] = number("machine " + own(i, like) + traits.named(i) + sorted(guests.get(i)));
      }
    }
    return downwards(like, branches(like));
  }

  /** A host's own traits, with the kinds of the guests that are plugged into it. */
  private List<Object> own(int machine, int[] like) {
    return traits.own(machine).stream()
        .<Object>map(part -> part instanceof Integer guest ? "V" + like[guest] : part)
        .toList();
  }

  private static List<Integer> sorted(List<Integer> numbers) {
    return numbers.stream().sorted().toList();
  }

  private int[] branches(int[] like) {
    var inside = new ArrayList<List<Integer>>();
    for (int i = 0; i < nesting.branches(); i++) {
      inside.add(new ArrayList<>());
    }
    for (int i = 0; i < like.length; i++) {
      if (nesting.host(i) == Nesting.NONE && nesting.lan(i) != Nesting.NONE) {
        inside.get(nesting.lan(i)).add(like[i]);
      }
    }
    int[] branches = new int[inside.size()];
    for (int i = 0; i < branches.length; i++) {
      branches[i] = number("branch " + sorted(inside.get(i)) + traits.ofBranch(i));
    }
    return branches;
  }

  /** A machine at the root is alone of its kind; others are told apart by what they are part of. */
  private int[] downwards(int[] like, int[] branches) {
    int[] found = new int[like.length];
    for (int i = 0; i < like.length; i++) {
      if (nesting.host(i) == Nesting.NONE) {
        int lan = nesting.lan(i);
        found[i] =
            number(lan == Nesting.NONE ? "root " + i : "in " + branches[lan] + " " + like[i]);
      }
    }
    for (int i = 0; i < like.length; i++) {
      if (nesting.host(i) != Nesting.NONE) {
        found[i] = number("on " + found[nesting.host(i)] + " " + like[i]);
      }
    }
    return found;
  }

  /** The kind of a machine that is on. */
  int of(int machine) {
    return kinds[machine];
  }

  /** The kind of one that is off: what can be said of it is all that matters. */
  int off(String name) {
    return number("off " + modelled(running, name) + running.leases().unknown(name).orElse(""));
  }
}
