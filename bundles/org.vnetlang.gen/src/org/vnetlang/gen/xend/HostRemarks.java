package org.vnetlang.gen.xend;

import java.util.ArrayList;
import java.util.List;
import org.vnetlang.gen.Ascii;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Forward;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.NicRef;
import org.vnetlang.model.RawLines;
import org.vnetlang.model.Segment;
import org.vnetlang.plan.xen.Cards;
import org.vnetlang.plan.xen.XendSwitches;

/** What the file says about a host's networks and xend's scripts cannot do, one sentence each. */
final class HostRemarks {
  private HostRemarks() {}

  static List<String> of(XendHost xend) {
    var remarks = new ArrayList<String>();
    for (Segment network : xend.usable().networks()) {
      String name = Ascii.shown(network.name());
      if (network instanceof Bridge bridge) {
        remarks.addAll(bridge(bridge));
      }
      network
          .mtu()
          .ifPresent(
              octets -> remarks.add("left out, no script of Xen sets mtu " + octets + ": " + name));
      for (Forward forward : network.services().forwards()) {
        if (network instanceof HostOnlyNetwork || !reachable(xend, forward)) {
          String what = forward.protocol().word() + " " + forward.port();
          remarks.add(
              "left out, no guest there can be reached by " + what + " of this host: " + name);
        }
      }
    }
    boolean dhcp = DhcpServer.of(xend).isPresent();
    xend.host().raw().stream()
        .map(RawLines::file)
        .distinct()
        .filter(file -> !KeptLines.known(xend.host(), dhcp, file))
        .forEach(file -> remarks.add("left out, no such file is written: " + Ascii.shown(file)));
    return remarks;
  }

  private static boolean reachable(XendHost xend, Forward forward) {
    NicRef nobody = new NicRef("", "");
    return forward.target().isPresent()
        || xend.leases().containsKey(forward.owner().orElse(nobody));
  }

  private static List<String> bridge(Bridge bridge) {
    var remarks = new ArrayList<String>();
    boolean named = bridge.settings().value(XendSwitches.NETDEV).isPresent();
    if (bridge.uplinks().size() > 1 && !named) {
      remarks.add(
          "left out, network-bridge takes one card and two of one LAN would be a loop, bond them: "
              + bridge.uplinks().stream().skip(1).map(Ascii::shown).toList());
    }
    if (bridge.vlan().isPresent() && !named) {
      Cards.of(bridge)
          .forEach(card -> remarks.add(card + " must be there when xend starts, for its VLAN."));
    }
    return remarks;
  }
}
