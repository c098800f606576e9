package org.vnetlang.sim.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.Lan;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.sim.dhcp.server.DhcpServer;
import org.vnetlang.sim.dhcp.server.ServerConfiguration;
import org.vnetlang.sim.dhcp.server.ServerKind;
import org.vnetlang.sim.dhcp.server.Servers;
import org.vnetlang.sim.wire.Domain;
import org.vnetlang.sim.wire.Place;

/**
 * The DHCP servers that run: a daemon of a host per interface or hub, and each LAN's own. A server
 * that is started again with the same configuration knows its leases; what it wrote stays.
 */
final class Seats {
  private final Running running;
  private final Map<Key, Seat> seats = new HashMap<>();

  Seats(Running running) {
    this.running = running;
  }

  /** Where a server listens: a host's interface or hub, or a LAN. */
  private record Key(String host, String at) {}

  /**
   * A server at its place.
   *
   * @param kind what it is
   * @param server its process; empty where its kind is not modelled yet
   * @param configuration what it was started with
   * @param via the interface or hub as its log names it
   * @param place where it hears frames
   */
  record Seat(
      ServerKind kind,
      Optional<DhcpServer> server,
      ServerConfiguration configuration,
      String via,
      Place place) {}

  Seats copy(Running other) {
    var copy = new Seats(other);
    seats.forEach(
        (key, seat) ->
            copy.seats.put(
                key,
                new Seat(
                    seat.kind(),
                    seat.server().map(DhcpServer::copy),
                    seat.configuration(),
                    seat.via(),
                    seat.place())));
    return copy;
  }

  /** The servers that hear frames of a segment. */
  List<Seat> on(Domain domain) {
    var heard = new ArrayList<Seat>();
    for (Place place : domain.places()) {
      if (place instanceof Place.Process process
          && process.daemon() instanceof Daemon.DhcpServer daemon) {
        heard.add(seat(process.host().name(), daemon, place));
      } else if (place instanceof Place.Device device && domain.station(place).isPresent()) {
        device.machine().daemons().stream()
            .filter(Daemon.DhcpServer.class::isInstance)
            .map(Daemon.DhcpServer.class::cast)
            .filter(daemon -> daemon.station().isEmpty())
            .filter(daemon -> daemon.at().equals(device.state().name()))
            .forEach(daemon -> heard.add(seat(device.machine().name(), daemon, place)));
      } else if (place instanceof Place.Switch lan) {
        ofLan(lan).ifPresent(heard::add);
      }
    }
    return heard;
  }

  private Seat seat(String host, Daemon.DhcpServer daemon, Place place) {
    ServerConfiguration configuration = Servers.of(List.of(daemon));
    return seat(
        new Key(host, daemon.at()), ServerKind.of(daemon), configuration, daemon.at(), place);
  }

  /** A LAN's server stands at its gateway, or anywhere on the switch; it is always on. */
  private Optional<Seat> ofLan(Place.Switch place) {
    Optional<Lan> lan = running.places().lan(place.lan());
    return lan.flatMap(Servers::of)
        .map(
            configuration ->
                seat(
                    new Key("", place.lan()),
                    lan.flatMap(Lan::dhcp)
                        .flatMap(service -> service.server())
                        .flatMap(ServerKind::of)
                        .orElse(ServerKind.ISC_4),
                    configuration,
                    place.lan(),
                    place));
  }

  private Seat seat(
      Key key, ServerKind kind, ServerConfiguration configuration, String via, Place place) {
    Seat old = seats.get(key);
    boolean same = old != null && old.kind() == kind && old.configuration().equals(configuration);
    Optional<DhcpServer> server = same ? old.server() : kind.start(configuration);
    var seat = new Seat(kind, server, configuration, via, place);
    seats.put(key, seat);
    return seat;
  }

  /** The servers of a machine that were ever asked. */
  List<DhcpServer> of(String machine) {
    return seats.entrySet().stream()
        .filter(entry -> entry.getKey().host().equals(machine))
        .sorted(Map.Entry.comparingByKey((a, b) -> a.at().compareTo(b.at())))
        .flatMap(entry -> entry.getValue().server().stream())
        .toList();
  }

  /** Whether a server is known by the address. */
  static boolean isAt(Seat seat, Ipv4 address) {
    return seat.configuration().networks().stream()
        .anyMatch(network -> network.own().equals(address));
  }
}
