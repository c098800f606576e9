package org.vnetlang.sim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.link.Assigned;

/** A block of net-tools 1.60. */
final class Ifconfig2006 {
  private static final String INDENT = " ".repeat(10);

  private Ifconfig2006() {}

  static List<Line> block(Ifconfig.Block block) {
    Seen seen = block.seen();
    var lines = new ArrayList<Line>();
    lines.add(Line.of(head(block.name(), seen)));
    block.address().ifPresent(address -> lines.add(Line.of(INDENT + inet(seen, address))));
    if (!block.alias()) {
      String tail = "/" + seen.ipv6Length() + " Scope:" + (seen.isLoopback() ? "Host" : "Link");
      seen.ipv6().ifPresent(ip -> lines.add(Line.around(INDENT + "inet6 addr: ", ip, tail)));
    }
    lines.add(Line.of(INDENT + flags(seen) + "  MTU:" + seen.mtu() + "  Metric:1"));
    if (!block.alias()) {
      lines.addAll(counters(seen));
    }
    if (seen.hasHardware()) {
      lines.add(Line.of(INDENT + "Interrupt:", "3", " Base address:", "0xc000", " "));
    }
    lines.add(Line.of(""));
    return lines;
  }

  private static String head(String name, Seen seen) {
    String kind = seen.isLoopback() ? "Local Loopback  " : "Ethernet  HWaddr " + seen.mac() + "  ";
    return "%-9.9s Link encap:%s".formatted(name, kind);
  }

  private static String inet(Seen seen, Assigned address) {
    String broadcast =
        seen.isLoopback() ? "" : "  Bcast:" + address.broadcast().orElse(new Ipv4(0));
    return "inet addr:%s%s  Mask:%s"
        .formatted(address.address().address(), broadcast, address.address().prefix().mask());
  }

  private static String flags(Seen seen) {
    return Ifconfig.flags(seen).stream().map(Flag::name).collect(Collectors.joining(" "));
  }

  private static List<Line> counters(Seen seen) {
    return List.of(
        packets("RX", "frame"),
        packets("TX", "carrier"),
        Line.of(INDENT + "collisions:", "0", " txqueuelen:" + seen.queueLength() + " "),
        Line.of(INDENT + "RX bytes:", "0 (0.0 b)", "  TX bytes:", "0 (0.0 b)"));
  }

  private static Line packets(String way, String last) {
    return Line.of(
        INDENT + way + " packets:",
        "0",
        " errors:",
        "0",
        " dropped:",
        "0",
        " overruns:",
        "0",
        " " + last + ":",
        "0");
  }
}
