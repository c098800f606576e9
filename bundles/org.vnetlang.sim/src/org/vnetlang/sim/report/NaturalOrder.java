package org.vnetlang.sim.report;

import java.math.BigInteger;
import java.util.Comparator;

/**
 * The order of {@code ifconfig}: by what stands before the number at the end, then by that number,
 * so that eth2 comes before eth10; an address's own name eth2:1 follows eth2 (net-tools, nstrcmp as
 * Debian has it since 2004).
 *
 * @param stem what stands before the number
 * @param number the number at the end, 0 for none; a name that no kernel takes may hold a long one
 * @param name the interface's name
 * @param alias the number behind the colon, -1 for none
 */
record NaturalOrder(String stem, BigInteger number, String name, BigInteger alias) {
  /** Compares names. */
  static final Comparator<String> NAMES =
      Comparator.comparing(
          NaturalOrder::of,
          Comparator.comparing(NaturalOrder::stem)
              .thenComparing(NaturalOrder::number)
              .thenComparing(NaturalOrder::name)
              .thenComparing(NaturalOrder::alias));

  private static NaturalOrder of(String full) {
    int end = stemLength(full);
    boolean isAlias = end > 0 && end < full.length() && full.charAt(end - 1) == ':';
    String name = isAlias ? full.substring(0, end - 1) : full;
    BigInteger alias = isAlias ? new BigInteger(full.substring(end)) : BigInteger.ONE.negate();
    int stem = stemLength(name);
    String digits = name.substring(stem);
    BigInteger number = digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
    return new NaturalOrder(name.substring(0, stem), number, name, alias);
  }

  private static int stemLength(String name) {
    int length = name.length();
    while (length > 0 && name.charAt(length - 1) >= '0' && name.charAt(length - 1) <= '9') {
      length--;
    }
    return length;
  }
}
