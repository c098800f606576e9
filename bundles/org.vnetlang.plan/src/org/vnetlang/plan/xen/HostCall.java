package org.vnetlang.plan.xen;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Protocol;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;

/** One thing that must be done on the host when xend starts. */
public sealed interface HostCall {

  /**
   * A network script with the command {@code start}: one of Xen's, or {@link
   * Scripts#NETWORK_PROXY_ARP}.
   *
   * @param script its name below {@link Scripts#FOLDER}
   * @param parameters words {@code name=value}
   */
  record RunScript(String script, List<String> parameters) implements HostCall {
    public RunScript {
      parameters = List.copyOf(parameters);
    }
  }

  /** A bridge without ports: guests among themselves, and the host if it has an address there. */
  record MakeBridge(String name, Optional<InterfaceAddress> address) implements HostCall {}

  /**
   * A bridge with the card as its first port, which takes over the card's addresses; for releases
   * whose network-bridge does nothing once any bridge exists.
   */
  record BridgeCard(String name, String card) implements HostCall {}

  /** The host forwards packets between its interfaces. */
  record ForwardPackets() implements HostCall {}

  /** What comes from the subnet and leaves by the device is seen with the device's address. */
  record Masquerade(String device, Prefix source) implements HostCall {}

  /** A port of the device's address leads to a guest. */
  record OpenPort(String device, Protocol protocol, int port, Ipv4 target, int targetPort)
      implements HostCall {}

  /** Forwarded packets are dropped unless a rule accepts them. */
  record DropForwarded() implements HostCall {}

  /**
   * Forwarded packets that match are accepted.
   *
   * @param match words of iptables
   */
  record AcceptForwarded(List<String> match) implements HostCall {
    public AcceptForwarded {
      match = List.copyOf(match);
    }
  }

  /** The DHCP server starts again, since one of its interfaces is there now. */
  record RestartDhcp(DhcpdFiles server) implements HostCall {}
}
