package org.vnetlang.sim.dhcp.server;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.dhcp.Identity;
import org.vnetlang.sim.dhcp.Message;
import org.vnetlang.sim.dhcp.MessageKind;

/** Which lease belongs to a client (server/dhcp.c of ISC DHCP 4.4.3, find_lease). */
final class Isc4Search {
  private final Isc4Server server;
  private final Isc4Leases leases;
  private final Message message;
  private final ServedNetwork network;
  private final Identity client;
  private final boolean request;
  private final Optional<Ipv4> about;
  private Optional<IscLease> fixed;
  private Optional<IscLease> byUid = Optional.empty();
  private Optional<IscLease> byMac = Optional.empty();
  private Optional<IscLease> byAddress = Optional.empty();
  private boolean ours;

  Isc4Search(Isc4Server server, Message message, ServedNetwork network) {
    this.server = server;
    this.leases = server.database();
    this.message = message;
    this.network = network;
    this.client = message.client();
    this.request = message.kind() == MessageKind.REQUEST;
    this.about = message.addresses().client().or(message.addresses()::requested);
    this.fixed =
        server
            .configuration()
            .fixed(client.mac(), network)
            .map(known -> IscLease.fixed(known, known.address().orElseThrow(), network));
  }

  Found find() {
    if (request && fixed.isPresent() && !fixed.map(lease -> lease.address).equals(about)) {
      server.because("requested address is incorrect");
      return new Found(Optional.empty(), true);
    }
    byUid = client.uid().flatMap(uid -> leases.of(uid).stream().filter(this::here).findFirst());
    byMac = leases.of(client.mac()).stream().filter(this::usable).findFirst();
    byAddress = about.flatMap(leases::at);
    ours = byAddress.isPresent();
    dropForeign();
    if (byAddress.filter(lease -> lease.active() && lease.uid.isPresent()).isPresent()
        && !same(byAddress, byUid)) {
      severalOfOne(byAddress.get());
    }
    if (request && fixed.isPresent() && byAddress.isPresent()) {
      conflict(fixed.flatMap(lease -> lease.host), byAddress.get());
      byAddress = Optional.empty();
    }
    dropDoubles();
    if (byAddress.isEmpty()) {
      server.because("requested address not available");
    }
    if (request && byAddress.isEmpty() && fixed.isEmpty()) {
      return new Found(Optional.empty(), ours);
    }
    return unlessAbandoned(choose());
  }

  private boolean here(IscLease lease) {
    return lease.network.equals(network);
  }

  /** Not one that the same machine has under another name. */
  private boolean usable(IscLease lease) {
    return here(lease) && (lease.free() || lease.uid.isEmpty() || lease.uid.equals(client.uid()));
  }

  private static boolean same(Optional<IscLease> one, Optional<IscLease> other) {
    return one.isPresent() && other.isPresent() && one.get() == other.get();
  }

  /** An address of another network, or one that somebody else has, is of no use. */
  private void dropForeign() {
    if (byAddress.filter(lease -> !here(lease)).isPresent()) {
      ours = true;
      server.because("requested address on bad subnet");
      byAddress = Optional.empty();
    }
    Optional<IscLease> taken =
        byAddress.filter(lease -> !lease.free()).filter(lease -> !mine(lease));
    if (taken.isPresent()) {
      ours = taken.get().active();
      byAddress = Optional.empty();
    }
    if (byAddress.filter(lease -> lease.abandoned()).isPresent()
        && !request
        && (byUid.isPresent() || byMac.isPresent())) {
      byAddress = Optional.empty();
    }
  }

  private boolean mine(IscLease lease) {
    return lease.uid.isPresent()
        ? lease.uid.equals(client.uid())
        : lease.mac.filter(client.mac()::equals).isPresent();
  }

  /** The client has more than one lease here and asks for one of them. */
  private void severalOfOne(IscLease lease) {
    if (lease.uid.equals(client.uid()) && byUid.isPresent()) {
      IscLease other = byUid.get();
      if (other.active()) {
        server.say(
            "client " + client.mac() + " has duplicate leases on " + server.name(lease.network));
        if (message.addresses().client().isEmpty() && request) {
          leases.release(other, server.second());
        }
      }
      byUid = Optional.of(lease);
    }
    if (request && fixed.isPresent()) {
      fixed = Optional.empty();
      conflict(Optional.empty(), lease);
    }
    if (!same(byAddress, byUid)) {
      byAddress = Optional.empty();
    }
  }

  /** An address is both in a pool and fixed. */
  private void conflict(Optional<KnownClient> host, IscLease lease) {
    String address = about.map(Ipv4::toString).orElse("");
    String name = host.map(KnownClient::name).orElse(address);
    server.say("Dynamic and static leases present for " + address + ".");
    server.say("Remove host declaration " + name + " or remove " + address);
    server.say("from the dynamic address pool for " + server.name(lease.network));
    server.because("database conflict - call for help!");
  }

  private void dropDoubles() {
    if (same(byMac, byUid) || same(byAddress, byMac)) {
      byMac = Optional.empty();
    }
    if (same(byAddress, byUid)) {
      byUid = Optional.empty();
    }
  }

  private Optional<IscLease> choose() {
    Optional<IscLease> chosen = fixed;
    boolean settled = message.addresses().client().isPresent();
    if (chosen.isPresent() && !settled) {
      byAddress.ifPresent(lease -> leases.release(lease, server.second()));
    }
    chosen = chosen.or(() -> taken(byAddress));
    if (chosen.isPresent() && byUid.isPresent()) {
      IscLease other = byUid.get();
      server.say(
          "uid lease %s for client %s is duplicate on %s"
              .formatted(other.address, client.mac(), server.name(other.network)));
      if (!settled && request && other.active()) {
        leases.release(other, server.second());
      }
    }
    chosen = chosen.or(() -> taken(byUid));
    chosen = chosen.or(() -> taken(byMac.filter(this::sameName)));
    chosen
        .filter(lease -> lease.host.isEmpty() && lease.active())
        .ifPresent(lease -> lease.host = server.configuration().unfixed(client.mac()));
    return chosen;
  }

  private boolean sameName(IscLease lease) {
    return lease.uid.isEmpty() || lease.uid.equals(client.uid());
  }

  private static Optional<IscLease> taken(Optional<IscLease> lease) {
    lease.ifPresent(one -> one.host = Optional.empty());
    return lease;
  }

  private Found unlessAbandoned(Optional<IscLease> chosen) {
    if (chosen.filter(IscLease::abandoned).isEmpty()) {
      return new Found(chosen, ours);
    }
    if (request && same(chosen, byAddress)) {
      server.say("Reclaiming REQUESTed abandoned IP address " + chosen.get().address + ".");
      return new Found(chosen, ours);
    }
    return new Found(Optional.empty(), true);
  }
}
