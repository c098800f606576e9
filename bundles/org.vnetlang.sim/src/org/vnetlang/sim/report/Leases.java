package org.vnetlang.sim.report;

import java.util.List;
import java.util.regex.Pattern;

/** Lease files of ISC dhcpd (dhcpd.leases(5)), in which times vary. */
final class Leases {
  /** Day of the week, date and time: {@code 6 2006/09/16 10:00:00}. */
  private static final Pattern TIME =
      Pattern.compile("\\d \\d{4}/\\d\\d?/\\d\\d? \\d\\d?:\\d\\d:\\d\\d");

  private Leases() {}

  static List<Line> print(List<String> files) {
    return files.stream().flatMap(String::lines).map(line -> Holes.of(line, TIME)).toList();
  }
}
