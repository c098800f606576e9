package org.vnetlang.headless.fidelity.dhcp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.sim.dhcp.Identity;
import org.vnetlang.sim.dhcp.LogLine;
import org.vnetlang.sim.dhcp.MessageKind;
import org.vnetlang.sim.dhcp.Parameters;
import org.vnetlang.sim.dhcp.Sent;
import org.vnetlang.sim.dhcp.client.Backoff;
import org.vnetlang.sim.dhcp.client.Binding;
import org.vnetlang.sim.dhcp.client.ClientState;
import org.vnetlang.sim.dhcp.client.DhcpClient;
import org.vnetlang.sim.dhcp.client.Habits;
import org.vnetlang.sim.dhcp.server.DhcpServer;
import org.vnetlang.sim.dhcp.server.Reaction;

/**
 * Clients and servers of the model talk with each other. Taken from the recording is what chance
 * decided: when a client repeats itself, how long it takes it to react, who answered a ping and
 * when; and what the recording's author did: when a client started, on which segment, whether its
 * memory was deleted before.
 */
final class GuestReplay {
  private static final long SLACK_MS = 20;
  static final long REACTION_MS = 400;
  private static final long NEVER_MS = 3_600_000;

  /** The client's configuration in the recordings. */
  private static final Habits HABITS = new Habits(1_000, 15_000, NEVER_MS, NEVER_MS, 4_000, true);

  private final DhcpCase recorded;
  private final Map<String, DhcpServer> servers = new LinkedHashMap<>();
  private final Map<Mac, DhcpClient> clients = new LinkedHashMap<>();
  private final Map<Mac, Run> running = new LinkedHashMap<>();
  private final Map<Mac, Integer> count = new LinkedHashMap<>();
  private final Map<String, Binding> last = new LinkedHashMap<>();
  private final List<Frame> frames = new ArrayList<>();
  private final List<Happening> later = new ArrayList<>();
  private final List<String> results = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();

  private GuestReplay(DhcpCase recorded) {
    this.recorded = recorded;
    recorded
        .processes()
        .forEach((log, conf) -> servers.put(log, recorded.kind().start(conf).orElseThrow()));
  }

  static GuestReplay of(DhcpCase recorded) {
    var replay = new GuestReplay(recorded);
    var happens = new ArrayList<Happening>();
    for (Run run : Run.of(recorded)) {
      int index = run.sent().get(0).index();
      happens.add(new Happening(run.start(), replay.answers(index), () -> replay.start(run)));
    }
    for (DhcpCase.Echo echo : recorded.echoes()) {
      happens.add(new Happening(echo.at(), replay.answers(echo.after()), () -> replay.echo(echo)));
    }
    happens.sort((one, other) -> Long.compare(one.at(), other.at()));
    for (Happening one : happens) {
      replay.elapse(one.at(), one.answers());
      one.what().run();
    }
    List<Frame> all = recorded.frames();
    replay.elapse(all.get(all.size() - 1).sent().at() + 2000, replay.answers(all.size()));
    List.copyOf(replay.running.values()).forEach(replay::end);
    return replay;
  }

  /** Something that comes from the recording, after so many answers of servers. */
  private record Happening(long at, long answers, Runnable what) {}

  private long answers(int before) {
    return recorded.frames().subList(0, before).stream().filter(Frame::fromServer).count();
  }

  private void start(Run run) {
    Optional.ofNullable(running.get(run.mac())).ifPresent(this::end);
    Identity identity = run.sent().get(0).frame().sent().message().client();
    DhcpClient before = clients.get(run.mac());
    DhcpClient client =
        before == null ? new DhcpClient(identity, HABITS, backoff(run.mac())) : before.as(identity);
    clients.put(run.mac(), client);
    client.stop();
    if (!run.remembers()) {
      client.forget();
    } else if (!client.remembered().map(Binding::address).equals(run.wish())) {
      client.remember(fromBefore(run));
    }
    running.put(run.mac(), run);
    count.put(run.mac(), 0);
    say(client, client.start(run.start()));
  }

