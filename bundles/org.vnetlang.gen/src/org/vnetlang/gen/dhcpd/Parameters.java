package org.vnetlang.gen.dhcpd;

import java.util.Optional;

/**
 * Statements that may stand at the top of the file or in a subnet; empty means not written.
 *
 * @param authoritative whether requests for foreign addresses are refused with a NAK
 * @param unknownClients whether clients without a host entry are served
 * @param defaultLease lease time in seconds for clients that ask for none, 0–4294967295
 * @param maxLease longest lease time in seconds, 0–4294967295
 * @param options what clients are told
 */
public record Parameters(
    Optional<Boolean> authoritative,
    Optional<Boolean> unknownClients,
    Optional<Long> defaultLease,
    Optional<Long> maxLease,
    Options options) {

  public static final Parameters NONE =
      new Parameters(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Options.NONE);

  /** The longest time the server can hold: 32 bits, all ones, which means for ever (RFC 2131). */
  static final long FOR_EVER = 0xffff_ffffL;

  public Parameters {
    defaultLease = defaultLease.map(Parameters::clamped);
    maxLease = maxLease.map(Parameters::clamped);
  }

  private static long clamped(long seconds) {
    return Math.max(0, Math.min(FOR_EVER, seconds));
  }

  /** The same with other options. */
  public Parameters withOptions(Options options) {
    return new Parameters(authoritative, unknownClients, defaultLease, maxLease, options);
  }

  /** The same with other lease times. */
  public Parameters withLease(Optional<Long> defaultLease, Optional<Long> maxLease) {
    return new Parameters(authoritative, unknownClients, defaultLease, maxLease, options);
  }

  /** The same with a rule for clients without a host entry. */
  public Parameters withUnknownClients(Optional<Boolean> unknownClients) {
    return new Parameters(authoritative, unknownClients, defaultLease, maxLease, options);
  }
}
