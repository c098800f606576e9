package org.vnetlang.lang.resolve;

import static org.vnetlang.lang.vnet.VnetPackage.Literals.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.lang.resolve.Problems.At;
import org.vnetlang.lang.resolve.Scope.Kind;
import org.vnetlang.lang.vnet.AnsweredBy;
import org.vnetlang.lang.vnet.Clause;
import org.vnetlang.lang.vnet.Expect;
import org.vnetlang.lang.vnet.OnPort;
import org.vnetlang.lang.vnet.SeenAs;
import org.vnetlang.lang.vnet.Through;
import org.vnetlang.lang.vnet.Ttl;
import org.vnetlang.lang.vnet.When;
import org.vnetlang.model.Expectation;
import org.vnetlang.model.Expectation.Condition;
import org.vnetlang.model.Expectation.Port;
import org.vnetlang.model.Expectation.Waypoint;
import org.vnetlang.model.Party;
import org.vnetlang.model.Protocol;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;

/** Builds expectations; half-written ones are left out. */
final class ExpectationResolver {
  private static final List<String> STATES = List.of("down");
  private static final List<String> PROTOCOLS = List.of("tcp", "udp");

  private final Context context;
  private final PartyResolver parties;
  private int count;

  ExpectationResolver(Context context, PartyResolver parties) {
    this.context = context;
    this.parties = parties;
  }

  /** The expectation, if subject and verb are there. */
  Optional<Expectation> resolve(Expect expect) {
    var subject = parties.party(expect.getSubject(), List.of());
    var clauses = Options.of(expect.getClauses(), context.problems);
    var conditions = conditions(Options.all(clauses, When.class));
    boolean can = expect.isCan() && !expect.isNot();
    Optional<Expectation> built;
    if (expect.isReach()) {
      built =
          Optional.of(reach(expect, subject, can, Options.all(clauses, Clause.class), conditions));
    } else if (expect.isStart()) {
      built = Optional.of(new Expectation.Starts(subject, can, conditions));
    } else if (expect.isGets() && (expect.isNothing() || expect.getAddress() != null)) {
      var address =
          context.values.ip(
              At.of(expect, EXPECT__ADDRESS), expect.getAddress(), parties.subnets(subject));
      built = Optional.of(new Expectation.Gets(subject, address, conditions));
    } else {
      built = Optional.empty();
    }
    if (built.isPresent()) {
      context.sources.put(Subject.expectation(count++), expect, clauses);
    }
    return built;
  }

  private Expectation reach(
      Expect expect, Party subject, boolean can, List<Clause> clauses, List<Condition> conditions) {
    var target = parties.party(expect.getTarget(), parties.subnets(subject));
    return new Expectation.Reach(
        subject,
        can,
        target,
        Options.find(clauses, OnPort.class).flatMap(this::port),
        Options.find(clauses, SeenAs.class)
            .flatMap(
                s ->
                    context.values.ip(
                        At.of(s, SEEN_AS__ADDRESS), s.getAddress(), parties.subnets(target))),
        Options.find(clauses, AnsweredBy.class)
            .flatMap(by -> answeredBy(by, parties.subnets(target))),
        through(Options.find(clauses, Through.class)),
        Options.find(clauses, Ttl.class)
            .flatMap(t -> context.values.number(At.of(t, TTL__VALUE), t.getValue(), 1, 255)),
        conditions);
  }

  private Optional<Port> port(OnPort on) {
    var number = context.values.number(At.of(on, ON_PORT__PORT), on.getPort(), 1, 65535);
    if (on.getProtocol() == null) {
      number.ifPresent(
          port ->
              context.problems.mend(
                  Issue.PORT_WITHOUT_PROTOCOL, At.of(on, ON_PORT__PORT), "tcp " + port, port));
      return number.map(port -> new Port(Protocol.TCP, number));
    }
    return context
        .values
        .word(At.of(on, ON_PORT__PROTOCOL), on.getProtocol(), PROTOCOLS, Issue.UNKNOWN_PROTOCOL)
        .map(word -> new Port(word.equals("tcp") ? Protocol.TCP : Protocol.UDP, number));
  }

  private Optional<Party.Member> answeredBy(AnsweredBy by, List<Prefix> subnets) {
    return by.getWho() != null
        ? parties.member(by.getWho())
        : context
            .values
            .ip(At.of(by, ANSWERED_BY__ADDRESS), by.getAddress(), subnets)
            .map(Party.Address::new);
  }

  private List<Waypoint> through(Optional<Through> through) {
    return through.stream()
        .flatMap(t -> t.getHops().stream())
        .flatMap(hop -> parties.waypoint(hop).stream())
        .toList();
  }

  private List<Condition> conditions(List<When> written) {
    var list = new ArrayList<Condition>();
    for (var when : written) {
      for (var condition : when.getConditions()) {
        parties.targets(condition.getSubject()).stream()
            .findFirst()
            .flatMap(target -> condition(condition, target))
            .ifPresent(list::add);
      }
    }
    return list;
  }

  private Optional<Condition> condition(
      org.vnetlang.lang.vnet.Condition condition, Paths.Target target) {
    boolean isNic = target.kind() == Kind.NIC;
    var subject =
        isNic ? new Waypoint(Optional.empty(), target.owner()) : PartyResolver.waypoint(target);
    var nic = isNic ? Optional.of(target.name()) : Optional.<String>empty();
    if (condition.getState() != null) {
      return context
          .values
          .word(
              At.of(condition, CONDITION__STATE), condition.getState(), STATES, Issue.UNKNOWN_STATE)
          .map(state -> new Condition.Is(subject, nic, state));
    }
    List<Ipv4> addresses =
        context.addresses(
            condition,
            CONDITION__ADDRESSES,
            condition.getAddresses(),
            parties.subnets(PartyResolver.member(target)));
    return addresses.isEmpty()
        ? Optional.empty()
        : Optional.of(new Condition.Uses(subject, nic, addresses));
  }
}
