package org.vnetlang.gen.xend;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vnetlang.model.Rate;

/** Bandwidth limits as a vif takes them: {@code 100Mb/s@20ms} (netif.py, rate_re). */
final class RateText {
  private static final Pattern RATE =
      Pattern.compile("([0-9]{1,19})([GMK]?)b/s(?:@([0-9]{1,19})([mu])s)?");

  private static final String UNITS = "GMK";
  private static final long THOUSAND = 1000;

  private RateText() {}

  /** The largest unit that leaves a whole number; prefixes are powers of ten. */
  static String of(Rate rate) {
    String limit = scaled(rate.bitsPerSecond()) + "b/s";
    return rate.windowMicros()
        .map(us -> us % THOUSAND == 0 ? us / THOUSAND + "ms" : us + "us")
        .map(window -> limit + "@" + window)
        .orElse(limit);
  }

  private static String scaled(long bits) {
    long unit = THOUSAND * THOUSAND * THOUSAND;
    for (char prefix : UNITS.toCharArray()) {
      if (bits != 0 && bits % unit == 0) {
        return bits / unit + String.valueOf(prefix);
      }
      unit /= THOUSAND;
    }
    return String.valueOf(bits);
  }

  /** The limit; empty if it is not written as {@link #of} does. */
  static Optional<Rate> read(String text) {
    Matcher rate = RATE.matcher(text);
    if (!rate.matches()) {
      return Optional.empty();
    }
    try {
      long bits = Long.parseLong(rate.group(1));
      for (int i = UNITS.length();
          !rate.group(2).isEmpty() && i > UNITS.indexOf(rate.group(2));
          i--) {
        bits = Math.multiplyExact(bits, THOUSAND);
      }
      return Optional.of(new Rate(bits, window(rate))).filter(read -> of(read).equals(text));
    } catch (ArithmeticException | NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }

  private static Optional<Long> window(Matcher rate) {
    return Optional.ofNullable(rate.group(3))
        .map(Long::parseLong)
        .map(n -> rate.group(4).equals("m") ? Math.multiplyExact(n, THOUSAND) : n);
  }
}
