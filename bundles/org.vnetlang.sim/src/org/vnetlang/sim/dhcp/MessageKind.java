package org.vnetlang.sim.dhcp;

/** Kinds of messages (RFC 2132, option 53). */
public enum MessageKind {
  DISCOVER,
  OFFER,
  REQUEST,
  DECLINE,
  ACK,
  NAK,
  RELEASE;

  /** Whether servers send it. */
  public boolean fromServer() {
    return this == OFFER || this == ACK || this == NAK;
  }

  /** As in logs: {@code DHCPDISCOVER}. */
  @Override
  public String toString() {
    return "DHCP" + name();
  }
}
