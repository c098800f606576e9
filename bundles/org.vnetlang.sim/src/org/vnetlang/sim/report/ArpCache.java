package org.vnetlang.sim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vnetlang.model.address.Mac;
import org.vnetlang.sim.kernel.Kernel;

/**
 * The ARP cache as the kernel's file and {@code arp -n} print it. Nature lists it by a hash with
 * chance in it; here it stands by address.
 */
final class ArpCache {
  private static final Line FILE =
      Line.of("IP address       HW type     Flags       HW address            Mask     Device");
  private static final Line COMMAND =
      Line.of("Address                  HWtype  HWaddress           Flags Mask            Iface");

  private ArpCache() {}

  /** /proc/net/arp. */
  static List<Line> file(Kernel kernel, Style style, List<Neighbour> neighbours) {
    var lines = new ArrayList<>(List.of(FILE));
    for (Neighbour one : sorted(neighbours)) {
      lines.add(
          Line.of(
              "%-16s 0x1         0x%d         %s     *        %s"
                  .formatted(
                      one.address(),
                      one.mac().isPresent() ? 2 : 0,
                      text(one.mac().orElse(new Mac(0)), style),
                      Devices.name(kernel, one.device()))));
    }
    return lines;
  }

  /** {@code arp -n}; it prints nothing where the cache is empty. */
  static List<Line> command(Kernel kernel, Style style, List<Neighbour> neighbours) {
    var lines = new ArrayList<Line>();
    for (Neighbour one : sorted(neighbours)) {
      String name = "%-23.23s  ".formatted(one.address());
      String found =
          one.mac()
              .map(mac -> "%-8.8s%-20.20s%-6.6s".formatted("ether", text(mac, style), "C"))
              .orElseGet(() -> "%-8.8s%-20.20s%-6.6s".formatted("", "(incomplete)", ""));
      lines.add(Line.of(name + found + " ".repeat(16) + Devices.name(kernel, one.device())));
    }
    if (!lines.isEmpty()) {
      lines.add(0, COMMAND);
    }
    return lines;
  }

  private static List<Neighbour> sorted(List<Neighbour> neighbours) {
    return neighbours.stream()
        .sorted(Comparator.comparing(Neighbour::address).thenComparing(Neighbour::device))
        .toList();
  }

  private static String text(Mac mac, Style style) {
    return style.isToday() ? mac.toString() : Seen.capitals(mac);
  }
}
