package org.vnetlang.sim.expect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.Expectation;
import org.vnetlang.model.Expectation.Condition;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.Party;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.walk.Failure;

/** Decides expectations about a network as it is now. What they assume is tried on a copy. */
public final class Deciding {
  private final Running running;
  private final Map<List<Condition>, Assumed> assumed = new HashMap<>();

  /** About a network that does not change as long as this is used. */
  public Deciding(Running running) {
    this.running = running;
  }

  /** The network under conditions; the one that cannot be brought about, if any. */
  private record Assumed(Running running, Optional<Reason> impossible) {}

  /** All expectations of the file, each with its verdict, in their order. */
  public List<Decision> all() {
    return running.network().expectations().stream().map(this::decide).toList();
  }

  /** Decides one. */
  public Decision decide(Expectation expectation) {
    Assumed under =
        expectation.conditions().isEmpty()
            ? new Assumed(running, Optional.empty())
            : assumed.computeIfAbsent(expectation.conditions(), this::assume);
    if (under.impossible().isPresent()) {
      return new Decision(
          expectation, Verdict.CANNOT_TELL, List.of(attempt(under.impossible().get())));
    } else if (expectation.subject().members().isEmpty()) {
      return nobody(expectation);
    } else if (expectation instanceof Expectation.Reach reach) {
      return reach(under.running(), reach);
    } else if (expectation instanceof Expectation.Gets gets) {
      return each(gets, member -> gets(under.running(), gets, member));
    }
    var starts = (Expectation.Starts) expectation;
    return each(starts, member -> starts(under.running(), starts, member));
  }

  private Assumed assume(List<Condition> conditions) {
    Running copy = running.copy();
    var assumptions = new Assumptions(copy);
    for (Condition condition : conditions) {
      if (!assumptions.make(condition)) {
        return new Assumed(
            copy, Optional.of(Reason.of(Reason.Kind.CONDITION, Assumptions.words(condition))));
      }
    }
    return new Assumed(copy, Optional.empty());
  }

  private static Attempt attempt(Reason reason) {
    return new Attempt(
        new Party.Internet(),
        Optional.empty(),
        Optional.empty(),
        Verdict.CANNOT_TELL,
        Optional.of(reason));
  }

  private static Decision nobody(Expectation expectation) {
    return new Decision(
        expectation, Verdict.CANNOT_TELL, List.of(attempt(Reason.of(Reason.Kind.NOBODY_MEANT))));
  }

  private interface Question {
    Attempt ask(Party.Member member);
  }

  private static Decision each(Expectation expectation, Question question) {
    return Decision.of(
        expectation, expectation.subject().members().stream().map(question::ask).toList());
  }

  private static Decision reach(Running running, Expectation.Reach reach) {
    if (reach.target().members().isEmpty()) {
      return nobody(reach);
    }
    var reaching = new Reaching(running, reach);
    var attempts = new ArrayList<Attempt>();
    for (Party.Member from : reach.subject().members()) {
      for (Party.Member to : reach.target().members()) {
        if (!from.equals(to)) {
          attempts.add(reaching.attempt(from, to));
        }
      }
    }
    return attempts.isEmpty() ? nobody(reach) : Decision.of(reach, attempts);
  }

  // --- gets

  private static Attempt gets(Running running, Expectation.Gets gets, Party.Member member) {
    var partners = new Partners(running);
    Optional<Reason> unknown = notModelled(partners, member);
    if (unknown.isPresent()) {
      return alone(member, Verdict.CANNOT_TELL, unknown);
    }
    List<Nic> asking = asking(running, member);
    String who = Words.of(member);
    if (asking.isEmpty()) {
      return alone(member, Verdict.FAILS, Optional.of(Reason.of(Reason.Kind.ASKS_NOBODY, who)));
    }
    Optional<Reason> server = unknownServer(running, partners, member);
    if (server.isPresent()) {
      return alone(member, Verdict.CANNOT_TELL, server);
    }
    List<Ipv4> got =
        asking.stream()
            .flatMap(
                nic ->
                    running.card(Partners.owner(member).orElseThrow(), nic.name()).stream()
                        .flatMap(card -> card.addresses().stream()))
            .map(own -> own.address().address())
            .toList();
    Optional<Reason> wrong =
        wrong(gets, who, got, running.leases().refusal(Partners.owner(member).orElse("")));
    return alone(member, wrong.isEmpty() ? Verdict.HOLDS : Verdict.FAILS, wrong);
  }

  private static Optional<Reason> wrong(
      Expectation.Gets gets, String who, List<Ipv4> got, Optional<Failure> refusal) {
    if (gets.address().isEmpty()) {
      return got.stream()
          .findFirst()
          .map(address -> Reason.of(Reason.Kind.GETS_SOMETHING, who, address));
    } else if (got.isEmpty()) {
      List<String> about = List.of(who, gets.address().get().toString());
      return Optional.of(new Reason(Reason.Kind.GETS_NOTHING, about, refusal));
    }
    return got.contains(gets.address().get())
        ? Optional.empty()
        : Optional.of(Reason.of(Reason.Kind.GETS, who, gets.address().get(), got.get(0)));
  }

  /** The cards whose address somebody else chooses. */
  private static List<Nic> asking(Running running, Party.Member member) {
    return Partners.owner(member).stream()
        .flatMap(name -> running.places().nics(name).stream())
        .filter(nic -> !(member instanceof Party.NodeNic one) || one.nic().nic().equals(nic.name()))
        .filter(
            nic ->
                nic.address() instanceof NicAddress.FromDhcp
                    || nic.address() instanceof NicAddress.ByPlatform)
        .toList();
  }

  // --- starts

  private static Attempt starts(Running running, Expectation.Starts starts, Party.Member member) {
    Optional<Reason> unknown = notModelled(new Partners(running), member);
    if (unknown.isPresent()) {
      return alone(member, Verdict.CANNOT_TELL, unknown);
    }
    String name = Partners.owner(member).orElse("");
    boolean runs =
        running.places().host(name).isPresent()
            ? running.startedWell(name)
            : running.world().machine(name).isPresent();
    if (runs == starts.can()) {
      return alone(member, Verdict.HOLDS, Optional.empty());
    }
    Reason.Kind kind = runs ? Reason.Kind.STARTS : Reason.Kind.DOES_NOT_START;
    return alone(member, Verdict.FAILS, Optional.of(Reason.of(kind, Words.of(member))));
  }

  static Optional<Reason> notModelled(Partners partners, Party.Member member) {
    return partners
        .unmodelled(member)
        .map(
            host ->
                Reason.of(
                    Reason.Kind.NOT_MODELLED,
                    host.name(),
                    host.platform().map(Object::toString).orElse("?")));
  }

  /** A member that got no address, where nobody can tell whether it would get one. */
  static Optional<Reason> unknownServer(Running running, Partners partners, Party.Member member) {
    String who = Words.of(member);
    Optional<String> without =
        Partners.owner(member).filter(name -> partners.addresses(member).isEmpty());
    return without
        .flatMap(running.leases()::unknown)
        .map(server -> Reason.of(Reason.Kind.UNKNOWN_SERVER, who, server))
        .or(
            () ->
                without
                    .flatMap(running.leases()::doubt)
                    .map(rule -> Reason.of(Reason.Kind.UNKNOWN_RULE, rule, who)));
  }

  private static Attempt alone(Party.Member who, Verdict verdict, Optional<Reason> reason) {
    return new Attempt(who, Optional.empty(), Optional.empty(), verdict, reason);
  }
}
