package org.vnetlang.gen.dhcpd;

/** Generations of the ISC server that read the same file with different words. */
public enum Dialect {
  /**
   * 2.0 (1999), the base of VMware's vmnet-dhcpd: no {@code ddns-update-style}, no pools, answers
   * authoritatively unless told otherwise.
   */
  ISC_2_0,
  /**
   * 3.0 to 4.4: 3.0 refuses to start without {@code ddns-update-style}, none is authoritative
   * unless told so (dhcpd.conf(5)).
   */
  ISC_4
}
