package org.vnetlang.sim.dhcp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.dhcp.client.Binding;
import org.vnetlang.sim.dhcp.client.ClientState;
import org.vnetlang.sim.dhcp.client.DhcpClient;
import org.vnetlang.sim.dhcp.server.DhcpServer;
import org.vnetlang.sim.dhcp.server.Reaction;
import org.vnetlang.sim.dhcp.server.Refusal;
import org.vnetlang.sim.walk.Cause;

/**
 * A client talks with the servers that hear it. Messages take no time; what takes time are the
 * servers' pings and the client's patience.
 */
public final class Exchange {

  /** So long a client is listened to that gets nothing, as long as dhclient waits for offers. */
  public static final long PATIENCE_MS = 60_000;

  /** A server's interface; servers are the same only if they are one process. */
  private record At(DhcpServer server, String via) {}

  private final DhcpClient client;
  private final Carrier carrier;
  private final long end;
  private final List<Dialogue.Line> lines = new ArrayList<>();
  private final Map<At, Carrier.Heard> asked = new LinkedHashMap<>();
  private final Set<DhcpServer> servers = new LinkedHashSet<>();
  private Optional<Refusal> refusal = Optional.empty();
  private Optional<Ipv4> about = Optional.empty();
  private boolean lost;
  private long now;

  private Exchange(DhcpClient client, Carrier carrier, long now, long patience) {
    this.client = client;
    this.carrier = carrier;
    this.now = now;
    this.end = now + patience;
  }

  /** The client starts; the dialogue ends when it has an address or nothing new will come. */
  public static Dialogue start(DhcpClient client, Carrier carrier, long now) {
    var exchange = new Exchange(client, carrier, now, PATIENCE_MS);
    exchange.send(client.start(now));
    return exchange.run();
  }

  /** The client asks for more time. */
  public static Dialogue renew(DhcpClient client, Carrier carrier, long now) {
    var exchange = new Exchange(client, carrier, now, PATIENCE_MS);
    exchange.send(client.renew(now));
    return exchange.run();
  }

  /** The client gives its address back. */
  public static Dialogue release(DhcpClient client, Carrier carrier, long now) {
    var exchange = new Exchange(client, carrier, now, 0);
    exchange.send(client.release(now));
    return exchange.run();
  }

  /** Time passes: the client renews when it must, over and over. */
  public static Dialogue pass(DhcpClient client, Carrier carrier, long now, long until) {
    var exchange = new Exchange(client, carrier, now, until - now);
    while (client.due().isPresent() && client.due().getAsLong() <= until) {
      exchange.step(exchange.next().getAsLong());
    }
    exchange.now = until;
    return exchange.dialogue();
  }

  private Dialogue run() {
    while (!settled()) {
      OptionalLong next = next();
      if (next.isEmpty() || next.getAsLong() > end) {
        break;
      }
      step(next.getAsLong());
    }
    return dialogue();
  }

  private boolean settled() {
    ClientState state = client.state();
    return state == ClientState.BOUND || state == ClientState.STOPPED;
  }

  private OptionalLong next() {
    OptionalLong earliest = client.due();
    for (DhcpServer server : servers) {
      ToLongFunction<OptionalLong> time = at -> at.orElse(Long.MAX_VALUE);
      if (time.applyAsLong(server.due()) < time.applyAsLong(earliest)) {
        earliest = server.due();
      }
    }
    return earliest;
  }

  private void step(long at) {
    now = Math.max(now, at);
    for (DhcpServer server : servers) {
      if (server.due().isPresent() && server.due().getAsLong() <= now) {
        answer(server, server.elapse(now));
      }
    }
    if (client.due().isPresent() && client.due().getAsLong() <= now) {
      send(client.elapse(now));
    }
  }

  /** Messages of the client, and whatever they lead to at this moment. */
  private void send(List<Sent> first) {
    Deque<Sent> waiting = new ArrayDeque<>(first);
    while (!waiting.isEmpty()) {
      Sent sent = waiting.poll();
      about = sent.message().about().or(() -> about);
      List<Carrier.Heard> heard = carrier.toServers(client.identity(), sent);
      lines.add(new Dialogue.Line(sent, "", !heard.isEmpty()));
      for (Carrier.Heard one : heard) {
        servers.add(one.server());
        asked.put(new At(one.server(), one.via()), one);
        waiting.addAll(react(one.server(), one.server().receive(now, one.via(), one.message())));
      }
    }
  }

  private void answer(DhcpServer server, Reaction reaction) {
    send(react(server, reaction));
  }

  /** What the client says to a server's answers. */
  private List<Sent> react(DhcpServer server, Reaction reaction) {
    var said = new ArrayList<Sent>();
    reaction.refusals().stream()
        .filter(one -> one.client().equals(client.identity().mac()))
        .forEach(one -> refusal = Optional.of(one.refusal()));
    for (Reaction.Answer answer : reaction.answers()) {
      Carrier.Heard question = asked.get(new At(server, answer.via()));
      boolean arrives = question != null && carrier.toClient(question, answer.sent());
      lines.add(new Dialogue.Line(answer.sent(), answer.via(), arrives));
      about = answer.sent().message().addresses().your().or(() -> about);
      lost |= !arrives;
      if (arrives) {
        said.addAll(
            client.receive(
                now,
                answer.sent().message(),
                address -> carrier.taken(client.identity(), address)));
      }
    }
    for (Reaction.Ping ping : reaction.pings()) {
      if (carrier.answersPing(server, ping.via(), ping.address())) {
        said.addAll(react(server, server.echoReply(now, ping.address())));
      }
    }
    return said;
  }

  private Dialogue dialogue() {
    return new Dialogue(lines, outcome(), now);
  }

  private Outcome outcome() {
    Optional<Binding> binding = client.binding();
    if (binding.isPresent()) {
      return new Outcome.Bound(binding.get());
    }
    if (client.state() == ClientState.STOPPED) {
      return new Outcome.Stopped();
    }
    Cause silence = lost ? Cause.DHCP_ANSWER_LOST : Cause.DHCP_NO_SERVER;
    return new Outcome.Refused(refusal.map(Refusal::cause).orElse(silence), about);
  }
}
