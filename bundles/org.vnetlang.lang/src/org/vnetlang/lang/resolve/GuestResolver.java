package org.vnetlang.lang.resolve;

import static org.vnetlang.lang.vnet.VnetPackage.Literals.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.vnetlang.lang.Limits;
import org.vnetlang.lang.resolve.Layers.MergedNic;
import org.vnetlang.lang.resolve.NicResolver.Owner;
import org.vnetlang.lang.resolve.Problems.At;
import org.vnetlang.lang.resolve.Scope.Entry;
import org.vnetlang.lang.resolve.Scope.Kind;
import org.vnetlang.lang.vnet.Called;
import org.vnetlang.lang.vnet.Guest;
import org.vnetlang.lang.vnet.Path;
import org.vnetlang.lang.vnet.Placed;
import org.vnetlang.lang.vnet.Spread;
import org.vnetlang.model.Nic;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;

/** Places guests on hosts and builds them from their templates. */
final class GuestResolver {
  private final Context context;
  private final NicResolver nics;
  private final MachineResolver machines;
  private final Paths paths;
  private final Nodes nodes;
  private final Layers layers;
  private int count;

  GuestResolver(
      Context context, NicResolver nics, MachineResolver machines, Paths paths, Nodes nodes) {
    this.context = context;
    this.nics = nics;
    this.machines = machines;
    this.paths = paths;
    this.nodes = nodes;
    this.layers = new Layers(context);
  }

  /**
   * Declares and builds the guests written in a host's block; in an array of hosts their names
   * carry the host's.
   */
  void inHost(HostDraft draft) {
    for (var guest : Options.all(draft.syntax().getMembers(), Guest.class)) {
      if (guest.getName() == null) {
        continue;
      }
      var members = Members.of(guest.getName(), guest.getSize(), context.values, context.problems);
      boolean array = draft.syntax().getSize() != null;
      var named = array ? members.within(draft.name()) : members;
      if (declare(guest, named)) {
        draft.scope().add(new Entry(Kind.GUEST, local(members, named), guest));
        var merged = layers.of(guest);
        Options.find(merged.options(), Placed.class)
            .ifPresent(
                placed ->
                    context.problems.report(
                        Issue.GUEST_PLACED_TWICE, placed, guest.getName(), draft.name()));
        build(guest, named, merged, List.of(draft));
      }
    }
  }

  private static Members local(Members written, Members named) {
    return new Members(written.base(), written.first(), named.names(), written.array());
  }

  private boolean declare(Guest guest, Members members) {
    if (count + members.names().size() > Limits.GUESTS) {
      context.problems.report(Issue.TOO_MANY_GUESTS, At.of(guest, GUEST__NAME), Limits.GUESTS);
      return false;
    }
    count += members.names().size();
    return context.declare(
        context.project, new Entry(Kind.GUEST, members, guest), At.of(guest, GUEST__NAME));
  }

  /** Declares and builds a guest written at the top of a file. */
  void atTop(Guest guest) {
    if (guest.getName() == null) {
      return;
    }
    var members = Members.of(guest.getName(), guest.getSize(), context.values, context.problems);
    if (!declare(guest, members)) {
      return;
    }
    var merged = layers.of(guest);
    var hosts = hosts(guest, merged);
    if (!hosts.isEmpty()) {
      build(guest, members, merged, hosts);
    }
  }

  private List<HostDraft> hosts(Guest guest, Layers.Merged merged) {
    var spread = Options.find(merged.options(), Spread.class);
    var placed = Options.find(merged.options(), Placed.class);
    if (spread.isEmpty() && placed.isEmpty()) {
      context.problems.report(Issue.GUEST_WITHOUT_HOST, At.of(guest, GUEST__NAME), guest.getName());
      return List.of();
    }
    if (spread.isPresent()) {
      return hosts(spread.get().getHosts());
    }
    var path = placed.get().getHost();
    var found = hosts(path == null ? List.of() : List.of(path));
    if (found.size() > 1) {
      context.problems.report(Issue.WHICH_HOST, placed.get(), guest.getName(), found.get(0).name());
    }
    return found.subList(0, Math.min(1, found.size()));
  }

  private List<HostDraft> hosts(List<Path> written) {
    var list = new ArrayList<HostDraft>();
    for (var path : written) {
      paths.follow(path, Optional.empty(), EnumSet.of(Kind.HOST)).targets().stream()
          .flatMap(target -> Optional.ofNullable(context.hosts.get(target.name())).stream())
          .forEach(list::add);
    }
    return list;
  }

  /** Guest k goes on host ((k−1) mod n)+1. */
  private void build(Guest guest, Members members, Layers.Merged merged, List<HostDraft> hosts) {
    for (int k = 0; k < members.names().size(); k++) {
      var draft = hosts.get(k % hosts.size());
      var name = members.names().get(k);
      context.sources.put(Subject.guest(name), guest, merged.options());
      var built = member(name, k, members, merged, draft);
      draft.guests.add(built);
      nodes.add(built, draft.name(), guest);
    }
  }

  private org.vnetlang.model.Guest member(
      String name, int k, Members members, Layers.Merged merged, HostDraft draft) {
    var owner = new Owner(Subject.guest(name), name, k, Optional.of(draft), true);
    var list = new ArrayList<Nic>();
    boolean routed = false;
    for (MergedNic nic : merged.nics()) {
      var ground = nics.ground(owner, nic.options(), byDefault(draft));
      var resolved =
          nics.resolve(owner, nic.name(), nic.declaration(), nic.options(), ground, routed);
      routed |= resolved.gateway().isPresent();
      list.add(resolved);
    }
    var number = members.array() ? " " + (members.first() + k) : "";
    return new org.vnetlang.model.Guest(
        name,
        Options.find(merged.options(), Called.class)
            .flatMap(c -> Optional.ofNullable(c.getName()))
            .map(text -> text + number),
        list,
        machines.routes(merged.routes(), owner.subject(), MachineResolver.subnetsOf(list)),
        context.settings(merged.options()));
  }

  /**
   * A nic without {@code on} meets the first bridge of its host (Xen 3.0 vif-bridge: the first one
   * listed by brctl show).
   */
  private static Ground byDefault(HostDraft draft) {
    return draft.grounds.values().stream()
        .filter(
            ground ->
                ground.segment().filter(org.vnetlang.model.Bridge.class::isInstance).isPresent())
        .findFirst()
        .map(
            first ->
                new Ground(
                    Ground.NONE.attachment(),
                    first.subnets(),
                    first.gateway(),
                    first.dns(),
                    first.segment()))
        .orElse(Ground.NONE);
  }
}
