package org.vnetlang.sim.dhcp;

/** What differs between two runs of the same real programs. */
public enum Varying {
  TRANSACTION("The client draws its transaction numbers (xid) at random; here they are counted."),
  TIME("Times and dates are those of the run; here they are the caller's."),
  REPEATS(
      "A client repeats itself after a random time that about doubles (RFC 2131, 4.1), so how often"
          + " it asks a silent server is chance; here the time doubles exactly."),
  RENEWAL("dhclient renews at a random moment between 3/8 and 1/2 of the lease; here at 1/2."),
  LATE_ECHO(
      "The server pings an address before it offers it. The kernel keeps the ping while ARP asks"
          + " three times, a second apart, so that the new owner may still answer it. Whether the"
          + " server then happens to wait for another ping, and so logs the answer as late or"
          + " spurious, is a matter of milliseconds; here nobody answers late."),
  WAITING(
      "ISC dhcpd 2.0 counts whole seconds: it waits for a ping between one second and the next"
          + " packet after the second has turned. A repeated question in that moment is logged as"
          + " already being answered.");

  private final String explanation;

  Varying(String explanation) {
    this.explanation = explanation;
  }

  /** One or two sentences. */
  public String explanation() {
    return explanation;
  }
}
