package org.vnetlang.lang.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.lang.resolve.Problems.At;
import org.vnetlang.model.address.HostPart;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Issue;

/**
 * Reads the lenient tokens. Absent text (half-written statements) is silently empty: the parser has
 * spoken already.
 */
final class Values {
  private static final Map<String, Long> MILLIS =
      Map.ofEntries(
          Map.entry("ms", 1L),
          Map.entry("s", 1000L),
          Map.entry("sec", 1000L),
          Map.entry("second", 1000L),
          Map.entry("seconds", 1000L),
          Map.entry("min", 60_000L),
          Map.entry("minute", 60_000L),
          Map.entry("minutes", 60_000L),
          Map.entry("h", 3_600_000L),
          Map.entry("hour", 3_600_000L),
          Map.entry("hours", 3_600_000L),
          Map.entry("day", 86_400_000L),
          Map.entry("days", 86_400_000L));
  private static final Map<String, Long> BITS_PER_SECOND =
      Map.ofEntries(
          Map.entry("b/s", 1L),
          Map.entry("kb/s", 1000L),
          Map.entry("Kb/s", 1000L),
          Map.entry("Mb/s", 1_000_000L),
          Map.entry("Gb/s", 1_000_000_000L),
          Map.entry("B/s", 8L),
          Map.entry("kB/s", 8000L),
          Map.entry("KB/s", 8000L),
          Map.entry("MB/s", 8_000_000L),
          Map.entry("GB/s", 8_000_000_000L));

  private final Problems problems;

  Values(Problems problems) {
    this.problems = problems;
  }

  /** A whole number within bounds. */
  Optional<Integer> number(At at, String text, int from, int to) {
    return longNumber(at, text, from, to).map(Long::intValue);
  }

  private Optional<Long> longNumber(At at, String text, long from, long to) {
    if (text == null) {
      return Optional.empty();
    }
    boolean digits = text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (digits && !text.isEmpty() && Long.parseLong(text) >= from && Long.parseLong(text) <= to) {
      return Optional.of(Long.parseLong(text));
    }
    problems.report(Issue.BAD_NUMBER, at, shortened(text), from, to);
    return Optional.empty();
  }

