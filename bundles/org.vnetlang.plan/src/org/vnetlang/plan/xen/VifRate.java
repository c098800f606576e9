package org.vnetlang.plan.xen;

import java.math.BigInteger;
import org.vnetlang.model.Rate;

/** How xend counts a bandwidth limit: octets in each interval (netif.py, parseRate). */
public final class VifRate {
  /** The interval where none is written, in microseconds. */
  public static final long INTERVAL = 50_000;

  private static final BigInteger LARGEST = BigInteger.valueOf(0xffff_ffffL);
  private static final BigInteger MICROS = BigInteger.valueOf(1_000_000);

  private VifRate() {}

  /**
   * Whether the limit holds. Where an interval would carry no octet, or more than 32 bits can
   * count, xend takes the vif as unlimited without a word.
   */
  public static boolean holds(Rate rate) {
    BigInteger interval = BigInteger.valueOf(rate.windowMicros().orElse(INTERVAL));
    BigInteger octets =
        BigInteger.valueOf(rate.bitsPerSecond() / 8).multiply(interval).divide(MICROS);
    return counts(octets) && counts(interval);
  }

  private static boolean counts(BigInteger number) {
    return number.signum() > 0 && number.compareTo(LARGEST) <= 0;
  }
}
