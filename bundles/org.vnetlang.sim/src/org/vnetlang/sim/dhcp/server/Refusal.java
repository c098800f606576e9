package org.vnetlang.sim.dhcp.server;

import org.vnetlang.sim.walk.Cause;

/** Why a server does not give a client what it asks for. */
public enum Refusal {
  /** No free address is left. */
  EXHAUSTED(Cause.DHCP_EXHAUSTED),
  /** The client is unknown and only known ones are served. */
  UNKNOWN_CLIENT(Cause.DHCP_DENIED),
  /** The address about to be offered answered a ping. */
  ADDRESS_IN_USE(Cause.DHCP_CONFLICT),
  /** The client asked for an address that it cannot have; it is told so. */
  REFUSED(Cause.DHCP_CONFLICT),
  /** The same, but the server is not sure enough to say so. */
  IGNORED(Cause.DHCP_CONFLICT),
  /** The message came from a network that the server does not know. */
  UNKNOWN_NETWORK(Cause.DHCP_NO_SERVER);

  private final Cause cause;

  Refusal(Cause cause) {
    this.cause = cause;
  }

  /** Why the client has no address, if this is the last word. */
  public Cause cause() {
    return cause;
  }
}
