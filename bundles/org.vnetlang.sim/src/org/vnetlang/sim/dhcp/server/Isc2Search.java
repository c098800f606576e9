package org.vnetlang.sim.dhcp.server;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.dhcp.Identity;
import org.vnetlang.sim.dhcp.Message;
import org.vnetlang.sim.dhcp.MessageKind;
import org.vnetlang.sim.dhcp.server.LeaseEntry.State;

/** Which lease belongs to a client (server/dhcp.c of ISC DHCP 2.0pl5, find_lease). */
final class Isc2Search {
  private final Isc2Server server;
  private final Isc2Leases leases;
  private final Message message;
  private final ServedNetwork network;
  private final Identity client;
  private final boolean request;
  private final Optional<Ipv4> about;
  private Optional<IscLease> fixed;
  private Optional<IscLease> byUid = Optional.empty();
  private Optional<IscLease> byMac = Optional.empty();
  private Optional<IscLease> byAddress = Optional.empty();

  Isc2Search(Isc2Server server, Message message, ServedNetwork network) {
    this.server = server;
    this.leases = server.database();
    this.message = message;
    this.network = network;
    this.client = message.client();
    this.request = message.kind() == MessageKind.REQUEST;
    this.about = message.about();
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
    byUid = client.uid().flatMap(this::ofUid);
    byMac = ofMac();
    byAddress = about.flatMap(leases::at);
    boolean ours = byAddress.isPresent();
    if (byAddress.filter(lease -> !here(lease)).isPresent()) {
      byAddress = Optional.empty();
      server.because("requested address on bad subnet");
    }
    if (byAddress.filter(lease -> lease.ends >= server.second()).isPresent()
        && !same(byAddress, byUid)) {
      checkOwner(byAddress.get());
    }
    if (request && fixed.isPresent() && byAddress.isPresent()) {
      conflict(fixed.flatMap(lease -> lease.host));
      byAddress = Optional.empty();
    }
    dropDoubles();
    if (byAddress.isEmpty()) {
      server.because("requested address not available");
    }
    if (request && byAddress.isEmpty() && fixed.isEmpty()) {
      return new Found(Optional.empty(), ours);
    }
    return new Found(choose(), ours);
  }

  private Optional<IscLease> ofUid(String uid) {
    return leases.of(uid).stream()
        .filter(this::here)
        .findFirst()
        .filter(lease -> !lease.abandoned());
  }

  private Optional<IscLease> ofMac() {
    return leases.of(client.mac()).stream()
        .filter(lease -> here(lease) && !lease.abandoned())
        .findFirst();
  }

  private boolean here(IscLease lease) {
    return lease.network.equals(network);
  }

  private static boolean same(Optional<IscLease> one, Optional<IscLease> other) {
    return one.isPresent() && other.isPresent() && one.get() == other.get();
  }

  /** The address is in use: by this client, or it cannot have it. */
  private void checkOwner(IscLease lease) {
    boolean owner =
        lease.uid.isPresent()
            ? lease.uid.equals(client.uid())
            : lease.mac.filter(client.mac()::equals).isPresent();
    if (!owner) {
      server.because("requested address is not available");
      byAddress = Optional.empty();
    } else if (byUid.isPresent()) {
      replaceDouble(byUid.get(), lease);
    }
    if (request && fixed.isPresent()) {
      fixed = Optional.empty();
      conflict(Optional.empty());
    }
  }

  private void replaceDouble(IscLease other, IscLease lease) {
    if (other.ends > server.second()) {
      server.say("client " + client.mac() + " has duplicate leases on " + server.name(network));
      if (message.addresses().client().isEmpty()) {
        leases.release(other, server.second());
      }
    }
    byUid = Optional.of(lease);
  }

  /** An address is both in a pool and fixed. */
  private void conflict(Optional<KnownClient> host) {
    String address = about.map(Ipv4::toString).orElse("");
    String name = host.map(KnownClient::name).orElse(address);
    server.say("Both dynamic and static leases present for " + address + ".");
    server.say("Either remove host declaration " + name + " or remove " + address);
    server.say("from the dynamic address pool for " + server.name(network));
    server.because("database conflict - call for help!");
  }

  private void dropDoubles() {
    boolean foreign =
        byMac
            .filter(lease -> lease.ends >= server.second() && lease.uid.isPresent())
            .filter(lease -> client.uid().isPresent())
            .isPresent();
    if (foreign && !same(byMac, byUid) || same(byMac, byUid) || same(byAddress, byMac)) {
      byMac = Optional.empty();
    }
    if (same(byAddress, byUid)) {
      byUid = Optional.empty();
    }
  }

  private Optional<IscLease> choose() {
    Optional<IscLease> chosen = fixed;
    chosen = keep(chosen, byAddress);
    chosen = keep(chosen, byUid);
    chosen = keep(chosen, byMac);
    chosen
        .filter(lease -> lease.host.isEmpty())
        .ifPresent(lease -> lease.host = server.configuration().unfixed(client.mac()));
    if (chosen.filter(IscLease::abandoned).isEmpty()) {
      return chosen;
    }
    if (!request) {
      return Optional.empty();
    }
    server.say("Reclaiming REQUESTed abandoned IP address " + chosen.get().address + ".");
    chosen.get().state = State.FREE;
    return chosen;
  }

  /** The first one found is taken; a client that takes another lease gives this one back. */
  private Optional<IscLease> keep(Optional<IscLease> chosen, Optional<IscLease> found) {
    if (chosen.isEmpty()) {
      found.ifPresent(lease -> lease.host = Optional.empty());
      return found;
    }
    if (request) {
      found.ifPresent(lease -> leases.release(lease, server.second()));
    }
    return chosen;
  }
}
