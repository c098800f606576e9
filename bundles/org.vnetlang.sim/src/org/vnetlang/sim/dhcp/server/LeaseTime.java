package org.vnetlang.sim.dhcp.server;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in leases files (dhcpd.leases(5)): weekday from 0 for Sunday, date, time, in UTC. */
final class LeaseTime {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private LeaseTime() {}

  /** {@code 1 2006/07/10 09:30:00}. */
  static String text(long seconds) {
    Instant time = Instant.ofEpochSecond(Math.max(seconds, 0));
    int day = time.atZone(ZoneOffset.UTC).getDayOfWeek().getValue() % 7;
    return day + " " + FORMAT.format(time);
  }
}
