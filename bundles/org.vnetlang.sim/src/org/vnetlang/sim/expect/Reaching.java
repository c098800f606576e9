package org.vnetlang.sim.expect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.vnetlang.model.Expectation;
import org.vnetlang.model.Party;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.packet.Packet;
import org.vnetlang.sim.packet.Payload;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.walk.Cause;
import org.vnetlang.sim.walk.Failure;
import org.vnetlang.sim.walk.Walk;
import org.vnetlang.sim.walk.WrongAnswer;

/** Decides whether somebody reaches somebody. */
final class Reaching {
  /** Where a sentence names a protocol only; every machine answers on every port. */
  private static final int ANY_PORT = 7;

  private static final int OWN_PORT = 40000;

  /** How many walks are kept at most; a network has few addresses that several machines have. */
  private static final int REMEMBERED = 4096;

  private static final Set<Cause> NO_WAY =
      Set.of(Cause.NO_ROUTE, Cause.NO_WAY_BACK, Cause.ROUTER_HAS_NO_ROUTE);

  private final Running running;
  private final Expectation.Reach reach;
  private final Partners partners;
  private final Map<Sent, Walk> walks = new HashMap<>();

  /** A packet, and who sends it. */
  private record Sent(String machine, Packet packet) {}

  Reaching(Running running, Expectation.Reach reach) {
    this.running = running;
    this.reach = reach;
    this.partners = new Partners(running);
  }

  Attempt attempt(Party.Member from, Party.Member to) {
    Optional<Reason> unknown =
        Deciding.notModelled(partners, from)
            .or(() -> Deciding.notModelled(partners, to))
            .or(() -> Deciding.unknownServer(running, partners, from))
            .or(() -> Deciding.unknownServer(running, partners, to));
    if (unknown.isPresent()) {
      return new Attempt(from, Optional.of(to), Optional.empty(), Verdict.CANNOT_TELL, unknown);
    }
    Optional<Kernel> sender = partners.sender(from, to);
    Optional<Ipv4> target = sender.flatMap(kernel -> partners.target(kernel, to));
    if (target.isEmpty()) {
      return new Attempt(
          from,
          Optional.of(to),
          Optional.empty(),
          reach.can() ? Verdict.FAILS : Verdict.HOLDS,
          Optional.of(nobody(sender.isEmpty() ? from : to)));
    }
    Packet request = Packet.ping(target.get()).with(payload());
    Packet sent = partners.source(from).map(request::from).orElse(request);
    return judge(from, to, walk(new Sent(sender.get().name(), sent)));
  }

  /** The same packet goes the same way, whoever is meant by its address. */
  private Walk walk(Sent sent) {
    if (walks.size() > REMEMBERED) {
      walks.clear();
    }
    return walks.computeIfAbsent(
        sent, it -> running.world().walker().walk(it.machine(), it.packet()));
  }

  private Reason nobody(Party.Member missing) {
    Optional<String> name = Partners.owner(missing);
    if (name.isEmpty()) {
      return Reason.of(Reason.Kind.NOBODY_THERE, Words.of(missing));
    }
    boolean on = running.world().machine(name.get()).isPresent();
    var why = asked(new Failure(on ? Cause.NO_ADDRESS : Cause.NOT_STARTED, name.get(), List.of()));
    return Reason.of(Reason.Kind.NOBODY_THERE, why, Words.of(missing));
  }

  /** Of a machine without an address that asked for one: why it got none. */
  private Failure asked(Failure failure) {
    return failure.cause() == Cause.NO_ADDRESS
        ? running.leases().refusal(failure.machine()).orElse(failure)
        : failure;
  }

  private Payload payload() {
    return reach
        .port()
        .<Payload>map(
            port -> new Payload.Ports(port.protocol(), OWN_PORT, port.number().orElse(ANY_PORT)))
        .orElseGet(() -> new Payload.Echo(false));
  }

  private Attempt judge(Party.Member from, Party.Member to, Walk walk) {
    Optional<Reason> doubt = doubt(from, to, walk);
    if (doubt.isPresent()) {
      return attempt(from, to, walk, Verdict.CANNOT_TELL, doubt);
    }
    Optional<Reason> difference =
        walk.answered() ? difference(walk, to) : Optional.of(lost(from, to, walk));
    boolean so = difference.isEmpty();
    if (reach.can()) {
      return attempt(from, to, walk, so ? Verdict.HOLDS : Verdict.FAILS, difference);
    } else if (so) {
      return attempt(
          from,
          to,
          walk,
          Verdict.FAILS,
          Optional.of(Reason.of(Reason.Kind.REACHED, Words.of(from), Words.of(to))));
    }
    return attempt(from, to, walk, Verdict.HOLDS, wantOfRoute(from, to, walk));
  }

