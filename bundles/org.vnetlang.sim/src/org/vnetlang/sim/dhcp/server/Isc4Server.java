package org.vnetlang.sim.dhcp.server;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.dhcp.Identity;
import org.vnetlang.sim.dhcp.Message;
import org.vnetlang.sim.dhcp.MessageKind;

/** ISC dhcpd 4.4 (server/dhcp.c of ISC DHCP 4.4.3). */
final class Isc4Server extends IscServer {
  private static final long OFFER_SECONDS = 120;
  private static final long PING_MILLIS = 1000;

  private final Isc4Leases leases;
  private final TreeMap<Ipv4, IscLease> waiting = new TreeMap<>();

  Isc4Server(ServerConfiguration configuration) {
    super(configuration);
    leases = Isc4Leases.of(configuration, this::say);
  }

  private Isc4Server(Isc4Server other) {
    super(other.configuration());
    remember(other);
    leases = other.leases.copy(this::say);
    other.waiting.keySet().forEach(at -> waiting.put(at, leases.at(at).orElseThrow()));
  }

  Isc4Leases database() {
    return leases;
  }

  /** How the log calls a segment. */
  String name(ServedNetwork network) {
    return network.subnets().get(0).subnet().toString();
  }

  @Override
  public Reaction receive(long now, String via, Message message) {
    begin(now);
    leases.expire(second());
    Optional<ServedNetwork> network = network(via, message);
    if (message.kind() == MessageKind.REQUEST) {
      request(via, message, network);
    } else if (network.isEmpty()) {
      say(head(via, message, "from", Optional.empty()) + ": unknown network segment");
      refuse(message, Refusal.UNKNOWN_NETWORK);
    } else {
      switch (message.kind()) {
        case DISCOVER -> discover(via, message, network.get());
        case RELEASE -> release(via, message);
        case DECLINE -> decline(via, message);
        default -> {}
      }
    }
    return done();
  }

  /** {@code DHCPDISCOVER from MAC (name) via eth0}. */
  private static String head(String via, Message message, String words, Optional<IscLease> lease) {
    String name = lease.flatMap(one -> one.hostName).map(text -> "(" + text + ") ").orElse("");
    return "%s %s %s %svia %s"
        .formatted(message.kind(), words, message.client().mac(), name, shown(via, message));
  }

  private void discover(String via, Message message, ServedNetwork network) {
    Optional<IscLease> found = new Isc4Search(this, message, network).find().lease();
    String head = head(via, message, "from", found);
    Optional<IscLease> lease = found.or(() -> unused(network));
    if (lease.isEmpty()) {
      say(head + ": network " + name(network) + ": no free leases");
      refuse(message, Refusal.EXHAUSTED);
    } else {
      give(lease.get(), via, message, MessageKind.OFFER, head);
    }
  }

  private Optional<IscLease> unused(ServedNetwork network) {
    Optional<IscLease> lease = leases.unused(network, second());
    lease
        .filter(IscLease::abandoned)
        .ifPresent(one -> say("Reclaiming abandoned lease " + one.address + "."));
    return lease;
  }

  private void request(String via, Message message, Optional<ServedNetwork> network) {
    Ipv4 about = message.about().orElse(new Ipv4(0));
    Optional<ServedNetwork> claimed = configuration().networkOf(about);
    Found found =
        claimed.map(one -> new Isc4Search(this, message, one).find()).orElse(Found.NOTHING);
    String server = message.addresses().server().map(own -> " (" + own + ")").orElse("");
    String head = head(via, message, "for " + about + server + " from", found.lease());
    if (elsewhere(message, network, about)) {
      wrongNetwork(via, message, network, claimed, head);
    } else if (found.lease().isPresent()) {
      give(found.lease().get(), via, message, MessageKind.ACK, head);
    } else if (found.ours()) {
      say(head + ": lease " + about + " unavailable.");
      nak(via, message, network.orElseThrow());
    } else {
      say(head + ": unknown lease " + about + ".");
      refuse(message, Refusal.IGNORED);
    }
  }

  /**
   * Whether the client asks for an address of another network. Not so if it uses it already: such a
   * message may have come through a router.
   */
  private static boolean elsewhere(Message message, Optional<ServedNetwork> network, Ipv4 about) {
    boolean uses = message.addresses().client().isPresent();
    boolean placed =
        uses && message.addresses().relay().isPresent()
            || message.addresses().requested().isPresent() && !uses;
    return network.isEmpty() || placed && network.get().subnetOf(about).isEmpty();
  }

  private void wrongNetwork(
      String via,
      Message message,
      Optional<ServedNetwork> network,
      Optional<ServedNetwork> claimed,
      String head) {
    Optional<ServedNetwork> judge = network.or(() -> claimed);
    if (judge.filter(ServedNetwork::authoritative).isPresent()) {
      say(head + ": wrong network.");
      nak(via, message, judge.get());
      return;
    }
    say(head + ": ignored (" + (judge.isPresent() ? "not authoritative" : "unknown subnet") + ").");
    refuse(message, Refusal.IGNORED);
  }

  private void nak(String via, Message message, ServedNetwork network) {
    String about = message.about().map(Ipv4::toString).orElse("0.0.0.0");
    say("DHCPNAK on " + about + " to " + message.client().mac() + " via " + shown(via, message));
    refusal(via, network, message, true);
    refuse(message, Refusal.REFUSED);
  }

