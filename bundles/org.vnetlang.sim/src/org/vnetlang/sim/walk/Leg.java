package org.vnetlang.sim.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.plan.step.Route;
import org.vnetlang.sim.arp.Arp;
import org.vnetlang.sim.arp.Resolution;
import org.vnetlang.sim.filter.Passing;
import org.vnetlang.sim.filter.Ruling;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.packet.Packet;
import org.vnetlang.sim.packet.Payload;
import org.vnetlang.sim.route.Row;
import org.vnetlang.sim.wire.Domain;
import org.vnetlang.sim.wire.Domains;
import org.vnetlang.sim.wire.Place;
import org.vnetlang.sim.wire.Station;

/** One direction of a walk: from a sender to where the packet ends. */
final class Leg {
  private final Domains domains;
  private final Conntrack conntrack;
  private final Relays relays;
  private final Reasons reasons;
  private final List<Hop> hops = new ArrayList<>(4);

  Leg(Domains domains, Hiders hiders, Conntrack conntrack, Relays relays) {
    this.domains = domains;
    this.conntrack = conntrack;
    this.relays = relays;
    this.reasons = new Reasons(domains, hiders);
  }

  List<Hop> hops() {
    return hops;
  }

  /** A packet on its way through a machine. */
  private static final class Transit {
    final Kernel machine;
    final Optional<Interface> in;
    final Optional<String> portIn;
    final Packet original;
    final boolean answer;
    final List<Translation> translations = new ArrayList<>(1);
    Packet packet;

    Transit(
        Kernel machine,
        Optional<Interface> in,
        Optional<String> portIn,
        Packet original,
        boolean answer) {
      this.machine = machine;
      this.in = in;
      this.portIn = portIn;
      this.original = original;
      this.answer = answer;
      this.packet = original;
    }

    void translate(Translation.By by, Packet after) {
      if (!after.equals(packet)) {
        translations.add(new Translation(by, packet, after));
        packet = after;
      }
    }

    Passing passing(Optional<String> out) {
      return new Passing(packet, in.map(Interface::name), out, portIn, Optional.empty(), answer);
    }
  }

  // --- a machine sends

  /** A machine sends a packet of its own. */
  End send(Kernel machine, Packet packet) {
    Optional<Packet> chosen = choose(machine, packet);
    if (chosen.isEmpty()) {
      return lost(reasons.noRoute(machine, packet), machine, packet, Optional.empty());
    }
    boolean answer = conntrack.isAnswer(machine, chosen.get());
    var transit = new Transit(machine, Optional.empty(), Optional.empty(), chosen.get(), answer);
    Optional<End> end = translateDestination(transit, "OUTPUT");
    return end.orElseGet(() -> output(transit));
  }

  /** The packet with a source address; empty where nothing leads there. */
  private static Optional<Packet> choose(Kernel machine, Packet packet) {
    boolean own = machine.localAddresses().has(packet.destination());
    if (!packet.source().equals(Packet.UNCHOSEN)) {
      return Optional.of(packet);
    } else if (own) {
      return Optional.of(packet.from(packet.destination()));
    }
    Optional<Row> row = machine.routingTable().lookup(packet.destination());
    return row.flatMap(r -> SourceChoice.of(machine, r, packet.destination())).map(packet::from);
  }

  private End output(Transit transit) {
    Kernel machine = transit.machine;
    if (machine.localAddresses().has(transit.packet.destination())) {
      Optional<End> stopped = judged(transit, "OUTPUT", Optional.of("lo"));
      return stopped.orElseGet(() -> deliver(transit));
    }
    Optional<Row> row = machine.routingTable().lookup(transit.packet.destination());
    if (row.isEmpty()) {
      Failure why = reasons.noRoute(machine, transit.packet);
      return lost(why, machine, transit.packet, Optional.empty());
    }
    String out = machine.interfaces().at(row.get().device()).name();
    return judged(transit, "OUTPUT", Optional.of(out)).orElseGet(() -> leave(transit, row.get()));
  }

  // --- a packet arrives

  private End arrive(Station station, Packet packet, List<Place> path) {
    if (station.daemon().isPresent()) {
      return atProcess(station, packet, path);
    }
    Kernel machine = station.machine();
    Optional<Interface> in = station.device();
    boolean answer = conntrack.isAnswer(machine, packet);
    var transit = new Transit(machine, in, Bridged.portBefore(path), packet, answer);
    Optional<Failure> refused = reasons.refusedSource(machine, in.get(), packet);
    if (refused.isPresent()) {
      return lost(refused.get(), machine, packet, Optional.empty());
    }
    Optional<End> end = translateDestination(transit, "PREROUTING");
    if (end.isPresent()) {
      return end.get();
    }
    return machine.localAddresses().has(transit.packet.destination())
        ? deliver(transit)
        : forward(transit);
  }

