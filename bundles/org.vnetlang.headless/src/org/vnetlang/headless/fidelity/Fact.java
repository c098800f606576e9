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
  PINGS;

  /** As the table names it: {@code exit-codes}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
