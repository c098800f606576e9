package org.vnetlang.sim.dhcp.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.dhcp.Addresses;
import org.vnetlang.sim.dhcp.LogLine;
import org.vnetlang.sim.dhcp.Message;
import org.vnetlang.sim.dhcp.MessageKind;
import org.vnetlang.sim.dhcp.Sent;

/** What the ISC servers have in common: a log, answers, and one reason text for refusals. */
abstract sealed class IscServer implements DhcpServer permits Isc2Server, Isc4Server {
  private final ServerConfiguration configuration;
  private final List<LogLine> log = new ArrayList<>();
  private final List<Reaction.Answer> answers = new ArrayList<>();
  private final List<Reaction.Ping> pings = new ArrayList<>();
  private final List<Reaction.Refused> refusals = new ArrayList<>();
  private String reason = "";
  private long now;
  int outstandingPings;

  IscServer(ServerConfiguration configuration) {
    this.configuration = configuration;
  }

  @Override
  public final ServerConfiguration configuration() {
    return configuration;
  }

  @Override
  public final List<LogLine> log() {
    return List.copyOf(log);
  }

  /** What was said and is remembered, for a copy. */
  final void remember(IscServer other) {
    log.addAll(other.log);
    reason = other.reason;
    now = other.now;
    outstandingPings = other.outstandingPings;
  }

  final void begin(long at) {
    now = at;
    answers.clear();
    pings.clear();
    refusals.clear();
  }

  final Reaction done() {
    return new Reaction(answers, pings, refusals);
  }

  final long now() {
    return now;
  }

  /** The time in whole seconds, which is all that leases know. */
  final long second() {
    return Math.floorDiv(now, 1000);
  }

  final void say(String text) {
    log.add(new LogLine(now, text));
  }

  final void because(String text) {
    reason = text;
  }

  final void refuse(Message question, Refusal refusal) {
    refusals.add(new Reaction.Refused(question.client().mac(), refusal));
  }

  final void ping(IscLease lease) {
    outstandingPings++;
    pings.add(new Reaction.Ping(lease.network.via(), lease.address));
  }

  /** The segment a message comes from; a relay agent's address says which one it means. */
  final Optional<ServedNetwork> network(String via, Message message) {
    Optional<Ipv4> relay = message.addresses().relay();
    return relay.isPresent() ? configuration.networkOf(relay.get()) : configuration.at(via);
  }

  /** Where a message came in, as the log says it. */
  static String shown(String via, Message message) {
    return message.addresses().relay().map(Ipv4::toString).orElse(via);
  }

  /** An answer to a question about a lease. */
  final void answer(IscLease lease, Pending pending, Optional<Ipv4> to) {
    Message question = pending.question();
    Addresses asked = question.addresses();
    Addresses addresses =
        Addresses.NONE
            .withClient(asked.client())
            .withYour(lease.address)
            .withServer(Optional.of(lease.network.own()))
            .withRelay(asked.relay());
    var message =
        new Message(
            pending.answer(),
            question.client(),
            question.transaction(),
            addresses,
            question.broadcastFlag(),
            Optional.of(lease.subnet.told().lasting(pending.leaseSeconds())),
            Optional.empty());
    send(pending.via(), lease.network, message, to);
  }

  /**
   * A refusal, which everybody on the segment hears; a relay agent passes it on.
   *
   * @param named whether the server says who it is
   */
  final void refusal(String via, ServedNetwork network, Message question, boolean named) {
    Addresses addresses =
        Addresses.NONE
            .withServer(named ? Optional.of(network.own()) : Optional.empty())
            .withRelay(question.addresses().relay());
    var message =
        new Message(
            MessageKind.NAK,
            question.client(),
            question.transaction(),
            addresses,
            true,
            Optional.empty(),
            Optional.of(reason).filter(text -> !text.isEmpty()));
    send(via, network, message, question.addresses().relay());
  }

  private void send(String via, ServedNetwork network, Message message, Optional<Ipv4> to) {
    answers.add(new Reaction.Answer(via, new Sent(now, message, Optional.of(network.own()), to)));
  }
}
