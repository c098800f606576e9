package org.vnetlang.sim.report;

import java.util.ArrayList;
import java.util.List;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Assigned;

/** {@code ip addr}. */
final class IpAddr {
  private static final Line FOREVER = Line.of("       valid_lft forever preferred_lft forever");

  private IpAddr() {}

  static List<Line> print(Kernel kernel, Style style) {
    var lines = new ArrayList<Line>();
    for (Seen seen : Devices.of(kernel, style)) {
      lines.add(IpLink.head(seen));
      lines.add(hardware(seen));
      for (Assigned address : seen.device().addresses()) {
        lines.add(Line.of("    " + inet(address)));
        if (style.isToday()) {
          lines.add(FOREVER);
        }
      }
      String scope = "/" + seen.ipv6Length() + " scope " + (seen.isLoopback() ? "host " : "link ");
      seen.ipv6()
          .ifPresent(ip -> lines.addAll(List.of(Line.around("    inet6 ", ip, scope), FOREVER)));
    }
    return lines;
  }

  private static Line hardware(Seen seen) {
    String mac = seen.device().mac().toString();
    if (seen.isLoopback()) {
      return Line.of("    link/loopback " + mac + " brd " + mac);
    }
    String broadcast = " brd ff:ff:ff:ff:ff:ff";
    return seen.macVaries()
        ? Line.of("    link/ether ", mac, broadcast)
        : Line.of("    link/ether " + mac + broadcast);
  }

  private static String inet(Assigned address) {
    return "inet "
        + address.address()
        + address.broadcast().map(b -> " brd " + b).orElse("")
        + " scope "
        + (address.scopeHost() ? "host " : "global ")
        + (address.secondary() ? "secondary " : "")
        + address.label();
  }
}
