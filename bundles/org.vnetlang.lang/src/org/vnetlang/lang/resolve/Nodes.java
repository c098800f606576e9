package org.vnetlang.lang.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.lang.resolve.Scope.Entry;
import org.vnetlang.lang.resolve.Scope.Kind;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Lan;
import org.vnetlang.model.Nic;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Prefix;

/**
 * What has been resolved so far, by name: the tails of paths and the owners of addresses are looked
 * up here.
 */
final class Nodes {
  private static final Set<Kind> IN_HOST = Set.of(Kind.NIC, Kind.NETWORK, Kind.GUEST);

  private final Context context;
  private final Map<String, Guest> guests = new HashMap<>();
  private final Map<String, String> hostOf = new HashMap<>();
  private final Map<String, List<Nic>> nics = new HashMap<>();
  private final List<String> machines = new ArrayList<>();
  private final Map<String, EObject> declarations = new HashMap<>();

  Nodes(Context context) {
    this.context = context;
  }

  void add(Guest guest, String host, EObject declaration) {
    guests.put(guest.name(), guest);
    hostOf.put(guest.name(), host);
    declarations.put(guest.name(), declaration);
    nics.put(guest.name(), guest.nics());
  }

  void add(String machine, List<Nic> itsNics, EObject declaration) {
    machines.add(machine);
    addRouter(machine, itsNics, declaration);
  }

  /** A node that {@code all machines} does not mean. */
  void addRouter(String machine, List<Nic> itsNics, EObject declaration) {
    nics.put(machine, itsNics);
    declarations.put(machine, declaration);
  }

  Optional<Guest> guest(String name) {
    return Optional.ofNullable(guests.get(name));
  }

  /** The host a guest is placed on. */
  Optional<String> hostOf(String guest) {
    return Optional.ofNullable(hostOf.get(guest));
  }

  /** The nics of a guest, machine, router or host. */
  List<Nic> nics(String owner) {
    var host = context.hosts.get(owner);
    return host != null ? host.nics : nics.getOrDefault(owner, List.of());
  }

  /** Names of all machines, in order. */
  List<String> machines() {
    return List.copyOf(machines);
  }

  /** The subnets around a node's nics, or around one of them. */
  List<Prefix> subnets(String owner, Optional<String> nic) {
    var draft = hostOf(owner).map(context.hosts::get);
    var list = new ArrayList<Prefix>();
    for (var each : nics(owner)) {
      if (nic.isEmpty() || nic.get().equals(each.name())) {
        around(each, draft).stream().filter(subnet -> !list.contains(subnet)).forEach(list::add);
      }
    }
    return list;
  }

  private List<Prefix> around(Nic nic, Optional<HostDraft> draft) {
    if (nic.attachment() instanceof Attachment.OnLan on) {
      return Optional.ofNullable(context.lans.get(on.lan())).map(Lan::subnets).orElse(List.of());
    }
    if (nic.attachment() instanceof Attachment.OnSegment on) {
      return draft.flatMap(d -> d.ground(on.segment())).map(Ground::subnets).orElse(List.of());
    }
    return nic.address().addresses().stream().map(InterfaceAddress::prefix).toList();
  }

  /** The thing of that name inside another. */
  Optional<Entry> inside(Paths.Target target, String name) {
    var host = context.hosts.get(target.name());
    if (target.kind() == Kind.HOST && host != null) {
      return host.scope().find(name, IN_HOST);
    }
    return nics(target.name()).stream()
        .filter(nic -> nic.name().equals(name))
        .findFirst()
        .map(
            nic ->
                new Entry(
                    Kind.NIC,
                    new Members(name, 0, List.of(name), false),
                    declarations.get(target.name())));
  }
}
