package org.vnetlang.gen.xend;

import java.util.List;
import org.vnetlang.plan.xen.HostCall;
import org.vnetlang.plan.xen.Scripts;
import org.vnetlang.plan.xen.XendVersion;

/** Says for each call what it does and why it is made, as lines of a comment. */
final class CallRemarks {
  private CallRemarks() {}

  static List<String> of(XendVersion version, HostCall call) {
    if (call instanceof HostCall.RunScript run) {
      return script(version, run);
    } else if (call instanceof HostCall.MakeBridge bridge) {
      return List.of(bridge.name() + ": a bridge without a card, which no script of Xen makes.");
    } else if (call instanceof HostCall.BridgeCard bridge) {
      return List.of(
          bridge.name() + " over " + bridge.card() + ": not by network-bridge, which from Xen 4.1",
          "does nothing once there is any bridge.");
    } else if (call instanceof HostCall.Masquerade hide) {
      return List.of(
          "Not network-nat, which hides all guests that leave by " + hide.device() + ":",
          "others keep their own address there.");
    } else if (call instanceof HostCall.OpenPort open) {
      return List.of("A port of this host leads to the guest " + open.target() + ".");
    } else if (call instanceof HostCall.AcceptForwarded || call instanceof HostCall.DropForwarded) {
      return List.of(
          "antispoof drops what it does not know, and each network-bridge with antispoof deletes",
          "the rules of those before it; a vif's own rules match bridged frames only.");
    } else if (call instanceof HostCall.RestartDhcp) {
      return List.of("The DHCP server finds its interfaces when it starts.");
    }
    return List.of("dom0 forwards packets between its interfaces.");
  }

  private static List<String> script(XendVersion version, HostCall.RunScript run) {
    return switch (run.script()) {
      case Scripts.NETWORK_BRIDGE -> bridge(version, run);
      case Scripts.NETWORK_NAT ->
          List.of(
              "network-nat lets dom0 forward and hides what leaves by the card behind its address;",
              "dhcp=no keeps it away from dhcpd.conf.");
      case Scripts.NETWORK_PROXY_ARP ->
          List.of(
              "network-route of this release only lets dom0 forward; the guests' neighbours find",
              "them if dom0 answers ARP for them on the card, which network-proxy-arp adds.");
      default ->
          version.routeSetsProxyArp()
              ? List.of(
                  "network-route lets dom0 forward and answer ARP for the guests on the card. Told",
                  "no card, that of Xen 3.0.4 would look for one called \"eth\".")
              : List.of(
                  "network-route lets dom0 forward. It sets no proxy ARP: neighbours of the guests",
                  "need a route to them.");
    };
  }

  private static List<String> bridge(XendVersion version, HostCall.RunScript run) {
    return version.netloop()
        ? List.of(
            "network-bridge renames the card to p and its name; vethN takes name and addresses,",
            "and the card and vif0.N become ports of the bridge, where N is vifnum.")
        : List.of(
            "network-bridge renames the card to p and its name and makes it a port of the bridge,",
            "which takes the addresses. It does nothing if any bridge is there when xend starts.");
  }
}
