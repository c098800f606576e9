package org.vnetlang.sim.dhcp.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.dhcp.Addresses;
import org.vnetlang.sim.dhcp.Identity;
import org.vnetlang.sim.dhcp.Message;
import org.vnetlang.sim.dhcp.MessageKind;
import org.vnetlang.sim.dhcp.Sent;

/**
 * A client on one card. It changes with what it is told; each method returns the messages that are
 * sent at once. Times are milliseconds since 1970 and never go back.
 */
public final class DhcpClient {
  private static final long DECLINE_WAIT = 10_000;

  private final Identity identity;
  private final Habits habits;
  private final Backoff backoff;
  private final List<Sent> out = new ArrayList<>();
  private ClientState state = ClientState.STOPPED;
  private Optional<Binding> remembered = Optional.empty();
  private Optional<Message> offer = Optional.empty();
  private OptionalLong due = OptionalLong.empty();
  private boolean forgotten;
  private int transaction;
  private long firstSending;
  private long interval;

  /** A client that never ran. */
  public DhcpClient(Identity identity, Habits habits, Backoff backoff) {
    this.identity = identity;
    this.habits = habits;
    this.backoff = backoff;
  }

  /** dhclient on a card. */
  public static DhcpClient of(Identity identity) {
    return new DhcpClient(identity, Habits.DHCLIENT, Backoff.DOUBLING);
  }

  /** The same client once more. */
  public DhcpClient copy() {
    return as(identity);
  }

  /** The same client, which from now on says that it is somebody else. */
  public DhcpClient as(Identity other) {
    var same = new DhcpClient(other, habits, backoff);
    same.state = state;
    same.remembered = remembered;
    same.offer = offer;
    same.due = due;
    same.forgotten = forgotten;
    same.transaction = transaction;
    same.firstSending = firstSending;
    same.interval = interval;
    return same;
  }

  public Identity identity() {
    return identity;
  }

  public Habits habits() {
    return habits;
  }

  public ClientState state() {
    return state;
  }

  /** The address it uses. */
  public Optional<Binding> binding() {
    return state.hasAddress() ? remembered : Optional.empty();
  }

  /** What it would remember after a restart, even if it is over. */
  public Optional<Binding> remembered() {
    return remembered;
  }

  /** When it does something by itself next. */
  public OptionalLong due() {
    return due;
  }

  /** It starts; one that remembers an address asks for that first. */
  public List<Sent> start(long now) {
    out.clear();
    if (remembered.filter(binding -> binding.expiry() > now).isPresent()) {
      state = ClientState.REBOOTING;
      transaction++;
      begin(now);
      request(now);
    } else {
      init(now);
    }
    return sent();
  }

  /** It is ended without a word, as with the guest's power. */
  public void stop() {
    state = ClientState.STOPPED;
    due = OptionalLong.empty();
    offer = Optional.empty();
    if (forgotten) {
      remembered = Optional.empty();
      forgotten = false;
    }
  }

  /** The file of its leases is deleted; a client that runs knows its own lease until it ends. */
  public void forget() {
    forgotten = state != ClientState.STOPPED;
    remembered = forgotten ? remembered : Optional.empty();
  }

  /** It remembers an address, as from a file that was put there. */
  public void remember(Binding binding) {
    remembered = Optional.of(binding);
  }

  /** It gives its address back ({@code dhclient -r}) and ends. */
  public List<Sent> release(long now) {
    out.clear();
    if (remembered.filter(binding -> binding.expiry() > now).isPresent()) {
      Binding binding = remembered.get();
      transaction++;
      Addresses addresses =
          Addresses.NONE
              .withClient(Optional.of(binding.address()))
              .withServer(Optional.of(binding.server()));
      send(
          now,
          MessageKind.RELEASE,
          addresses,
          Optional.of(binding.address()),
          Optional.of(binding.server()));
      remembered = Optional.of(binding.ended(now));
    }
    stop();
    return sent();
  }

  /** It asks for more time now; one without an address starts anew. */
  public List<Sent> renew(long now) {
    if (!state.hasAddress()) {
      return start(now);
    }
    out.clear();
    state = ClientState.RENEWING;
    begin(now);
    request(now);
    return sent();
  }

  /** Time has passed: it does what is due by now. */
  public List<Sent> elapse(long now) {
    out.clear();
    if (due.isEmpty() || due.getAsLong() > now) {
      return List.of();
    }
    switch (state) {
      case INIT -> init(now);
      case SELECTING -> discover(now);
      case BOUND -> {
        state = ClientState.RENEWING;
        begin(now);
        request(now);
      }
      case REQUESTING, REBOOTING, RENEWING, REBINDING -> request(now);
      default -> due = OptionalLong.empty();
    }
    return sent();
  }

