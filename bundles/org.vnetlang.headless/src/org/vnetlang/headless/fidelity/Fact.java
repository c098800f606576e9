package org.vnetlang.headless.fidelity;

import java.util.Locale;

/** What is compared: one column of the table each. */
public enum Fact {
  INTERFACES,
  MACS,
  FLAGS,
  ADDRESSES,
  ROUTES,
  PORTS,
  RULES,
  SYSCTLS,
  EXIT_CODES,
  OPERATIONS,
  PINGS,
  /** What pings left behind in the tables of ARP. */
  NEIGHBOURS,
  /** The routers on the way, as traceroute lists them. */
  TRACES,
  /** Under which address an opened connection is seen. */
  CONNECTIONS,
  /** What a DHCP server answers to what the recorded one heard. */
  ANSWERS,
  /** All that DHCP servers and clients say to each other. */
  MESSAGES,
  /** Lines of the servers' log. */
  LOG,
  /** Lines of the servers' leases files. */
  LEASES;

  /** The kind of a word. */
  static Fact of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** As the table names it: {@code exit-codes}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
