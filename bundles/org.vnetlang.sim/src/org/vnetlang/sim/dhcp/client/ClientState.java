package org.vnetlang.sim.dhcp.client;

/** States of a client (RFC 2131, section 4.4). */
public enum ClientState {
  /** Not running, or it gave the address back. */
  STOPPED,
  /** It waits before it begins anew. */
  INIT,
  /** It looks for servers. */
  SELECTING,
  /** It took an offer and waits for the server's word. */
  REQUESTING,
  /** It remembers an address and asks whether it may still have it (INIT-REBOOT, REBOOTING). */
  REBOOTING,
  /** It has an address. */
  BOUND,
  /** Half of the time is over; it asks its server for more. */
  RENEWING,
  /** Seven eighths are over; it asks anybody. */
  REBINDING;

  /** Whether it uses an address. */
  public boolean hasAddress() {
    return this == BOUND || this == RENEWING || this == REBINDING;
  }
}
