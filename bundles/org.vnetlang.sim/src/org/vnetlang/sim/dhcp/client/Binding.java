package org.vnetlang.sim.dhcp.client;

import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.dhcp.Parameters;

/**
 * An address with what came with it.
 *
 * @param address the address
 * @param parameters mask, routers and so on
 * @param server the server that gave it
 * @param since when, in milliseconds since 1970
 * @param expiry when it must no longer be used, in milliseconds since 1970
 */
public record Binding(Ipv4 address, Parameters parameters, Ipv4 server, long since, long expiry) {

  static Binding of(Ipv4 address, Parameters parameters, Ipv4 server, long now) {
    return new Binding(address, parameters, server, now, now + 1000 * parameters.leaseSeconds());
  }

  /** When the client asks its server for more time: after half of it (T1). */
  public long renewal() {
    return since + (expiry - since) / 2;
  }

  /** When it asks any server: after seven eighths (T2). */
  public long rebinding() {
    return since + (expiry - since) * 7 / 8;
  }

  /** The same, given back: it is remembered, but over. */
  Binding ended(long now) {
    return new Binding(address, parameters, server, since, Math.min(now, expiry));
  }
}
