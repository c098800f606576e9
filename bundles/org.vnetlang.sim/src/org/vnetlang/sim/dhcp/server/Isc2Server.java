package org.vnetlang.sim.dhcp.server;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.dhcp.Identity;
import org.vnetlang.sim.dhcp.Message;
import org.vnetlang.sim.dhcp.MessageKind;
import org.vnetlang.sim.dhcp.server.LeaseEntry.State;

/**
 * ISC dhcpd 2.0 (server/dhcp.c of ISC DHCP 2.0pl5), of which VMware's vmnet-dhcpd is made. It
 * counts time in whole seconds: a timer fires when the second has turned and the program wakes up,
 * because of a packet or after as many seconds as are left.
 */
final class Isc2Server extends IscServer {
  private static final long OFFER_SECONDS = 120;
  private static final long PING_AGAIN_SECONDS = 60;

  private final Isc2Leases leases;
  private final TreeMap<Ipv4, IscLease> waiting = new TreeMap<>();
  private long awake;

  Isc2Server(ServerConfiguration configuration) {
    super(configuration);
    leases = Isc2Leases.of(configuration, this::say);
  }

  private Isc2Server(Isc2Server other) {
    super(other.configuration());
    remember(other);
    leases = other.leases.copy(this::say);
    other.waiting.keySet().forEach(at -> waiting.put(at, leases.at(at).orElseThrow()));
    awake = other.awake;
  }

  Isc2Leases database() {
    return leases;
  }

  /** How the log calls a segment. */
  String name(ServedNetwork network) {
    return network.subnets().get(0).subnet().network().toString();
  }

  @Override
  public Reaction receive(long now, String via, Message message) {
    begin(now);
    awake = now;
    Optional<ServedNetwork> network = network(via, message);
    if (message.kind() == MessageKind.REQUEST) {
      request(via, message, network);
    } else if (network.isEmpty()) {
      refuse(message, Refusal.UNKNOWN_NETWORK);
    } else {
      switch (message.kind()) {
        case DISCOVER -> discover(via, message, network.get());
        case RELEASE -> release(via, message);
        case DECLINE -> decline(via, message);
        default -> {}
      }
    }
    fire();
    return done();
  }

  private void discover(String via, Message message, ServedNetwork network) {
    Optional<IscLease> found = new Isc2Search(this, message, network).find().lease();
    say("DHCPDISCOVER from " + message.client().mac() + " via " + shown(via, message));
    Optional<IscLease> lease = found.or(() -> unused(message, network));
    if (lease.isEmpty()) {
      say("no free leases on subnet " + name(network));
      refuse(message, Refusal.EXHAUSTED);
    } else if (lease.get().host.isEmpty() && network.denyUnknown()) {
      say("Ignoring unknown client " + message.client().mac());
      refuse(message, Refusal.UNKNOWN_CLIENT);
    } else {
      give(lease.get(), via, message, MessageKind.OFFER);
    }
  }

  /** The lease that ended first; an abandoned one only if there is no other. */
  private Optional<IscLease> unused(Message message, ServedNetwork network) {
    Isc2Order order = leases.order(network);
    Optional<IscLease> chosen =
        order
            .fromTheLast()
            .takeWhile(lease -> lease.ends <= second())
            .filter(lease -> !lease.abandoned())
            .findFirst()
            .or(() -> order.fromTheLast().limit(1).filter(one -> one.ends <= second()).findFirst());
    chosen
        .filter(IscLease::abandoned)
        .ifPresent(
            lease -> {
              say("Reclaiming abandoned IP address " + lease.address + ".");
              lease.state = State.FREE;
            });
    chosen.ifPresent(lease -> lease.host = configuration().unfixed(message.client().mac()));
    return chosen;
  }

