package org.vnetlang.gen.xend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vnetlang.gen.Ascii;
import org.vnetlang.gen.Reading;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;

/**
 * Reads a guest's configuration strictly: the lines that {@link DomU} writes, comments, and
 * assignments of literals to other names. Nothing that Python would compute, call or import is
 * accepted.
 */
public final class DomUReader {
  private static final Pattern OURS =
      Pattern.compile("(name|ip|netmask|gateway|dhcp|hostname|interface) = ('.*')");

  private static final String ONE = "vif = [ ";
  private static final String OPEN = "vif = [";

  private final String[] lines;
  private final Map<String, String> values = new HashMap<>();
  private final List<Vif> vifs = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private final List<String> statements = new ArrayList<>();
  private int at;

  private DomUReader(String text) {
    this.lines = text.split("\n", -1);
  }

  /** The configuration, or the first line that is none of ours; comments are not kept. */
  public static Reading<DomU> read(String text) {
    var reader = new DomUReader(text);
    for (; reader.at < reader.lines.length; reader.at++) {
      int line = reader.at + 1;
      if (!reader.line()) {
        return new Reading.Refused<>(line, "The line is none that is written here.");
      }
    }
    return reader.domU();
  }

  private boolean line() {
    String line = lines[at];
    if (!Ascii.printable(line)) {
      return false;
    } else if (line.isEmpty() || line.startsWith("#")) {
      return true;
    }
    statements.add(line);
    if (line.startsWith(OPEN)) {
      return values.put("vif", "") == null && (line.equals(OPEN) ? several() : single(line));
    }
    Matcher ours = OURS.matcher(line);
    if (ours.matches()) {
      Optional<String> value = PyText.read(ours.group(2));
      return value.isPresent() && values.put(ours.group(1), value.get()) == null;
    }
    return KeptLines.python(line) && kept.add(line);
  }

  private boolean single(String line) {
    return line.equals(ONE + "]")
        || line.startsWith(ONE)
            && line.endsWith(" ]")
            && vif(line.substring(ONE.length(), line.length() - 2));
  }

  private boolean several() {
    for (at++; at < lines.length; at++) {
      String line = lines[at];
      statements.add(line);
      if (line.equals("]")) {
        return true;
      } else if (!line.startsWith("  ") || !line.endsWith(",")) {
        return false;
      } else if (!vif(line.substring(2, line.length() - 1))) {
        return false;
      }
    }
    return false;
  }

  private boolean vif(String literal) {
    return PyText.read(literal).flatMap(Vif::read).filter(vifs::add).isPresent();
  }

  /** What the lines mean; they must be exactly those that the meaning is written as. */
  private Reading<DomU> domU() {
    var domU = new DomU(values.getOrDefault("name", ""), vifs, kernel(), kept);
    return domU.lines().equals(statements)
        ? new Reading.Read<>(domU)
        : new Reading.Refused<>(1, "A line is missing, or stands where it is not written.");
  }

  private Optional<KernelAddress> kernel() {
    Optional<Ipv4> ip = Ipv4.parse(values.getOrDefault("ip", ""));
    Optional<Ipv4> mask = Ipv4.parse(values.getOrDefault("netmask", ""));
    if (ip.isEmpty() && !values.containsKey("dhcp")) {
      return Optional.empty();
    }
    return Optional.of(
        new KernelAddress(
            ip.flatMap(own -> mask.map(bits -> address(own, bits))),
            Ipv4.parse(values.getOrDefault("gateway", "")),
            Optional.ofNullable(values.get("hostname")),
            values.getOrDefault("interface", DomU.USUAL_CARD)));
  }

  private static InterfaceAddress address(Ipv4 ip, Ipv4 mask) {
    return new InterfaceAddress(ip, new Prefix(ip, Integer.bitCount(mask.bits())).length());
  }
}