  /** Answers get the addresses of their flow back, others pass a chain of the table nat. */
  private Optional<End> translateDestination(Transit transit, String chain) {
    Kernel machine = transit.machine;
    if (transit.answer) {
      transit.translate(Translation.By.CONNTRACK, conntrack.restore(machine, transit.packet));
      return Optional.empty();
    }
    return translated(transit, chain, Translation.By.DNAT, Optional.empty(), Optional.empty());
  }

  private Optional<End> translated(
      Transit transit, String chain, Translation.By by, Optional<String> out, Optional<Ipv4> own) {
    Optional<Ruling> ruling = Gate.translation(transit.machine, chain, transit.passing(out));
    if (ruling.isEmpty()) {
      return Optional.empty();
    } else if (ruling.get().kind() != Ruling.Kind.TRANSLATE) {
      return Optional.of(stopped(transit, chain, out, ruling.get()));
    }
    var target = ruling.get().rule().orElseThrow().target();
    Gate.translate(target, transit.packet, own).ifPresent(after -> transit.translate(by, after));
    return Optional.empty();
  }

  private End deliver(Transit transit) {
    Kernel machine = transit.machine;
    Optional<End> stopped = judged(transit, "INPUT", Optional.empty());
    if (stopped.isPresent()) {
      return stopped.get();
    }
    hop(transit, new Decision.Local(), Optional.empty(), Optional.empty());
    if (!transit.answer) {
      conntrack.remember(machine, transit.original, transit.packet);
    }
    Optional<Relays.Relay> mine = relays.answered(machine, transit.packet, false);
    if (mine.isPresent() && !transit.packet.isTrouble()) {
      return backToGuest(mine.get());
    }
    Optional<Relays.Relay> forwarded =
        transit.answer ? Optional.empty() : Relays.forwarded(machine, transit.packet);
    if (forwarded.isPresent()) {
      relays.add(forwarded.get());
      return fromProcess(forwarded.get().nat(), forwarded.get().asked(), forwarded.get().opened());
    }
    return new End.Arrived(machine, Optional.empty(), transit.packet);
  }

  private End forward(Transit transit) {
    Kernel machine = transit.machine;
    Packet packet = transit.packet;
    Interface in = transit.in.orElseThrow();
    if (!machine.sysctls().forwards(in)) {
      var why = Failure.of(Cause.FORWARDING_OFF, machine.name(), in.name());
      return lost(why, machine, packet, Optional.empty());
    }
    Optional<Row> row = machine.routingTable().lookup(packet.destination());
    if (row.isEmpty()) {
      Failure why = reasons.routerHasNoRoute(machine, packet);
      return lost(why, machine, packet, Optional.of("Destination Net Unreachable"));
    } else if (packet.ttl() <= 1) {
      var why = Failure.of(Cause.TTL_EXCEEDED, machine.name(), packet.destination());
      return lost(why, machine, packet, Optional.of("Time to live exceeded"));
    }
    transit.packet = packet.withTtl(packet.ttl() - 1);
    String out = machine.interfaces().at(row.get().device()).name();
    return judged(transit, "FORWARD", Optional.of(out)).orElseGet(() -> leave(transit, row.get()));
  }

  // --- a packet leaves

  private End leave(Transit transit, Row row) {
    Kernel machine = transit.machine;
    Interface out = machine.interfaces().at(row.device());
    Ipv4 next = row.nextHop(transit.packet.destination());
    if (!transit.answer) {
      var own = SourceChoice.on(out, next);
      var name = Optional.of(out.name());
      Optional<End> end = translated(transit, "POSTROUTING", Translation.By.SNAT, name, own);
      if (end.isPresent()) {
        return end.get();
      }
      conntrack.remember(machine, transit.original, transit.packet);
    }
    Station self = Arp.stationOf(machine, out);
    return cross(transit, self, new Decision.Routed(route(machine, row)), next);
  }

  private static Route route(Kernel machine, Row row) {
    var device = Optional.of(machine.interfaces().at(row.device()).name());
    return new Route(
        row.destination(), row.gateway(), device, row.source(), row.metric(), row.byKernel());
  }

  private End cross(Transit transit, Station self, Decision decision, Ipv4 next) {
    Kernel machine = transit.machine;
    Packet packet = transit.packet;
    Ipv4 sender = sender(transit, self, next);
    Resolution resolution = Arp.ask(domains, self, sender, next);
    Domain domain = domains.of(self.place());
    Optional<Station> target = resolution.first().map(Resolution.Answer::station);
    List<Place> path =
        target.map(to -> domain.path(self.place(), to.place())).orElse(List.of(self.place()));
    var crossing = Optional.of(new Crossing(Optional.of(resolution), path));
    hop(transit, decision, self.device().map(Interface::name), crossing);
    Optional<Failure> doubt = reasons.doubt(machine, domain, resolution);
    if (doubt.isPresent()) {
      return lost(doubt.get(), machine, packet, Optional.empty());
    } else if (target.isEmpty()) {
      Failure why = reasons.unresolved(self, next, transit.in.isPresent());
      return lost(why, machine, packet, Optional.of("Destination Host Unreachable"));
    }
    Optional<Failure> stopped = Bridged.stopped(path, packet, conntrack);
    return stopped.isPresent()
        ? lost(stopped.get(), machine, packet, Optional.empty())
        : arrive(target.get(), packet, path);
  }