  private void request(String via, Message message, Optional<ServedNetwork> network) {
    Ipv4 about = message.about().orElse(new Ipv4(0));
    Optional<ServedNetwork> claimed = configuration().networkOf(about);
    Found found =
        claimed.map(one -> new Isc2Search(this, message, one).find()).orElse(Found.NOTHING);
    Identity client = message.client();
    say("DHCPREQUEST for " + about + " from " + client.mac() + " via " + shown(via, message));
    if (elsewhere(message, network, about)) {
      Optional<ServedNetwork> judge = network.or(() -> claimed);
      if (judge.filter(ServedNetwork::authoritative).isPresent()) {
        nak(via, message, judge.get(), about);
      } else {
        refuse(message, Refusal.IGNORED);
      }
      return;
    }
    Optional<IscLease> lease = found.lease().filter(one -> one.address.equals(about));
    if (lease.isEmpty()) {
      if (found.ours()) {
        nak(via, message, network.orElseThrow(), about);
      } else {
        refuse(message, Refusal.IGNORED);
      }
    } else if (lease.get().host.isEmpty() && lease.get().network.denyUnknown()) {
      say("Ignoring unknown client " + client.mac());
      refuse(message, Refusal.UNKNOWN_CLIENT);
    } else {
      give(lease.get(), via, message, MessageKind.ACK);
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

  private void nak(String via, Message message, ServedNetwork network, Ipv4 about) {
    say("DHCPNAK on " + about + " to " + message.client().mac() + " via " + shown(via, message));
    refusal(via, network, message, false);
    refuse(message, Refusal.REFUSED);
  }

  private void release(String via, Message message) {
    Ipv4 own = message.addresses().client().orElse(new Ipv4(0));
    Identity client = message.client();
    Optional<IscLease> lease =
        client.uid().isPresent()
            ? leases.of(client.uid().get()).stream()
                .filter(one -> one.address.equals(own))
                .findFirst()
            : leases.at(own);
    say(
        "DHCPRELEASE of %s from %s via %s (%sfound)"
            .formatted(own, client.mac(), shown(via, message), lease.isPresent() ? "" : "not "));
    lease.ifPresent(one -> leases.release(one, second()));
  }

  private void decline(String via, Message message) {
    Optional<Ipv4> about = message.addresses().requested();
    if (about.isEmpty()) {
      return;
    }
    say(
        "DHCPDECLINE on %s from %s via %s"
            .formatted(about.get(), message.client().mac(), shown(via, message)));
    leases.at(about.get()).ifPresent(lease -> leases.abandon(lease, "declined.", second()));
  }

  private void give(IscLease lease, String via, Message message, MessageKind answer) {
    if (lease.pending.isPresent()) {
      say("already acking lease " + lease.address);
      return;
    }
    boolean offer = answer == MessageKind.OFFER;
    long usual = lease.subnet.told().leaseSeconds();
    long seconds = lease.host.map(KnownClient::leaseSeconds).orElse(usual);
    lease.hostName = message.client().hostName();
    if (lease.fixed) {
      lease.mac = Optional.of(message.client().mac());
    } else {
      Terms terms = terms(lease, message, second() + (offer ? OFFER_SECONDS : seconds));
      if (!leases.supersede(lease, terms, !offer, second()) && !offer) {
        refuse(message, Refusal.REFUSED);
        return;
      }
    }
    var pending = new Pending(message, via, answer, seconds, second() + 1);
    boolean ping = offer && !lease.fixed && second() - lease.asked > PING_AGAIN_SECONDS;
    lease.asked = second();
    lease.pending = Optional.of(pending);
    if (ping) {
      waiting.put(lease.address, lease);
      ping(lease);
    } else {
      reply(lease, pending);
    }
  }

  private Terms terms(IscLease lease, Message message, long ends) {
    Identity client = message.client();
    return new Terms(
        second(),
        ends,
        Optional.of(client.mac()),
        client.uid(),
        client.hostName(),
        lease.host,
        State.ACTIVE,
        second());
  }

  private void reply(IscLease lease, Pending pending) {
    lease.pending = Optional.empty();
    Message question = pending.question();
    String mac = lease.mac.map(Object::toString).orElse("");
    say(
        "%s on %s to %s via %s"
            .formatted(pending.answer(), lease.address, mac, shown(pending.via(), question)));
    answer(lease, pending, destination(pending));
  }

  /** A client that renews is answered directly, everybody else by broadcast. */
  private static Optional<Ipv4> destination(Pending pending) {
    Message question = pending.question();
    boolean renews =
        pending.answer() == MessageKind.ACK
            && question.addresses().server().isEmpty()
            && !question.broadcastFlag();
    return question
        .addresses()
        .relay()
        .or(() -> question.addresses().client().filter(own -> renews));
  }

  @Override
  public Reaction echoReply(long now, Ipv4 from) {
    begin(now);
    awake = now;
    Optional<IscLease> lease = leases.at(from);
    if (outstandingPings > 0 && lease.isEmpty()) {
      say("unexpected ICMP Echo Reply from " + from);
    } else if (outstandingPings > 0 && lease.get().pending.isEmpty()) {
      say("ICMP Echo Reply for " + from + " arrived late or is spurious.");
    } else if (outstandingPings > 0) {
      refuse(lease.get().pending.get().question(), Refusal.ADDRESS_IN_USE);
      lease.get().pending = Optional.empty();
      leases.abandon(lease.get(), "pinged before offer", second());
      waiting.remove(from);
      outstandingPings--;
    }
    fire();
    return done();
  }

  private void fire() {
    for (IscLease lease : List.copyOf(waiting.values())) {
      Pending pending = lease.pending.orElseThrow();
      if (pending.due() <= second()) {
        waiting.remove(lease.address);
        outstandingPings--;
        reply(lease, pending);
      }
    }
  }

  @Override
  public OptionalLong due() {
    return waiting.values().stream()
        .mapToLong(lease -> lease.pending.orElseThrow().due())
        .min()
        .stream()
        .map(second -> awake + (second - Math.floorDiv(awake, 1000)) * 1000)
        .findFirst();
  }

  @Override
  public Reaction elapse(long now) {
    begin(now);
    if (due().isPresent() && due().getAsLong() <= now) {
      awake = now;
      fire();
    }
    return done();
  }

  @Override
  public List<LeaseEntry> leases() {
    return leases.entries(second());
  }

  @Override
  public String leasesFile() {
    return leases.file();
  }

  @Override
  public DhcpServer copy() {
    return new Isc2Server(this);
  }
}
