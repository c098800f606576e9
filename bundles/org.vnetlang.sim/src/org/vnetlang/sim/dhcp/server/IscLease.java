package org.vnetlang.sim.dhcp.server;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.sim.dhcp.Identity;
import org.vnetlang.sim.dhcp.server.LeaseEntry.State;

/**
 * An ISC server's record of an address. A fixed address has one only while it is answered. All
 * times are seconds since 1970.
 */
final class IscLease {
  /** A time before all times. */
  static final long NEVER = Long.MIN_VALUE / 4;

  final Ipv4 address;
  final ServedNetwork network;
  final ServedSubnet subnet;
  final boolean fixed;
  State state = State.FREE;
  State nextState = State.FREE;
  long starts = NEVER;
  long ends = NEVER;

  /** Last time that a client asked: timestamp in 2.0, cltt in 4.4. */
  long asked = NEVER;

  /** When it ended (tstp of 4.4). */
  long ended = NEVER;

  Optional<Mac> mac = Optional.empty();
  Optional<String> uid = Optional.empty();
  Optional<String> hostName = Optional.empty();
  Optional<KnownClient> host = Optional.empty();
  Optional<Pending> pending = Optional.empty();
  boolean reuseForbidden;

  /** Neighbours in the order of 2.0, and place among equals in that of 4.4. */
  Optional<IscLease> later = Optional.empty();

  Optional<IscLease> sooner = Optional.empty();
  long place;

  IscLease(Ipv4 address, ServedNetwork network, ServedSubnet subnet) {
    this(address, network, subnet, false);
  }

  private IscLease(Ipv4 address, ServedNetwork network, ServedSubnet subnet, boolean fixed) {
    this.address = address;
    this.network = network;
    this.subnet = subnet;
    this.fixed = fixed;
  }

  /** The fixed address of a client. */
  static IscLease fixed(KnownClient client, Ipv4 address, ServedNetwork network) {
    ServedSubnet subnet = network.subnetOf(address).orElseThrow();
    var lease = new IscLease(address, network, subnet, true);
    lease.host = Optional.of(client);
    return lease;
  }

  boolean abandoned() {
    return state == State.ABANDONED;
  }

  boolean active() {
    return state == State.ACTIVE;
  }

  boolean free() {
    return state == State.FREE;
  }

  LeaseEntry entry(State shown) {
    Optional<Identity> holder = mac.map(known -> new Identity(known, uid, hostName));
    return new LeaseEntry(address, shown, holder, Math.max(starts, 0), Math.max(ends, 0));
  }

  /** The same record once more, in no order. */
  IscLease copy() {
    var same = new IscLease(address, network, subnet, fixed);
    same.state = state;
    same.nextState = nextState;
    same.starts = starts;
    same.ends = ends;
    same.asked = asked;
    same.ended = ended;
    same.mac = mac;
    same.uid = uid;
    same.hostName = hostName;
    same.host = host;
    same.pending = pending;
    same.reuseForbidden = reuseForbidden;
    same.place = place;
    return same;
  }
}
