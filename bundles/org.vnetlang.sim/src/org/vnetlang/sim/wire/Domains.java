package org.vnetlang.sim.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.kernel.Machines;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Kind;

/** The broadcast domains of all machines, found when somebody asks. */
public final class Domains {
  private final Machines machines;
  private final Neighbours neighbours;
  private final Map<Place, Domain> known = new HashMap<>();
  private final Sockets sockets;

  /** Those of machines that do not change as long as the result is used. */
  public Domains(Machines machines) {
    this(machines, new Sockets(machines));
  }

  private Domains(Machines machines, Sockets sockets) {
    this.machines = machines;
    this.sockets = sockets;
    this.neighbours = new Neighbours(machines, sockets);
  }

  /** Those of the machines as they are now; this is of no use any more. */
  public Domains renewed() {
    sockets.refresh();
    return new Domains(machines, sockets);
  }

  /** The machines this is about. */
  public Machines machines() {
    return machines;
  }

  /** The machines that an address belongs to, in the order they were switched on. */
  public List<Kernel> owners(Ipv4 address) {
    return sockets.owners(address);
  }

  /** The machines with an interface that has the address, up or not, in the same order. */
  public List<Kernel> holders(Ipv4 address) {
    return sockets.holders(address);
  }

  /** The domain that an interface is in; alone in one where nothing is connected. */
  public Domain of(Kernel machine, int index) {
    return of(new Place.Device(machine, index, 0));
  }

  /** The domain that a place is in. */
  public Domain of(Place place) {
    return Optional.ofNullable(known.get(place)).orElseGet(() -> explore(place));
  }

  private Domain explore(Place start) {
    var domain = new Domain();
    domain.add(start, -1);
    for (int i = 0; i < domain.size(); i++) {
      Place place = domain.place(i);
      known.put(place, domain);
      station(place).ifPresent(domain::add);
      for (Place next : neighbours.of(place)) {
        int number = domain.number(next);
        if (number < 0) {
          domain.add(next, i);
        } else if (number != domain.parent(i) && domain.parent(number) != i) {
          domain.closedLoop();
        }
      }
    }
    return domain;
  }

  private static Optional<Station> station(Place place) {
    if (place instanceof Place.Device device && device.tag() == 0) {
      Interface state = device.state();
      boolean hears = state.master().isEmpty() && !(state.kind() instanceof Kind.Loopback);
      return hears && state.up() ? Optional.of(new Station(place, state.mac())) : Optional.empty();
    } else if (place instanceof Place.Process process) {
      return process.daemon() instanceof Daemon.NatDevice nat
          ? Optional.of(new Station(place, nat.mac()))
          : ((Daemon.DhcpServer) process.daemon()).station().map(mac -> new Station(place, mac));
    }
    return Optional.empty();
  }
}
