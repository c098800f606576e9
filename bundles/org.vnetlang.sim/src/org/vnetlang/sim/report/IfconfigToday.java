package org.vnetlang.sim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.link.Assigned;

/**
 * A block of net-tools 2.10. A line about a card's interrupt is left out: today's cards show it or
 * not, as their drivers like.
 */
final class IfconfigToday {
  private static final String INDENT = " ".repeat(8);

  private IfconfigToday() {}

  static List<Line> block(Ifconfig.Block block) {
    Seen seen = block.seen();
    var lines = new ArrayList<Line>();
    lines.add(Line.of(block.name() + ": " + flags(seen) + "  mtu " + seen.mtu()));
    block.address().ifPresent(address -> lines.add(Line.of(INDENT + inet(seen, address))));
    if (!block.alias()) {
      String scope = seen.isLoopback() ? "0x10<host>" : "0x20<link>";
      String tail = "  prefixlen " + seen.ipv6Length() + "  scopeid " + scope;
      seen.ipv6().ifPresent(ip -> lines.add(Line.around(INDENT + "inet6 ", ip, tail)));
    }
    lines.add(hardware(seen));
    if (!block.alias()) {
      lines.addAll(counters());
    }
    lines.add(Line.of(""));
    return lines;
  }

  private static String flags(Seen seen) {
    List<Flag> flags = Ifconfig.flags(seen);
    int value = flags.stream().mapToInt(Flag::value).sum();
    return flags.stream()
        .map(Flag::name)
        .collect(Collectors.joining(",", "flags=" + value + "<", ">"));
  }

  private static String inet(Seen seen, Assigned address) {
    String broadcast =
        seen.isLoopback() ? "" : "  broadcast " + address.broadcast().orElse(new Ipv4(0));
    return "inet %s  netmask %s%s"
        .formatted(address.address().address(), address.address().prefix().mask(), broadcast);
  }

  private static Line hardware(Seen seen) {
    String queue = "  txqueuelen " + seen.queueLength();
    if (seen.isLoopback()) {
      return Line.of(INDENT + "loop" + queue + "  (Local Loopback)");
    }
    Line mac =
        seen.macVaries()
            ? Line.of(INDENT + "ether ", seen.mac())
            : Line.of(INDENT + "ether " + seen.mac());
    return mac.then(Line.of(queue + "  (Ethernet)"));
  }

  private static List<Line> counters() {
    return List.of(
        packets("RX"),
        Line.of(INDENT + "RX errors ", "0", "  dropped ", "0", "  overruns ", "0", "  frame ", "0"),
        packets("TX"),
        Line.of(
            INDENT + "TX errors ",
            "0",
            "  dropped ",
            "0",
            " overruns ",
            "0",
            "  carrier ",
            "0",
            "  collisions ",
            "0"));
  }

  private static Line packets(String way) {
    return Line.of(INDENT + way + " packets ", "0", "  bytes ", "0 (0.0 B)");
  }
}