  /** An address that the client knew before the recording began. */
  private static Binding fromBefore(Run run) {
    var told =
        new Parameters(24, Optional.empty(), List.of(), List.of(), Optional.empty(), NEVER_MS);
    Ipv4 nobody = new Ipv4(0);
    return new Binding(run.wish().orElseThrow(), told, nobody, run.start(), run.start() + NEVER_MS);
  }

  private void end(Run run) {
    DhcpClient client = clients.get(run.mac());
    boolean released = client.state() == ClientState.STOPPED;
    String result =
        (released ? client.remembered() : client.binding())
            .map(bound -> bound.address() + "/" + bound.parameters().maskLength())
            .orElse("no address");
    if (!run.result().isEmpty()) {
      results.add(run.guest() + " " + result);
      expected.add(run.guest() + " " + run.result());
    }
    client.binding().ifPresent(bound -> last.put(run.guest(), bound));
    running.remove(run.mac());
  }

  /** The client repeats itself when it did so in the recording. */
  private Backoff backoff(Mac mac) {
    return (habits, now, before) -> {
      Run run = running.get(mac);
      int next = count.get(mac) + 1;
      if (next >= run.sent().size() || reaction(run.sent().get(next))) {
        return NEVER_MS;
      }
      return Math.max(1, run.sent().get(next).at() - now);
    };
  }

  /** Whether a message follows at once upon a server's. */
  private boolean reaction(Run.Placed placed) {
    Mac mac = placed.frame().client();
    return recorded.frames().subList(0, placed.index()).stream()
        .filter(frame -> frame.fromServer() && frame.client().equals(mac))
        .anyMatch(frame -> placed.at() - frame.sent().at() < REACTION_MS);
  }

  private void say(DhcpClient client, List<Sent> messages) {
    Mac mac = client.identity().mac();
    String via = running.get(mac).via();
    for (Sent sent : messages) {
      count.merge(mac, 1, Integer::sum);
      frames.add(new Frame(via, sent));
      for (DhcpServer server : at(via)) {
        hear(server.receive(sent.at(), via, sent.message()));
      }
    }
  }

  private void hear(Reaction reaction) {
    for (Reaction.Answer answer : reaction.answers()) {
      Sent sent = answer.sent();
      frames.add(new Frame(answer.via(), sent));
      clients.values().stream()
          .filter(client -> running.containsKey(client.identity().mac()))
          .filter(client -> running.get(client.identity().mac()).via().equals(answer.via()))
          .forEach(client -> deliver(client, sent));
    }
  }

  /**
   * A client first runs its script, which may take a while; it did react when it sent something.
   */
  private void deliver(DhcpClient client, Sent sent) {
    Mac mac = client.identity().mac();
    List<Run.Placed> rest = rest(mac);
    boolean reacts =
        sent.message().client().mac().equals(mac)
            && !rest.isEmpty()
            && (sent.message().kind() != MessageKind.ACK || kind(rest) == MessageKind.DECLINE)
            && reaction(rest.get(0));
    long at = reacts ? Math.max(sent.at(), rest.get(0).at()) : sent.at();
    boolean taken = kind(rest) == MessageKind.DECLINE;
    Runnable hears = () -> say(client, client.receive(at, sent.message(), address -> taken));
    if (at == sent.at()) {
      hears.run();
    } else {
      later.add(new Happening(at, 0, hears));
    }
  }

  /** What the client still sends in this run of the recording. */
  private List<Run.Placed> rest(Mac mac) {
    return running.get(mac).sent().stream().skip(count.get(mac)).toList();
  }

  private static MessageKind kind(List<Run.Placed> rest) {
    return rest.isEmpty() ? MessageKind.ACK : rest.get(0).frame().sent().message().kind();
  }

  private void echo(DhcpCase.Echo echo) {
    at(echo.via()).forEach(server -> hear(server.echoReply(echo.at(), echo.from())));
  }

