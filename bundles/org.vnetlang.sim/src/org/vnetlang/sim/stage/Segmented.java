package org.vnetlang.sim.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.NicRef;
import org.vnetlang.model.Protocol;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.dhcp.Carrier;
import org.vnetlang.sim.dhcp.Identity;
import org.vnetlang.sim.dhcp.Sent;
import org.vnetlang.sim.dhcp.server.DhcpServer;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.packet.Packet;
import org.vnetlang.sim.packet.Payload;
import org.vnetlang.sim.walk.Failure;
import org.vnetlang.sim.walk.SegmentWay;
import org.vnetlang.sim.wire.Domain;
import org.vnetlang.sim.wire.Domains;
import org.vnetlang.sim.wire.Place;
import org.vnetlang.sim.wire.Station;

/**
 * The segment of one card: its broadcasts reach every server on it that no bridge's filter keeps
 * them from. Servers and clients read and write frames themselves (dhcpd's LPF, dhclient's), so
 * that the filters of their own machines do not see them.
 */
final class Segmented implements Carrier {
  private static final int CLIENT_PORT = 68;
  private static final int SERVER_PORT = 67;
  private static final Ipv4 ALL = Ipv4.of("255.255.255.255");

  private final NicRef nic;
  private final Running running;
  private final Seats seats;
  private final Map<Listening, Conversation> conversations = new HashMap<>();

  Segmented(NicRef nic, Running running, Seats seats) {
    this.nic = nic;
    this.running = running;
    this.seats = seats;
  }

  /** A server at one of its interfaces. */
  private record Listening(DhcpServer server, String via) {}

  /** The way between the card and a server, as long as they talk. */
  private record Conversation(SegmentWay way, Place card, Place server) {}

  private Optional<Kernel> machine() {
    return running.world().machine(nic.owner());
  }

  /** Where the card's frames begin: a card that became a port listens on its bridge. */
  private Optional<Place> place() {
    Optional<Interface> card = running.card(nic.owner(), nic.nic()).filter(Interface::up);
    return machine().flatMap(own -> card.map(it -> new Place.Device(own, master(own, it), 0)));
  }

  private static int master(Kernel machine, Interface card) {
    return card.master().filter(m -> machine.interfaces().find(m).isPresent()).orElse(card.index());
  }

  private Domains domains() {
    return running.world().walker().domains();
  }

  private Optional<Domain> domain() {
    return place().map(domains()::of);
  }

  // --- to the servers

  @Override
  public List<Heard> toServers(Identity client, Sent sent) {
    running.leases().fresh(nic);
    var heard = new ArrayList<Heard>();
    List<Seats.Seat> near = domain().map(seats::on).orElse(List.of());
    for (Seats.Seat seat : near) {
      boolean meant = sent.to().isEmpty() || Seats.isAt(seat, sent.to().get());
      if (seat.server().isEmpty()) {
        running.leases().cannotTell(nic, seat.kind().product());
      } else if (meant && arrives(seat, sent)) {
        heard.add(new Heard(seat.server().get(), seat.via(), sent.message()));
      }
    }
    if (near.isEmpty()) {
      nobody();
    }
    return heard;
  }

  private boolean arrives(Seats.Seat seat, Sent sent) {
    Place from = place().orElseThrow();
    var way = new SegmentWay(domains().of(from));
    var conversation = new Conversation(way, from, seat.place());
    conversations.put(new Listening(seat.server().get(), seat.via()), conversation);
    return passes(way.stops(from, seat.place(), packet(sent, CLIENT_PORT, SERVER_PORT)));
  }

  private static Packet packet(Sent sent, int from, int to) {
    return Packet.ping(sent.to().orElse(ALL))
        .from(sent.from().orElse(Packet.UNCHOSEN))
        .with(new Payload.Ports(Protocol.UDP, from, to));
  }

  private boolean passes(Optional<Failure> why) {
    why.ifPresent(failure -> running.leases().stopped(nic, failure));
    return why.isEmpty();
  }

  /** No server is on the segment: because something is cut, or because the file names none. */
  private void nobody() {
    Optional<String> lan = domain().flatMap(Segmented::lan);
    if (lan.isPresent()) {
      running.leases().cannotTell(nic, lan.get());
      return;
    }
    machine()
        .flatMap(
            own ->
                running
                    .card(nic.owner(), nic.nic())
                    .flatMap(card -> SegmentWay.unheard(domains(), own, card)))
        .ifPresent(why -> running.leases().stopped(nic, why));
  }

  private static Optional<String> lan(Domain domain) {
    return domain.places().stream()
        .filter(Place.Switch.class::isInstance)
        .map(place -> ((Place.Switch) place).lan())
        .findFirst();
  }

  // --- and back

  @Override
  public boolean toClient(Heard question, Sent answer) {
    Conversation talk = conversations.get(new Listening(question.server(), question.via()));
    return talk != null
        && passes(
            talk.way().stops(talk.server(), talk.card(), packet(answer, SERVER_PORT, CLIENT_PORT)));
  }

  @Override
  public boolean answersPing(DhcpServer server, String via, Ipv4 address) {
    Conversation talk = conversations.get(new Listening(server, via));
    Packet echo = Packet.ping(address);
    return talk != null
        && domain()
            .filter(
                segment ->
                    having(segment, address, "").stream()
                        .anyMatch(
                            it -> talk.way().stops(talk.server(), it.place(), echo).isEmpty()))
            .isPresent();
  }

  @Override
  public boolean taken(Identity client, Ipv4 address) {
    return domain().filter(segment -> !having(segment, address, nic.owner()).isEmpty()).isPresent();
  }

  /** Who would answer a question of ARP for an address. */
  private static List<Station> having(Domain domain, Ipv4 address, String but) {
    return domain.stations().stream()
        .filter(station -> station.device().isPresent())
        .filter(station -> !station.machine().name().equals(but))
        .filter(station -> station.machine().localAddresses().has(address))
        .toList();
  }
}
