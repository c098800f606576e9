package org.vnetlang.lang.resolve;

import static org.vnetlang.lang.vnet.VnetPackage.Literals.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.lang.resolve.NicResolver.Owner;
import org.vnetlang.lang.resolve.Problems.At;
import org.vnetlang.lang.resolve.Scope.Entry;
import org.vnetlang.lang.resolve.Scope.Kind;
import org.vnetlang.lang.vnet.ConfiguredBy;
import org.vnetlang.lang.vnet.Host;
import org.vnetlang.lang.vnet.Network;
import org.vnetlang.lang.vnet.Nic;
import org.vnetlang.lang.vnet.Raw;
import org.vnetlang.model.RawLines;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Tool;
import org.vnetlang.model.finding.Subject;

/** Builds hosts: first platform, cards and networks, at the end the whole with its guests. */
final class HostResolver {
  private final Context context;
  private final NicResolver nics;
  private final MachineResolver machines;
  private final SegmentResolver segments;
  private final PlatformResolver platforms;

  HostResolver(Context context, NicResolver nics, MachineResolver machines) {
    this.context = context;
    this.nics = nics;
    this.machines = machines;
    this.segments = new SegmentResolver(context);
    this.platforms = new PlatformResolver(context);
  }

  /** Declares the hosts of one statement with their cards and networks. */
  void declare(Host host) {
    var members = Members.of(host.getName(), host.getSize(), context.values, context.problems);
    if (host.getName() == null
        || !context.declare(
            context.project, new Entry(Kind.HOST, members, host), At.of(host, HOST__NAME))) {
      return;
    }
    var platform = platforms.platform(host);
    for (int i = 0; i < members.names().size(); i++) {
      var draft = new HostDraft(members.names().get(i), i, host, platform);
      context.hosts.put(draft.name(), draft);
      context.sources.put(Subject.host(draft.name()), host, options(host));
      nics(draft);
      networks(draft);
    }
  }

  private List<EObject> options(Host host) {
    var list = new ArrayList<EObject>(Options.of(host.getOptions(), context.problems));
    if (host.getPlatform() != null) {
      list.add(host.getPlatform());
    }
    host.getMembers().stream()
        .filter(
            member -> member instanceof Raw || member instanceof org.vnetlang.lang.vnet.Firewall)
        .forEach(list::add);
    return list;
  }

  private void nics(HostDraft draft) {
    var owner = owner(draft);
    var members = Options.all(draft.syntax().getMembers(), Nic.class);
    for (var nic : members) {
      declareHere(draft, Kind.NIC, nic.getName(), nic, At.of(nic, NIC__NAME));
    }
    boolean routed = false;
    for (var nic : members) {
      boolean own =
          draft
              .scope()
              .find(nic.getName(), Set.of(Kind.NIC))
              .map(e -> e.declaration() == nic)
              .orElse(false);
      if (nic.getName() != null && own) {
        var options = Options.of(nic.getOptions(), context.problems);
        var resolved =
            nics.resolve(
                owner,
                nic.getName(),
                nic,
                options,
                nics.ground(owner, options, Ground.NONE),
                routed);
        routed |= resolved.gateway().isPresent();
        draft.nics.add(resolved);
      }
    }
  }

  private static Owner owner(HostDraft draft) {
    return new Owner(
        Subject.host(draft.name()), draft.name(), draft.index(), Optional.of(draft), false);
  }

  private boolean declareHere(HostDraft draft, Kind kind, String name, EObject declaration, At at) {
    return name != null
        && context.declare(
            draft.scope(),
            new Entry(kind, new Members(name, 0, List.of(name), false), declaration),
            at);
  }

  private void networks(HostDraft draft) {
    for (var network : Options.all(draft.syntax().getMembers(), Network.class)) {
      if (declareHere(
          draft, Kind.NETWORK, network.getName(), network, At.of(network, NETWORK__NAME))) {
        draft.grounds.put(network.getName(), segments.ground(draft, network));
        draft.networks.put(network.getName(), network);
      }
    }
  }

  /** The finished host. */
  org.vnetlang.model.Host finish(HostDraft draft, ServiceResolver services) {
    var host = draft.syntax();
    var subject = Subject.host(draft.name());
    var networks = new ArrayList<Segment>();
    draft.grounds.forEach(
        (name, ground) ->
            ground
                .segment()
                .ifPresent(s -> networks.add(services.serve(draft, s, draft.networks.get(name)))));
    return new org.vnetlang.model.Host(
        draft.name(),
        draft.platform(),
        configuredBy(host),
        context.settings(host.getOptions()),
        draft.nics,
        networks,
        draft.guests,
        machines.routes(host.getMembers(), subject, MachineResolver.subnetsOf(draft.nics)),
        machines.firewall(host.getMembers()),
        raw(host));
  }

  private static Optional<Tool> configuredBy(Host host) {
    return Options.find(host.getOptions(), ConfiguredBy.class)
        .map(ConfiguredBy::getTool)
        .flatMap(PlatformResolver::tool);
  }

  private static List<RawLines> raw(Host host) {
    return Options.all(host.getMembers(), Raw.class).stream()
        .filter(raw -> raw.getFile() != null)
        .map(raw -> new RawLines(raw.getFile(), raw.getLines()))
        .toList();
  }
}