  private void release(String via, Message message) {
    Ipv4 own = message.addresses().client().orElse(new Ipv4(0));
    Identity client = message.client();
    Optional<IscLease> lease =
        client.uid().stream()
            .flatMap(uid -> leases.of(uid).stream())
            .filter(one -> one.address.equals(own))
            .findFirst()
            .or(() -> leases.at(own))
            .filter(one -> one.mac.filter(client.mac()::equals).isPresent());
    String head = head(via, message, "of " + own + " from", lease);
    lease.filter(one -> one.ends > second()).ifPresent(one -> leases.release(one, second()));
    say(head + " (" + (lease.isPresent() ? "" : "not ") + "found)");
  }

  private void decline(String via, Message message) {
    Optional<Ipv4> about = message.addresses().requested();
    if (about.isEmpty()) {
      return;
    }
    Optional<IscLease> lease = leases.at(about.get());
    String head = head(via, message, "of " + about.get() + " from", lease);
    lease.ifPresent(one -> leases.abandon(one, "declined.", second()));
    say(head + ": " + (lease.isPresent() ? "abandoned" : "not found"));
  }

  private void give(IscLease lease, String via, Message message, MessageKind answer, String head) {
    if (lease.pending.isPresent()) {
      return;
    }
    boolean offer = answer == MessageKind.OFFER;
    long askedBefore = lease.asked;
    Optional<KnownClient> host =
        lease.host.or(() -> configuration().unfixed(message.client().mac()));
    if (host.isEmpty() && lease.network.denyUnknown()) {
      say(head + ": unknown client");
      refuse(message, Refusal.UNKNOWN_CLIENT);
      return;
    }
    long seconds = Isc4Terms.leaseSeconds(lease.subnet);
    boolean before = !lease.fixed && Isc4Terms.sameClient(lease, message.client(), host);
    if (lease.fixed) {
      lease.mac = Optional.of(message.client().mac());
    } else if (Isc4Terms.young(lease, before, message.client(), second())) {
      say(Isc4Terms.reused(lease, second()));
      lease.reuseForbidden = false;
      lease.hostName = message.client().hostName().or(() -> lease.hostName);
      seconds = lease.ends - second();
    } else {
      lease.reuseForbidden = offer;
      long ends = offer ? Math.max(second() + OFFER_SECONDS, lease.ends) : second() + seconds;
      Terms terms = Isc4Terms.of(lease, message.client(), host, offer, second(), ends);
      leases.supersede(lease, terms, !offer, second());
    }
    say(head);
    send(
        lease,
        new Pending(message, via, answer, seconds, now() + PING_MILLIS),
        offer && Isc4Terms.pings(lease, before, askedBefore, second()));
  }

  private void send(IscLease lease, Pending pending, boolean ping) {
    if (ping) {
      lease.pending = Optional.of(pending);
      waiting.put(lease.address, lease);
      ping(lease);
    } else {
      lease.asked = second();
      reply(lease, pending);
    }
  }

  private void reply(IscLease lease, Pending pending) {
    lease.pending = Optional.empty();
    Message question = pending.question();
    String name = lease.hostName.map(text -> "(" + text + ") ").orElse("");
    String mac = lease.mac.map(Object::toString).orElse("");
    say(
        "%s on %s to %s %svia %s"
            .formatted(pending.answer(), lease.address, mac, name, shown(pending.via(), question)));
    answer(lease, pending, destination(lease, pending));
  }

  /** A client that renews is answered at its address, a new one at the address it is given. */
  private static Optional<Ipv4> destination(IscLease lease, Pending pending) {
    Message question = pending.question();
    Optional<Ipv4> direct =
        question.broadcastFlag() ? Optional.empty() : Optional.of(lease.address);
    return question.addresses().relay().or(() -> direct);
  }

  @Override
  public Reaction echoReply(long now, Ipv4 from) {
    begin(now);
    leases.expire(second());
    if (outstandingPings == 0) {
      return done();
    }
    Optional<IscLease> lease = leases.at(from);
    Optional<Pending> pending = lease.flatMap(one -> one.pending);
    if (lease.isEmpty()) {
      say("unexpected ICMP Echo Reply from " + from);
    } else if (pending.isEmpty()) {
      say("ICMP Echo Reply for " + from + " late or spurious.");
    } else {
      if (lease.get().ends > second()) {
        say("ICMP Echo reply while lease " + from + " valid.");
      }
      refuse(pending.get().question(), Refusal.ADDRESS_IN_USE);
      lease.get().pending = Optional.empty();
      leases.abandon(lease.get(), "pinged before offer", second());
      waiting.remove(from);
      outstandingPings--;
    }
    return done();
  }

  @Override
  public OptionalLong due() {
    LongStream pings =
        waiting.values().stream().mapToLong(lease -> lease.pending.orElseThrow().due());
    return LongStream.concat(pings, leases.nextEnd().stream().map(end -> end * 1000)).min();
  }

  @Override
  public Reaction elapse(long now) {
    begin(now);
    leases.expire(second());
    for (IscLease lease : List.copyOf(waiting.values())) {
      Pending pending = lease.pending.orElseThrow();
      if (pending.due() <= now) {
        waiting.remove(lease.address);
        outstandingPings--;
        reply(lease, pending);
      }
    }
    return done();
  }

  @Override
  public List<LeaseEntry> leases() {
    return leases.file().entries(second());
  }

  @Override
  public String leasesFile() {
    return leases.file().text();
  }

  @Override
  public DhcpServer copy() {
    return new Isc4Server(this);
  }
}
