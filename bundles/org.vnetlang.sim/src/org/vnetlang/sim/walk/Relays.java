package org.vnetlang.sim.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vnetlang.model.Forward;
import org.vnetlang.model.Protocol;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.packet.Packet;
import org.vnetlang.sim.packet.Payload;
import org.vnetlang.sim.wire.Place;
import org.vnetlang.sim.wire.Station;

/**
 * Flows that VMware's NAT device has opened anew: it takes a guest's packet and sends one of the
 * host's own, and for a forwarded port it takes the host's packet and sends one on the hub.
 */
final class Relays {
  /** TTL of what the NAT device sends on a hub. */
  static final int TTL = 128;

  private final List<Relay> relays = new ArrayList<>(1);

  /**
   * A flow.
   *
   * @param nat the device
   * @param asked the packet it took
   * @param opened the packet it sent instead
   * @param inward whether it leads from the host to a guest
   */
  record Relay(Station nat, Packet asked, Packet opened, boolean inward) {}

  void add(Relay relay) {
    relays.add(relay);
  }

  /** The flow that a packet for the host, or for the device itself, answers. */
  Optional<Relay> answered(Kernel host, Packet packet, boolean inward) {
    return relays.stream()
        .filter(relay -> relay.inward() == inward)
        .filter(relay -> relay.nat().machine() == host && relay.opened().answeredBy(packet))
        .findFirst();
  }

  /** The NAT devices of a host. */
  static Stream<Station> devices(Kernel host) {
    return host.daemons().stream()
        .filter(Daemon.NatDevice.class::isInstance)
        .map(Daemon.NatDevice.class::cast)
        .map(nat -> new Station(new Place.Process(host, nat), nat.mac()));
  }

  /** The flow that a forwarded port opens, if the host listens for one there. */
  static Optional<Relay> forwarded(Kernel host, Packet packet) {
    if (!(packet.payload() instanceof Payload.Ports ports)) {
      return Optional.empty();
    }
    return devices(host)
        .flatMap(nat -> forward(nat, ports).map(forward -> open(nat, packet, forward)).stream())
        .findFirst();
  }

  private static Optional<Forward> forward(Station nat, Payload.Ports ports) {
    Protocol protocol = ports.protocol();
    return device(nat).forwards().stream()
        .filter(f -> f.protocol() == protocol && f.port() == ports.to() && f.target().isPresent())
        .findFirst();
  }

  /** The guest sees the device's own address: the connection is made anew (RFC-less, observed). */
  private static Relay open(Station nat, Packet packet, Forward forward) {
    Packet opened =
        packet
            .from(device(nat).own().address())
            .to(forward.target().orElseThrow())
            .toPort(forward.targetPort())
            .withTtl(TTL);
    return new Relay(nat, packet, opened, true);
  }

  static Daemon.NatDevice device(Station nat) {
    return (Daemon.NatDevice) nat.daemon().orElseThrow();
  }
}
