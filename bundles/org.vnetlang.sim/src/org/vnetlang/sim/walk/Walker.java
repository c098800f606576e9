package org.vnetlang.sim.walk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vnetlang.model.Protocol;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.kernel.Machines;
import org.vnetlang.sim.packet.Packet;
import org.vnetlang.sim.packet.Payload;
import org.vnetlang.sim.walk.Walk.Verdict;
import org.vnetlang.sim.wire.Domains;

/** Walks packets between machines. What it learns about segments holds until a machine changes. */
public final class Walker {
  /** Source port of a new connection; a real kernel takes another one each time. */
  private static final int ANY_PORT = 40000;

  private static final Set<Cause> CHANCE =
      Set.of(
          Cause.DUPLICATE_ADDRESS, Cause.MAC_CLASH, Cause.BRIDGE_LOOP, Cause.RULE_NOT_UNDERSTOOD);

  private final Machines machines;
  private Optional<Domains> domains = Optional.empty();
  private Hiders hiders;
  private long version;

  /** For machines that may change between walks, not during one. */
  public Walker(Machines machines) {
    this.machines = machines;
    this.hiders = new Hiders(machines);
  }

  /** The segments as they are now. */
  public Domains domains() {
    if (domains.isEmpty() || version != machines.version()) {
      domains = Optional.of(domains.map(Domains::renewed).orElseGet(() -> new Domains(machines)));
      hiders = new Hiders(machines);
      version = machines.version();
    }
    return domains.get();
  }

  /** {@code ping TO} on a machine. */
  public Walk ping(String from, Ipv4 to) {
    return walk(from, Packet.ping(to));
  }

  /** A machine opens a connection, or sends a datagram that is answered. */
  public Walk connect(String from, Ipv4 to, Protocol protocol, int port) {
    return walk(from, Packet.ping(to).with(new Payload.Ports(protocol, ANY_PORT, port)));
  }

  /** A machine sends a packet; who takes it answers it. */
  public Walk walk(String from, Packet request) {
    Optional<Kernel> sender = machines.machine(from);
    if (sender.isEmpty()) {
      return nothing(request, Failure.of(Cause.NOT_STARTED, from));
    }
    return new Journey(domains(), hiders, sender.get(), request).go();
  }

  private static Walk nothing(Packet request, Failure why) {
    return new Walk(
        request,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.of(why),
        Verdict.LOST,
        Optional.empty());
  }

  /** One packet and its answer. */
  private static final class Journey {
    private final Domains domains;
    private final Hiders hiders;
    private final Kernel sender;
    private final Packet request;
    private final Conntrack conntrack = new Conntrack();
    private final Relays relays = new Relays();

    Journey(Domains domains, Hiders hiders, Kernel sender, Packet request) {
      this.domains = domains;
      this.hiders = hiders;
      this.sender = sender;
      this.request = request;
    }

    private Leg leg() {
      return new Leg(domains, hiders, conntrack, relays);
    }

    Walk go() {
      Leg there = leg();
      End end = there.send(sender, request);
      return end instanceof End.Arrived arrived
          ? answered(there, arrived)
          : lostThere(there, (End.Lost) end);
    }

    private Walk lostThere(Leg there, End.Lost lost) {
      return new Walk(
          request,
          there.hops(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.of(lost.failure()),
          verdict(lost.failure()),
          says(lost));
    }

    private static Verdict verdict(Failure failure) {
      return CHANCE.contains(failure.cause()) ? Verdict.UNDECIDED : Verdict.LOST;
    }

    private Walk answered(Leg there, End.Arrived arrived) {
      Leg back = leg();
      End end = answer(back, arrived);
      boolean came =
          end instanceof End.Arrived home && home.machine() == sender && isAnswer(home.packet());
      Optional<Failure> failure = came ? Optional.empty() : Optional.of(lostBack(end, arrived));
      return new Walk(
          request,
          there.hops(),
          Optional.of(arrived.packet()),
          Optional.of(arrived.machine().name()),
          back.hops(),
          came ? Optional.of(((End.Arrived) end).packet()) : Optional.empty(),
          failure,
          failure.map(Journey::verdict).orElse(Verdict.ANSWERED),
          Optional.empty());
    }

    private End answer(Leg back, End.Arrived arrived) {
      if (arrived.process().isEmpty()) {
        return back.send(arrived.machine(), arrived.packet().answer(Packet.LINUX_TTL));
      }
      Packet reply = arrived.packet().answer(Relays.TTL);
      return back.fromProcess(arrived.process().get(), reply, reply);
    }

    /** Whether the sender takes it for the answer: it comes from the address that was asked. */
    private boolean isAnswer(Packet reply) {
      return reply.source().equals(request.destination());
    }

    private Failure lostBack(End end, End.Arrived arrived) {
      if (end instanceof End.Lost lost) {
        Failure why = lost.failure();
        boolean noWay =
            Set.of(Cause.NO_ROUTE, Cause.ROUTER_HAS_NO_ROUTE, Cause.HOST_ONLY, Cause.ISOLATED_LAN)
                .contains(why.cause());
        return noWay
            ? Failure.of(Cause.NO_WAY_BACK, why.machine(), lost.packet().destination())
            : why;
      }
      var home = (End.Arrived) end;
      return home.machine() == sender
          ? Failure.of(Cause.ANSWER_FROM_ELSEWHERE, sender.name(), home.packet().source())
          : Failure.of(
              Cause.DUPLICATE_ADDRESS,
              sender.name(),
              home.packet().destination(),
              home.machine().name());
    }

    /** What the sender hears from the machine that gave up, if its message arrives. */
    private Optional<String> says(End.Lost lost) {
      if (lost.at() == sender) {
        return ownWords(lost);
      } else if (lost.error().isEmpty()) {
        return Optional.empty();
      }
      var trouble = new Payload.Trouble(lost.packet(), lost.error().get());
      Packet error = new Packet(Packet.UNCHOSEN, lost.packet().source(), trouble, Packet.LINUX_TTL);
      End end = leg().send(lost.at(), error);
      return end instanceof End.Arrived home && home.machine() == sender
          ? Optional.of("From " + home.packet().source() + " " + lost.error().get())
          : Optional.empty();
    }

    private static Optional<String> ownWords(End.Lost lost) {
      if (lost.packet().source().equals(Packet.UNCHOSEN)) {
        return Optional.of("connect: Network is unreachable");
      }
      return lost.error().map(text -> "From " + lost.packet().source() + " " + text);
    }
  }
}
