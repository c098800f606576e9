package org.vnetlang.sim.walk;

import java.util.List;
import java.util.Optional;
import org.vnetlang.sim.filter.Passing;
import org.vnetlang.sim.filter.Ruling;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.packet.Packet;
import org.vnetlang.sim.wire.Place;

/** What bridges on the way of a frame do to the packet in it (Linux br_netfilter). */
final class Bridged {
  private Bridged() {}

  /** The port by which the last place of the way was entered, if that is a bridge. */
  static Optional<String> portBefore(List<Place> path) {
    int last = path.size() - 1;
    return last > 0 && isBridge(path.get(last))
        ? Optional.of(((Place.Device) path.get(last - 1)).state().name())
        : Optional.empty();
  }

  private static boolean isBridge(Place place) {
    return place instanceof Place.Device device
        && device.tag() == 0
        && device.state().kind() instanceof Kind.Bridge;
  }

  /**
   * Why a bridge on the way does not pass the packet on: each one asks the chain FORWARD of its
   * machine, unless bridge-nf-call-iptables is off.
   */
  static Optional<Failure> stopped(List<Place> path, Packet packet, Conntrack conntrack) {
    for (int i = 1; i < path.size() - 1; i++) {
      if (isBridge(path.get(i))) {
        var bridge = (Place.Device) path.get(i);
        Optional<Failure> why =
            filter(
                bridge,
                (Place.Device) path.get(i - 1),
                (Place.Device) path.get(i + 1),
                packet,
                conntrack);
        if (why.isPresent()) {
          return why;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Failure> filter(
      Place.Device bridge, Place.Device in, Place.Device out, Packet packet, Conntrack conntrack) {
    Kernel machine = bridge.machine();
    if (!machine.sysctls().filtersBridges()) {
      return Optional.empty();
    }
    var name = Optional.of(bridge.state().name());
    var passing =
        new Passing(
            packet,
            name,
            name,
            Optional.of(in.state().name()),
            Optional.of(out.state().name()),
            conntrack.isAnswer(machine, packet));
    Ruling ruling = Gate.filter(machine, "FORWARD", passing);
    if (ruling.accepts()) {
      if (!passing.established()) {
        conntrack.remember(machine, packet, packet);
      }
      return Optional.empty();
    }
    return Optional.of(Filtered.failure(machine, "FORWARD", passing, ruling));
  }
}