  private static Attempt attempt(
      Party.Member from, Party.Member to, Walk walk, Verdict verdict, Optional<Reason> reason) {
    return new Attempt(from, Optional.of(to), Optional.of(walk), verdict, reason);
  }

  private Optional<Reason> doubt(Party.Member from, Party.Member to, Walk walk) {
    if (walk.verdict() == Walk.Verdict.UNDECIDED) {
      return walk.failure()
          .map(why -> Reason.of(Reason.Kind.CHANCE, why, Words.of(from), Words.of(to)));
    }
    return walk.failure()
        .filter(why -> NO_WAY.contains(why.cause()) && !why.arguments().isEmpty())
        .filter(why -> new Gateways(running).undescribed(why))
        .map(
            why ->
                Reason.of(
                    Reason.Kind.BETWEEN_GATEWAYS, why, why.machine(), why.arguments().get(0)));
  }

  private Reason lost(Party.Member from, Party.Member to, Walk walk) {
    Failure failure = asked(walk.failure().orElseThrow());
    Reason.Kind kind = walk.lostOnTheWayBack() ? Reason.Kind.LOST_BACK : Reason.Kind.LOST;
    return Reason.of(kind, failure, Words.of(from), Words.of(to));
  }

  /** A wall would also stop somebody who adds a route; want of a route does not. */
  private static Optional<Reason> wantOfRoute(Party.Member from, Party.Member to, Walk walk) {
    return walk.failure()
        .filter(why -> NO_WAY.contains(why.cause()) || why.cause() == Cause.HIDDEN_BY_NAT)
        .map(why -> Reason.of(Reason.Kind.ONLY_NO_ROUTE, why, Words.of(from), Words.of(to)));
  }

  /** The first of the sentence's further words that is not so. */
  private Optional<Reason> difference(Walk walk, Party.Member to) {
    return answeredBy(walk)
        .or(() -> stranger(walk, to))
        .or(() -> seenAs(walk))
        .or(() -> through(walk))
        .or(() -> ttl(walk));
  }

  private Optional<Reason> answeredBy(Walk walk) {
    return reach
        .answeredBy()
        .filter(wanted -> !answers(wanted, walk))
        .map(wanted -> answeredElsewhere(wanted, walk));
  }

  private Reason answeredElsewhere(Party.Member wanted, Walk walk) {
    var why = Partners.owner(wanted).flatMap(name -> WrongAnswer.of(running.world(), walk, name));
    String answered = walk.answeredBy().orElse("");
    return why.map(f -> Reason.of(Reason.Kind.ANSWERED_BY, f, Words.of(wanted), answered))
        .orElseGet(() -> Reason.of(Reason.Kind.ANSWERED_BY, Words.of(wanted), answered));
  }

  /**
   * Somebody else with the same address: private subnets are the same behind many hosts. Where a
   * port leads further, the one who was asked is on the way.
   */
  private Optional<Reason> stranger(Walk walk, Party.Member to) {
    return Partners.owner(to)
        .filter(asked -> reach.answeredBy().isEmpty())
        .filter(asked -> walk.there().stream().noneMatch(hop -> hop.machine().equals(asked)))
        .map(asked -> Reason.of(Reason.Kind.ANSWERED_BY, asked, walk.answeredBy().orElse("")));
  }

  private boolean answers(Party.Member wanted, Walk walk) {
    String answered = walk.answeredBy().orElse("");
    if (wanted instanceof Party.Internet || wanted instanceof Party.Address) {
      return partners.addresses(wanted).stream()
          .flatMap(address -> running.world().walker().domains().owners(address).stream())
          .anyMatch(machine -> machine.name().equals(answered));
    }
    return Partners.owner(wanted).filter(answered::equals).isPresent();
  }

  private Optional<Reason> seenAs(Walk walk) {
    return reach
        .seenAs()
        .filter(wanted -> !walk.seenAs().equals(Optional.of(wanted)))
        .map(
            wanted ->
                Reason.of(
                    Reason.Kind.SEEN_AS, wanted, walk.seenAs().map(Objects::toString).orElse("")));
  }

  private Optional<Reason> through(Walk walk) {
    return reach.through().isEmpty()
        ? Optional.empty()
        : Way.of(running, walk)
            .missing(reach.through())
            .map(place -> Reason.of(Reason.Kind.THROUGH, Words.of(place)));
  }

  private Optional<Reason> ttl(Walk walk) {
    return reach
        .ttl()
        .filter(wanted -> !walk.ttl().equals(Optional.of(wanted)))
        .map(
            wanted ->
                Reason.of(Reason.Kind.TTL, wanted, walk.ttl().map(Objects::toString).orElse("")));
  }
}