  /**
   * A server's answer arrives.
   *
   * @param now when
   * @param answer the answer; one for somebody else, or to an earlier question, is ignored
   * @param taken whether somebody else answers for an address on the client's segment
   */
  public List<Sent> receive(long now, Message answer, Predicate<Ipv4> taken) {
    out.clear();
    if (!answer.client().mac().equals(identity.mac()) || answer.transaction() != transaction) {
      return List.of();
    }
    switch (answer.kind()) {
      case OFFER -> offered(now, answer);
      case ACK -> acknowledged(now, answer, taken);
      case NAK -> refused(now);
      default -> {}
    }
    return sent();
  }

  private void offered(long now, Message answer) {
    if (state == ClientState.SELECTING && answer.addresses().your().isPresent()) {
      offer = Optional.of(answer);
      state = ClientState.REQUESTING;
      begin(now);
      request(now);
    }
  }

  private void acknowledged(long now, Message answer, Predicate<Ipv4> taken) {
    boolean waits =
        state == ClientState.REQUESTING
            || state == ClientState.REBOOTING
            || state == ClientState.RENEWING
            || state == ClientState.REBINDING;
    Optional<Ipv4> address = answer.addresses().your();
    Optional<Ipv4> server = answer.addresses().server();
    if (!waits || address.isEmpty() || server.isEmpty() || answer.parameters().isEmpty()) {
      return;
    }
    boolean fresh = state == ClientState.REQUESTING || state == ClientState.REBOOTING;
    if (fresh && habits.probes() && taken.test(address.get())) {
      decline(now, address.get(), server.get());
      return;
    }
    Binding binding = Binding.of(address.get(), answer.parameters().get(), server.get(), now);
    remembered = Optional.of(binding);
    forgotten = false;
    offer = Optional.empty();
    state = ClientState.BOUND;
    due = OptionalLong.of(binding.renewal());
  }

  private void decline(long now, Ipv4 address, Ipv4 server) {
    Addresses addresses =
        Addresses.NONE.withRequested(Optional.of(address)).withServer(Optional.of(server));
    send(now, MessageKind.DECLINE, addresses, Optional.empty(), Optional.empty());
    offer = Optional.empty();
    state = ClientState.INIT;
    due = OptionalLong.of(now + DECLINE_WAIT);
  }

  /** dhclient does not mind if it has no old address to lose: it goes on asking for a while. */
  private void refused(long now) {
    boolean waits = state != ClientState.SELECTING && state != ClientState.BOUND;
    if (waits && remembered.isPresent()) {
      remembered = Optional.empty();
      init(now);
    }
  }

  private void init(long now) {
    state = ClientState.SELECTING;
    offer = Optional.empty();
    transaction++;
    begin(now);
    discover(now);
  }

  private void begin(long now) {
    firstSending = now;
    interval = 0;
  }

  private void discover(long now) {
    if (now - firstSending >= habits.timeout()) {
      state = ClientState.INIT;
      due = OptionalLong.of(now + habits.retry());
      return;
    }
    Optional<Ipv4> wish = remembered.map(Binding::address);
    send(
        now,
        MessageKind.DISCOVER,
        Addresses.NONE.withRequested(wish),
        Optional.empty(),
        Optional.empty());
    waits(now, firstSending + habits.timeout());
  }

  private void request(long now) {
    boolean fresh = state == ClientState.REQUESTING || state == ClientState.REBOOTING;
    if (fresh && (now - firstSending) / 1000 > habits.rebootTimeout() / 1000) {
      init(now);
    } else if (fresh) {
      requestFresh(now);
    } else {
      extend(now, remembered.orElseThrow());
    }
  }

  /** Asks for an address that it does not use yet: by broadcast. */
  private void requestFresh(long now) {
    Optional<Ipv4> wish =
        state == ClientState.REQUESTING
            ? offer.flatMap(message -> message.addresses().your())
            : remembered.map(Binding::address);
    Optional<Ipv4> server = offer.flatMap(message -> message.addresses().server());
    Addresses addresses = Addresses.NONE.withRequested(wish).withServer(server);
    send(now, MessageKind.REQUEST, addresses, Optional.empty(), Optional.empty());
    waits(now, Long.MAX_VALUE);
  }

  /** Asks for more time: its server, later anybody, in the end it has to begin anew. */
  private void extend(long now, Binding binding) {
    if (now > binding.expiry()) {
      init(now);
      return;
    }
    boolean any = now > binding.rebinding();
    state = any ? ClientState.REBINDING : ClientState.RENEWING;
    Optional<Ipv4> own = Optional.of(binding.address());
    Optional<Ipv4> to = any ? Optional.empty() : Optional.of(binding.server());
    send(now, MessageKind.REQUEST, Addresses.NONE.withClient(own), own, to);
    waits(now, binding.expiry() + 1000);
  }

  private void waits(long now, long latest) {
    interval = backoff.next(habits, now, interval);
    due = OptionalLong.of(Math.min(now + interval, Math.max(latest, now + 1)));
  }

  private void send(
      long now, MessageKind kind, Addresses addresses, Optional<Ipv4> from, Optional<Ipv4> to) {
    out.add(new Sent(now, Message.of(kind, identity, transaction, addresses), from, to));
  }

  private List<Sent> sent() {
    return List.copyOf(out);
  }
}
