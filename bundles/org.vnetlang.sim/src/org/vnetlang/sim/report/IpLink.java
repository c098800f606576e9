package org.vnetlang.sim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.link.Wire;

/** The first line that iproute2 prints of an interface. */
final class IpLink {
  private IpLink() {}

  static Line head(Seen seen) {
    Line start =
        Line.of(
            seen.device().index()
                + ": "
                + seen.name()
                + below(seen).map(lower -> "@" + lower.name()).orElse("")
                + ": <"
                + String.join(",", flags(seen))
                + "> mtu "
                + seen.mtu()
                + " qdisc ");
    return start.then(qdisc(seen)).then(seen.style().isToday() ? today(seen) : in2006(seen));
  }

  private static List<String> flags(Seen seen) {
    Interface device = seen.device();
    var flags = new ArrayList<String>();
    add(flags, "NO-CARRIER", device.up() && !seen.running());
    add(flags, "LOOPBACK", seen.isLoopback());
    add(flags, "BROADCAST", !seen.isLoopback());
    add(flags, "MULTICAST", device.flags().multicast());
    add(flags, "NOARP", !seen.isLoopback() && !device.flags().arp());
    add(flags, "MASTER", seen.isBond());
    add(flags, "SLAVE", seen.isSlave());
    add(flags, "UP", device.up());
    // 2.6.16 did not tell whether there is a carrier below
    add(flags, "LOWER_UP", seen.style().isToday() && seen.running());
    add(flags, "M-DOWN", below(seen).filter(lower -> !lower.up()).isPresent());
    return flags;
  }

  private static void add(List<String> flags, String flag, boolean set) {
    if (set) {
      flags.add(flag);
    }
  }

  /** What an interface stands on: the card of a VLAN, the other end of a pair of today. */
  private static Optional<Interface> below(Seen seen) {
    Interface device = seen.device();
    if (device.kind() instanceof Kind.Vlan vlan) {
      return seen.kernel().interfaces().find(vlan.over());
    }
    return seen.style().isToday() && device.wire() instanceof Wire.Pair pair
        ? seen.kernel().interfaces().find(pair.peer())
        : Optional.empty();
  }

  /** One that is down has {@code noop} until it was up once. */
  private static Line qdisc(Seen seen) {
    if (!seen.device().up()) {
      return Line.of("", "noop");
    } else if (!seen.style().isToday()) {
      return Line.of(seen.queueLength() == 0 ? "noqueue" : "pfifo_fast");
    }
    // cards have what the distribution sets, and one queue or several
    return seen.hasHardware() || seen.device().wire() instanceof Wire.Remote
        ? Line.of("", "fq_codel")
        : Line.of(seen.onOwnHub() ? "pfifo_fast" : "noqueue");
  }

  private static Line in2006(Seen seen) {
    return Line.of(seen.queueLength() == 0 ? " " : " qlen " + seen.queueLength());
  }

  private static Line today(Seen seen) {
    String master =
        seen.device()
            .master()
            .flatMap(seen.kernel().interfaces()::find)
            .map(bridge -> " master " + bridge.name())
            .orElse("");
    return Line.of(master + " state " + state(seen) + " group default qlen " + seen.queueLength());
  }

  /** The operational state (RFC 2863, Linux net/core/link_watch.c). */
  private static String state(Seen seen) {
    if (!seen.device().up()) {
      return "DOWN";
    } else if (seen.isLoopback() || seen.onOwnHub() || seen.isLonely() && seen.running()) {
      return "UNKNOWN";
    } else if (seen.running()) {
      return "UP";
    }
    return below(seen).filter(lower -> !seen.kernel().carrier(lower) || !lower.up()).isPresent()
        ? "LOWERLAYERDOWN"
        : "DOWN";
  }
}