  /** Error texts quote what was written, but not a megabyte of it. */
  static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 59) + "…";
  }

  /** An address, or host part of the first of {@code subnets}, with its length. */
  Optional<InterfaceAddress> interfaceAddress(At at, String text, List<Prefix> subnets) {
    if (text == null) {
      return Optional.empty();
    }
    if (text.indexOf('/') >= 0 && !text.startsWith(".")) {
      var read = InterfaceAddress.parse(text);
      if (read.isEmpty()) {
        bad(at, text);
      }
      return read;
    }
    return ip(at, text, subnets).map(ip -> new InterfaceAddress(ip, lengthFor(ip, subnets)));
  }

  private static int lengthFor(Ipv4 ip, List<Prefix> subnets) {
    return subnets.stream()
        .filter(subnet -> subnet.contains(ip))
        .findFirst()
        .or(() -> subnets.stream().findFirst())
        .map(Prefix::length)
        .orElseGet(() -> classful(ip));
  }

  /** The length ifconfig assumes when none is given (RFC 791 classes). */
  private static int classful(Ipv4 ip) {
    return ip.octet(0) < 128 ? 8 : ip.octet(0) < 192 ? 16 : 24;
  }

  /** An address, or host part of the first of {@code subnets}. */
  Optional<Ipv4> ip(At at, String text, List<Prefix> subnets) {
    if (text == null) {
      return Optional.empty();
    }
    if (!text.startsWith(".")) {
      var read = Ipv4.parse(text);
      if (read.isEmpty()) {
        bad(at, text);
      }
      return read;
    }
    var part = HostPart.parse(text);
    if (part.isEmpty()) {
      bad(at, text);
    } else if (subnets.isEmpty()) {
      problems.report(Issue.HOST_PART_WITHOUT_SUBNET, at, text);
    } else {
      return Optional.of(part.get().in(subnets.get(0)));
    }
    return Optional.empty();
  }

  private void bad(At at, String text) {
    int dash = text.indexOf('-');
    int dots = text.indexOf("..");
    if (dash > 0 || dots > 0) {
      int cut = dash > 0 ? dash : dots;
      var first = text.substring(0, cut);
      var last = text.substring(cut + (dash > 0 ? 1 : 2));
      problems.mend(
          Issue.RANGE_NEEDS_TO,
          at,
          first + " to " + last,
          shortened(text),
          shortened(first),
          shortened(last));
    } else if (text.indexOf(':') >= 0) {
      problems.report(Issue.IPV6_ADDRESS, at, shortened(text));
    } else {
      problems.report(Issue.BAD_ADDRESS, at, shortened(text));
    }
  }

  /**
   * A subnet {@code a.b.c.d/n}; host bits, netmasks and a missing length are reported and read as
   * meant.
   */
  Optional<Prefix> subnet(At at, String text) {
    if (text == null) {
      return Optional.empty();
    }
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Ipv4.parse(text).map(ip -> withoutLength(at, ip)).or(() -> noSubnet(at, text));
    }
    var written = InterfaceAddress.parse(text);
    if (written.isEmpty()) {
      return withMask(at, text, slash);
    }
    var prefix = written.get().prefix();
    if (!prefix.network().equals(written.get().address())) {
      problems.mend(Issue.HOST_BITS_IN_SUBNET, at, prefix, text, prefix);
    }
    return Optional.of(prefix);
  }

  private Prefix withoutLength(At at, Ipv4 ip) {
    var assumed = new Prefix(ip, classful(ip));
    problems.mend(Issue.SUBNET_WITHOUT_LENGTH, at, assumed, ip, assumed);
    return assumed;
  }

  private Optional<Prefix> withMask(At at, String text, int slash) {
    var ip = Ipv4.parse(text.substring(0, slash));
    var mask = Ipv4.parse(text.substring(slash + 1));
    if (ip.isEmpty() || mask.isEmpty()) {
      return noSubnet(at, text);
    }
    int ones = Integer.bitCount(mask.get().bits());
    var prefix = new Prefix(ip.get(), ones);
    if (prefix.mask().equals(mask.get())) {
      problems.mend(Issue.NETMASK_FOR_LENGTH, at, prefix, mask.get(), ones);
    } else {
      problems.report(Issue.BAD_NETMASK, at, mask.get());
    }
    return Optional.of(prefix);
  }

  private Optional<Prefix> noSubnet(At at, String text) {
    problems.report(Issue.BAD_SUBNET, at, shortened(text));
    return Optional.empty();
  }

  /** A MAC address: six pairs of hex digits with colons or hyphens. */
  Optional<Mac> mac(At at, String text) {
    if (text == null) {
      return Optional.empty();
    }
    var mac = Mac.parse(text);
    if (mac.isEmpty()) {
      int pairs = text.split("[:-]", -1).length;
      if (pairs != 6) {
        problems.report(Issue.MAC_PAIRS, at, shortened(text), pairs);
      } else {
        problems.report(Issue.MAC_DIGITS, at, shortened(text));
      }
    }
    return mac;
  }

  /** A time span in milliseconds; a number that carries its unit is reported and read as meant. */
  Optional<Long> millis(At at, String value, String unit) {
    return quantity(at, value, unit, MILLIS, "30 min");
  }

  /** A bandwidth in bits per second. */
  Optional<Long> bitsPerSecond(At at, String value, String unit) {
    return quantity(at, value, unit, BITS_PER_SECOND, "10 Mb/s");
  }

  private Optional<Long> quantity(
      At at, String value, String unit, Map<String, Long> units, String example) {
    if (value == null) {
      return Optional.empty();
    }
    int digits = 0;
    while (digits < value.length() && Character.isDigit(value.charAt(digits))) {
      digits++;
    }
    if (digits < value.length() && unit == null && digits > 0) {
      var glued = value.substring(digits);
      if (units.containsKey(glued)) {
        problems.mend(
            Issue.UNIT_NEEDS_BLANK,
            at,
            value.substring(0, digits) + " " + glued,
            value,
            value.substring(0, digits),
            glued);
        return quantity(at, value.substring(0, digits), glued, units, example);
      }
    }
    var number = longNumber(at, value, 1, 1_000_000_000);
    if (unit == null) {
      problems.report(Issue.UNIT_MISSING, at, shortened(value), example);
      return Optional.empty();
    }
    var factor = units.get(unit.replaceAll("\\s", ""));
    if (factor == null) {
      problems.report(
          Issue.UNKNOWN_UNIT,
          at,
          shortened(unit),
          String.join(", ", units.keySet().stream().sorted().toList()));
      return Optional.empty();
    }
    return number.map(n -> n * factor);
  }

  /** A word of a closed list, compared without case; empty and reported if it is none of them. */
  Optional<String> word(At at, String text, List<String> words, Issue issue) {
    if (text == null) {
      return Optional.empty();
    }
    var word = text.toLowerCase(Locale.ROOT);
    if (words.contains(word)) {
      return Optional.of(word);
    }
    var nearest = Nearest.of(word, words);
    if (nearest.isPresent()) {
      problems.mend(issue, at, nearest.get(), shortened(text), String.join(", ", words));
    } else {
      problems.report(issue, at, shortened(text), String.join(", ", words));
    }
    return Optional.empty();
  }
}
