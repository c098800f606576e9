package org.vnetlang.headless.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Protocol;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.packet.Packet;
import org.vnetlang.sim.packet.Payload;
import org.vnetlang.sim.walk.Walk;
import org.vnetlang.sim.walk.Walker;

/**
 * Sends what was sent while the states were recorded: pings, questions of traceroute, connections.
 * A ping is known to have been sent after one recorded state and before the next; where scripts ran
 * in between it was sent after as many of them as fit, but never before the ping that was recorded
 * before it.
 */
final class Probes {
  /** Ports that traceroute counts up from, the source's and the destination's (traceroute(8)). */
  private static final int SOURCE_PORT = 40_000;

  private static final int FIRST_PORT = 33_434;
  private static final String SILENCE = "*";

  private final Recording recording;
  private final List<Scene> scenes;
  private final Tally tally;
  private final List<Sent> sent = new ArrayList<>();
  private int at;

  Probes(Recording recording, List<Scene> scenes, Tally tally) {
    this.recording = recording;
    this.scenes = scenes;
    this.tally = tally;
  }

  /**
   * A packet of the simulation.
   *
   * @param phase index of the last state recorded before it
   * @param walk its way
   */
  record Sent(int phase, Walk walk) {}

  /** Compares what came back; all that was sent, in order. */
  List<Sent> compare() {
    recording.pings().forEach(this::ping);
    recording.traces().forEach(this::trace);
    recording.connections().forEach(this::connection);
    return sent;
  }

  private Scene scene(int phase) {
    while (at + 1 < scenes.size() && scenes.get(at).phase() < phase) {
      at++;
    }
    return scenes.get(at);
  }

  private String where(int phase, String from, String to) {
    String name =
        phase >= 0 && phase < recording.phases().size()
            ? recording.phases().get(phase).name()
            : "before";
    return name + ", " + from + " to " + to;
  }

  // --- pings

  private void ping(Recording.Ping ping) {
    scene(ping.phase());
    String wanted = recorded(ping);
    int last = at;
    while (last + 1 < scenes.size()
        && scenes.get(last + 1).phase() == ping.phase()
        && !pinged(ping, scenes.get(last)).equals(wanted)) {
      last++;
    }
    if (pinged(ping, scenes.get(last)).equals(wanted)) {
      at = last;
    }
    Scene scene = scenes.get(at);
    keep(ping.phase(), walk(scene, ping.from(), ping.to()));
    String where = where(ping.phase(), ping.from(), ping.to());
    tally.same(Fact.PINGS, where, wanted, pinged(ping, scene));
  }

  private void keep(int phase, Optional<Walk> walk) {
    walk.ifPresent(way -> sent.add(new Sent(phase, way)));
  }

  private static String recorded(Recording.Ping ping) {
    return ping.received() == 0 ? "no answer" : words(ping.received(), ping.sent(), ping.ttl());
  }

  private static String words(int received, int sent, Optional<Integer> ttl) {
    return received + " of " + sent + ttl.map(t -> " with TTL " + t).orElse("");
  }

  private String pinged(Recording.Ping ping, Scene scene) {
    Optional<Walk> walk = walk(scene, ping.from(), ping.to());
    if (walk.isEmpty()) {
      return "no answer";
    }
    return switch (walk.get().verdict()) {
      case ANSWERED -> words(ping.sent(), ping.sent(), walk.get().ttl());
      case LOST -> "no answer";
      case UNDECIDED -> "cannot tell";
    };
  }

  private Optional<Walk> walk(Scene scene, String from, String to) {
    return Ipv4.parse(to).flatMap(address -> walk(scene, from, Packet.ping(address)));
  }

  private Optional<Walk> walk(Scene scene, String from, Packet packet) {
    Walker walker = scene.running().world().walker();
    return sender(scene, from).map(machine -> walker.walk(machine.name(), packet));
  }

  private Optional<Kernel> sender(Scene scene, String from) {
    Optional<RecordedMachine> machine =
        recording.phases().stream()
            .filter(phase -> phase.machines().containsKey(from))
            .map(phase -> phase.machines().get(from))
            .findFirst();
    return Cast.kernel(scene.running(), from, machine);
  }

  // --- traceroute

  private void trace(Recording.Trace trace) {
    Scene scene = scene(trace.phase());
    var hops = new ArrayList<String>();
    Optional<Ipv4> to = Ipv4.parse(trace.to());
    for (int ttl = 1; to.isPresent() && ttl <= trace.hops().size(); ttl++) {
      Optional<Walk> walk = walk(scene, trace.from(), question(trace, to.get(), ttl));
      keep(trace.phase(), walk);
      hops.add(walk.flatMap(Probes::answeredBy).orElse(SILENCE));
    }
    String where = where(trace.phase(), trace.from(), trace.to());
    String how = trace.udp() ? " by UDP" : " by ICMP";
    tally.same(Fact.TRACES, where + how, trace.hops(), hops);
  }

  private static Packet question(Recording.Trace trace, Ipv4 to, int ttl) {
    Packet packet = Packet.ping(to).withTtl(ttl);
    int port = FIRST_PORT + ttl - 1;
    return trace.udp()
        ? packet.with(new Payload.Ports(Protocol.UDP, SOURCE_PORT + ttl, port))
        : packet;
  }

  /** The destination, or the router that says {@code From ADDRESS …}. */
  private static Optional<String> answeredBy(Walk walk) {
    return walk.reply()
        .map(reply -> reply.source().toString())
        .or(
            () ->
                walk.says()
                    .filter(text -> text.startsWith("From "))
                    .map(text -> text.split(" ")[1]));
  }

  // --- connections

  private void connection(Recording.Connection opened) {
    Scene scene = scene(opened.phase());
    Optional<Walk> walk =
        Ipv4.parse(opened.to())
            .map(Packet::ping)
            .map(p -> p.with(new Payload.Ports(Protocol.TCP, SOURCE_PORT, opened.port())))
            .flatMap(packet -> walk(scene, opened.from(), packet));
    keep(opened.phase(), walk);
    String seen =
        walk.filter(Walk::answered)
            .flatMap(Walk::seenAs)
            .map(Ipv4::toString)
            .orElse("no connection");
    String where = where(opened.phase(), opened.from(), opened.to()) + " port " + opened.port();
    tally.same(Fact.CONNECTIONS, where, opened.seen(), seen);
  }
}
