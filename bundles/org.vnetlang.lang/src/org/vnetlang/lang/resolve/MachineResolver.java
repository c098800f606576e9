package org.vnetlang.lang.resolve;

import static org.vnetlang.lang.vnet.VnetPackage.Literals.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.lang.resolve.NicResolver.Owner;
import org.vnetlang.lang.resolve.Problems.At;
import org.vnetlang.lang.resolve.Scope.Entry;
import org.vnetlang.lang.resolve.Scope.Kind;
import org.vnetlang.lang.vnet.Machine;
import org.vnetlang.lang.vnet.Nic;
import org.vnetlang.model.Firewall;
import org.vnetlang.model.StaticRoute;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;

/** Builds machines, and what hosts, guests and machines have in common: routes and firewalls. */
final class MachineResolver {
  private static final Prefix EVERYTHING = Prefix.of("0.0.0.0/0");

  private final Context context;
  private final NicResolver nics;

  MachineResolver(Context context, NicResolver nics) {
    this.context = context;
    this.nics = nics;
  }

  /** The contents of a machine's block. */
  record Inside(List<org.vnetlang.model.Nic> nics, List<StaticRoute> routes, Firewall firewall) {}

  /** The machines of one statement: several if it is an array. */
  List<org.vnetlang.model.Machine> resolve(
      Machine machine, Ground on, Optional<String> lanOfArray) {
    var members =
        Members.of(machine.getName(), machine.getSize(), context.values, context.problems);
    var named = lanOfArray.map(members::within).orElse(members);
    if (machine.getName() == null
        || !context.declare(
            context.project,
            new Entry(Kind.MACHINE, named, machine),
            At.of(machine, MACHINE__NAME))) {
      return List.of();
    }
    var options = Options.of(machine.getOptions(), context.problems);
    var list = new ArrayList<org.vnetlang.model.Machine>();
    for (int i = 0; i < named.names().size(); i++) {
      list.add(member(machine, named.names().get(i), i, options, on));
    }
    return list;
  }

  private org.vnetlang.model.Machine member(
      Machine machine, String name, int index, List<EObject> options, Ground on) {
    var subject = Subject.machine(name);
    context.sources.put(subject, machine, options);
    var owner = new Owner(subject, name, index, Optional.empty(), false);
    var own = new ArrayList<org.vnetlang.model.Nic>();
    boolean written =
        options.stream().anyMatch(option -> !(option instanceof org.vnetlang.lang.vnet.Switch));
    if (written || machine.getMembers().stream().noneMatch(Nic.class::isInstance)) {
      own.add(
          nics.resolve(owner, "eth0", machine, options, nics.ground(owner, options, on), false));
    }
    var inside = members(machine.getMembers(), subject, name, index, on);
    own.addAll(inside.nics());
    return new org.vnetlang.model.Machine(
        name, own, inside.routes(), inside.firewall(), context.settings(machine.getOptions()));
  }

  /**
   * Nics, routes and firewall of a block; host parts of routes are read in the first nic's subnet.
   */
  Inside members(
      List<? extends EObject> members, Subject subject, String name, int index, Ground on) {
    var owner = new Owner(subject, name, index, Optional.empty(), false);
    var list = new ArrayList<org.vnetlang.model.Nic>();
    boolean routed = false;
    for (Nic nic : Options.all(members, Nic.class)) {
      if (nic.getName() != null) {
        var options = Options.of(nic.getOptions(), context.problems);
        var resolved =
            nics.resolve(
                owner, nic.getName(), nic, options, nics.ground(owner, options, on), routed);
        routed |= resolved.gateway().isPresent();
        list.add(resolved);
      }
    }
    return new Inside(list, routes(members, subject, on.subnets()), firewall(members));
  }

  /** The static routes of a block. */
  List<StaticRoute> routes(List<? extends EObject> members, Subject subject, List<Prefix> subnets) {
    var list = new ArrayList<StaticRoute>();
    for (var route : Options.all(members, org.vnetlang.lang.vnet.StaticRoute.class)) {
      route(route, subnets)
          .ifPresent(
              read -> {
                context.sources.put(subject.route(list.size()), route, List.of());
                list.add(read);
              });
    }
    return list;
  }

  /** One static route; empty where it is half-written. */
  Optional<StaticRoute> route(org.vnetlang.lang.vnet.StaticRoute route, List<Prefix> subnets) {
    var gateway =
        context.values.ip(At.of(route, STATIC_ROUTE__GATEWAY), route.getGateway(), subnets);
    var metric =
        context.values.number(
            At.of(route, STATIC_ROUTE__METRIC), route.getMetric(), 0, Integer.MAX_VALUE);
    return gateway.flatMap(
        via -> destination(route, subnets).map(to -> new StaticRoute(to, via, metric)));
  }

  private Optional<Prefix> destination(
      org.vnetlang.lang.vnet.StaticRoute route, List<Prefix> subnets) {
    var text = route.getDestination();
    if (route.isEverything()) {
      return Optional.of(EVERYTHING);
    }
    var at = At.of(route, STATIC_ROUTE__DESTINATION);
    return text != null && text.indexOf('/') >= 0
        ? context.values.subnet(at, text)
        : context.values.ip(at, text, subnets).map(ip -> new Prefix(ip, 32));
  }

  /** What the administrator's iptables hold. */
  Firewall firewall(Iterable<? extends EObject> members) {
    Optional<String> policy = Optional.empty();
    var rules = new ArrayList<String>();
    for (var firewall : Options.all(members, org.vnetlang.lang.vnet.Firewall.class)) {
      rules.addAll(firewall.getRules());
      if (firewall.getPolicy() != null) {
        policy =
            context.values.word(
                At.of(firewall, FIREWALL__POLICY),
                firewall.getPolicy(),
                List.of("accept", "drop"),
                Issue.UNKNOWN_POLICY);
      }
    }
    return policy.isEmpty() && rules.isEmpty() ? Firewall.NONE : new Firewall(policy, rules);
  }

  /** The first address of a nic as base for host parts. */
  static List<Prefix> subnetsOf(List<org.vnetlang.model.Nic> nics) {
    return nics.stream()
        .flatMap(nic -> nic.address().addresses().stream())
        .map(a -> a.prefix())
        .distinct()
        .toList();
  }
}
