package org.vnetlang.sim.pairs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;

/** Whose an address is, where only one machine has it; which MACs several machines have. */
final class Owners {
  /**
   * The one owner of an address.
   *
   * @param machine the machine
   * @param branch the branch that the machine has it in, where the machine itself is not part of
   *     that; else {@link Nesting#NONE}
   * @param place the address's place among those of the machine, or of its interfaces in the branch
   */
  record Owner(int machine, int branch, int place) {}

  private static final int SEVERAL = -2;

  private final Nesting nesting;
  private final Map<Ipv4, Owner> owners = new HashMap<>();
  private final Set<Ipv4> shared = new HashSet<>();
  private final Map<Mac, Integer> macs = new HashMap<>();

  Owners(Nesting nesting) {
    this.nesting = nesting;
    for (int i = 0; i < nesting.size(); i++) {
      collect(i);
    }
    shared.forEach(owners::remove);
  }

  private void collect(int number) {
    Kernel machine = nesting.machine(number);
    var inside = new ArrayList<Ipv4>(2);
    for (Interface device : machine.interfaces().all()) {
      mac(number, device.mac());
      int branch = nesting.leadsInto(number, device);
      int place = 0;
      for (var own : device.addresses()) {
        if (branch == Nesting.NONE) {
          inside.add(own.address().address());
        } else {
          add(own.address().address(), new Owner(number, branch, place++));
        }
      }
    }
    for (Daemon daemon : machine.daemons()) {
      own(daemon).ifPresent(inside::add);
      mac(daemon).ifPresent(mac -> mac(number, mac));
    }
    List<Ipv4> distinct = inside.stream().distinct().toList();
    for (int k = 0; k < distinct.size(); k++) {
      add(distinct.get(k), new Owner(number, Nesting.NONE, k));
    }
  }

  private void mac(int number, Mac mac) {
    macs.merge(mac, number, (one, other) -> one.equals(other) ? one : SEVERAL);
  }

  private static Optional<Ipv4> own(Daemon daemon) {
    if (daemon instanceof Daemon.NatDevice nat) {
      return Optional.of(nat.own().address());
    }
    return daemon instanceof Daemon.DhcpServer server
        ? Optional.of(server.own())
        : Optional.empty();
  }

  private static Optional<Mac> mac(Daemon daemon) {
    if (daemon instanceof Daemon.NatDevice nat) {
      return Optional.of(nat.mac());
    }
    return daemon instanceof Daemon.DhcpServer server ? server.station() : Optional.empty();
  }

  /** One that the machine has both inside and in a branch is the machine's. */
  private void add(Ipv4 address, Owner owner) {
    Owner before = owners.put(address, owner);
    if (before != null && before.machine() != owner.machine()
        || before != null && before.branch() != owner.branch() && owner.branch() != Nesting.NONE) {
      shared.add(address);
    }
  }

  /** The only machine that has it. */
  Optional<Owner> of(Ipv4 address) {
    return Optional.ofNullable(owners.get(address));
  }

  /** All addresses that somebody has, shared ones left out. */
  Map<Ipv4, Owner> single() {
    return owners;
  }

  /** The addresses that several machines have. */
  Set<Ipv4> shared() {
    return shared;
  }

  /** Whether another machine has the same MAC. */
  boolean clashes(Mac mac) {
    return macs.getOrDefault(mac, SEVERAL) == SEVERAL;
  }
}