  /** Whom a question for a MAC names as the asker. */
  private static Ipv4 sender(Transit transit, Station self, Ipv4 next) {
    if (self.daemon().isPresent()
        || transit.machine.localAddresses().has(transit.packet.source())) {
      return transit.packet.source();
    }
    return self.device().flatMap(out -> SourceChoice.on(out, next)).orElse(Packet.UNCHOSEN);
  }

  // --- VMware's daemons

  private End atProcess(Station station, Packet packet, List<Place> path) {
    Kernel host = station.machine();
    if (!(station.daemon().orElseThrow() instanceof Daemon.NatDevice nat)) {
      boolean ping = packet.payload() instanceof Payload.Echo;
      return ping
          ? new End.Arrived(host, Optional.of(station), packet)
          : lost(ignored(station), host, packet, Optional.empty());
    }
    if (packet.destination().equals(nat.own().address())) {
      return atNatDevice(station, packet);
    }
    boolean fromHost = path.get(0) instanceof Place.Device device && device.machine() == host;
    if (fromHost) {
      var why = Failure.of(Cause.NAT_IGNORES_HOST, host.name(), nat.at());
      return lost(why, host, packet, Optional.empty());
    }
    Packet fresh = packet.from(Packet.UNCHOSEN).withTtl(Packet.LINUX_TTL);
    Optional<Packet> opened = choose(host, fresh);
    var transit = new Transit(host, Optional.empty(), Optional.empty(), packet, false);
    opened.ifPresent(sent -> transit.translate(Translation.By.NAT_DEVICE, sent));
    hop(transit, new Decision.Relayed(nat.at()), Optional.empty(), Optional.empty());
    if (opened.isEmpty()) {
      return lost(reasons.noRoute(host, fresh), host, packet, Optional.empty());
    }
    relays.add(new Relays.Relay(station, packet, opened.get(), false));
    return send(host, opened.get());
  }

  /** The device answers pings and is a DNS proxy; what a forwarded port opened comes back here. */
  private End atNatDevice(Station station, Packet packet) {
    Kernel host = station.machine();
    Optional<Relays.Relay> mine = relays.answered(host, packet, true);
    if (mine.isPresent()) {
      return send(host, mine.get().asked().answer(Packet.LINUX_TTL));
    }
    boolean served =
        packet.payload() instanceof Payload.Echo
            || packet.payload() instanceof Payload.Ports ports && ports.to() == 53;
    return served
        ? new End.Arrived(host, Optional.of(station), packet)
        : lost(ignored(station), host, packet, Optional.empty());
  }

  private static Failure ignored(Station station) {
    return Failure.of(
        Cause.DAEMON_IGNORES, station.machine().name(), station.daemon().orElseThrow().at());
  }

  private End backToGuest(Relays.Relay relay) {
    return fromProcess(relay.nat(), relay.opened(), relay.asked().answer(Relays.TTL));
  }

  /** A daemon sends a packet on its hub. */
  End fromProcess(Station station, Packet instead, Packet packet) {
    var transit =
        new Transit(station.machine(), Optional.empty(), Optional.empty(), instead, false);
    transit.translate(Translation.By.NAT_DEVICE, packet);
    String hub = station.daemon().orElseThrow().at();
    return cross(transit, station, new Decision.Relayed(hub), packet.destination());
  }

  // --- what is common

  private Optional<End> judged(Transit transit, String chain, Optional<String> out) {
    Ruling ruling = Gate.filter(transit.machine, chain, transit.passing(out));
    return ruling.accepts() ? Optional.empty() : Optional.of(stopped(transit, chain, out, ruling));
  }

  private End stopped(Transit transit, String chain, Optional<String> out, Ruling ruling) {
    Failure why = Filtered.failure(transit.machine, chain, transit.passing(out), ruling);
    Optional<String> error =
        ruling.kind() == Ruling.Kind.REJECT
            ? Optional.of("Destination Port Unreachable")
            : Optional.empty();
    return lost(why, transit.machine, transit.packet, error);
  }

  private static End lost(Failure why, Kernel at, Packet packet, Optional<String> error) {
    return new End.Lost(why, at, packet, error);
  }

  private void hop(
      Transit transit, Decision decision, Optional<String> out, Optional<Crossing> crossing) {
    hops.add(
        new Hop(
            transit.machine.name(),
            transit.in.map(Interface::name),
            decision,
            transit.translations,
            out,
            transit.packet.ttl(),
            crossing));
  }
}