  private List<DhcpServer> at(String via) {
    return servers.values().stream()
        .filter(
            server ->
                server.configuration().networks().stream().anyMatch(net -> net.via().equals(via)))
        .toList();
  }

  /** Where a client and a server are due within the slack, the client was first. */
  private void elapse(long until, long answers) {
    while (true) {
      Optional<DhcpClient> client =
          clients.values().stream().min(Comparator.comparingLong(this::due));
      Optional<DhcpServer> server =
          servers.values().stream().min(Comparator.comparingLong(GuestReplay::due));
      long first = client.map(this::due).orElse(Long.MAX_VALUE);
      long second = server.map(GuestReplay::due).orElse(Long.MAX_VALUE);
      Optional<Happening> delivery = later.stream().min(Comparator.comparingLong(Happening::at));
      long third = delivery.map(Happening::at).orElse(Long.MAX_VALUE);
      if (third <= until && third <= first && third - SLACK_MS <= second) {
        later.remove(delivery.get());
        delivery.get().what().run();
      } else if (first <= until && first - SLACK_MS <= second) {
        act(client.get(), first);
      } else if (second <= until - SLACK_MS
          || second <= until + SLACK_MS
              && frames.stream().filter(Frame::fromServer).count() < answers) {
        hear(server.get().elapse(second));
      } else {
        return;
      }
    }
  }

  private static long due(DhcpServer server) {
    return server.due().orElse(Long.MAX_VALUE);
  }

  /** Bound clients do what they did in the recording: they renew or give the address back. */
  private void act(DhcpClient client, long at) {
    MessageKind next = kind(rest(client.identity().mac()));
    if (next == MessageKind.RELEASE) {
      say(client, client.release(at));
    } else {
      boolean bound = client.state() == ClientState.BOUND;
      say(client, bound ? client.renew(at) : client.elapse(at));
    }
  }

  /**
   * When a client acts by itself. It renews when it did so in the recording, that being random; if
   * it never did, it was ended before.
   */
  private long due(DhcpClient client) {
    Mac mac = client.identity().mac();
    if (!running.containsKey(mac)) {
      return Long.MAX_VALUE;
    }
    List<Run.Placed> rest = rest(mac);
    boolean acts =
        kind(rest) == MessageKind.RELEASE
            || !rest.isEmpty()
                && rest.get(0).frame().sent().message().addresses().client().isPresent();
    if (client.state() == ClientState.BOUND || kind(rest) == MessageKind.RELEASE) {
      return acts ? rest.get(0).at() : Long.MAX_VALUE;
    }
    long due = client.due().orElse(Long.MAX_VALUE);
    boolean late = client.state() == ClientState.INIT && !rest.isEmpty();
    return late ? Math.max(due, rest.get(0).at()) : due;
  }

  List<Frame> frames() {
    return frames;
  }

  /** What came of each run, and what the recording says about it. */
  List<String> results() {
    return results;
  }

  List<String> expectedResults() {
    return expected;
  }

  Map<String, List<String>> log() {
    var lines = new LinkedHashMap<String, List<String>>();
    servers.forEach(
        (log, server) -> lines.put(log, server.log().stream().map(LogLine::text).toList()));
    return lines;
  }

  Collection<DhcpServer> servers() {
    return servers.values();
  }

  /** What each guest was told last, in the form of the recording. */
  Map<String, String> guests() {
    var all = new LinkedHashMap<String, String>();
    recorded
        .guests()
        .keySet()
        .forEach(
            guest -> Optional.ofNullable(last.get(guest)).ifPresent(b -> all.put(guest, shown(b))));
    return all;
  }

  private static String shown(Binding binding) {
    return "%s/%d brd %s via %s"
        .formatted(
            binding.address(),
            binding.parameters().maskLength(),
            binding.parameters().broadcast().map(Object::toString).orElse(""),
            binding.parameters().routers());
  }
}
