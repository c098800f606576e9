package org.vnetlang.sim.dhcp.client;

/**
 * What clients do differently, as in dhclient.conf(5). Times are milliseconds.
 *
 * @param initialInterval time until it repeats itself for the first time
 * @param backoffCutoff longest time between two repetitions
 * @param timeout time after which it thinks that no server is there
 * @param retry time after which it tries again then
 * @param rebootTimeout time after which it no longer insists on an address
 * @param probes it asks by ARP whether an address is free before it uses it (RFC 2131, 4.4.1), and
 *     declines it otherwise. Windows does; dhclient leaves it to a script, and few of them do
 */
public record Habits(
    long initialInterval,
    long backoffCutoff,
    long timeout,
    long retry,
    long rebootTimeout,
    boolean probes) {

  /** dhclient with no configuration (client/clparse.c). */
  public static final Habits DHCLIENT = new Habits(3_000, 15_000, 60_000, 300_000, 10_000, false);

  /** The same client, with or without asking by ARP. */
  public Habits probing(boolean asks) {
    return new Habits(initialInterval, backoffCutoff, timeout, retry, rebootTimeout, asks);
  }
}
