package org.vnetlang.sim.walk;

import java.util.List;
import java.util.Locale;

/**
 * Why a packet does not arrive: all the reasons there are. {@link CauseTexts} has three sentences
 * for each; the words behind a cause are what a failure's arguments mean, behind the machine.
 */
public enum Cause {
  // --- the sender, or who is asked, is not there
  /** The machine is off. */
  NOT_STARTED(Group.SENDER),
  /** The machine has no address. */
  NO_ADDRESS(Group.SENDER),
  /** An interface that should carry it is down. */
  INTERFACE_DOWN(Group.SENDER, "interface"),
  /** Its cable is cut or plugged into nothing. */
  CABLE_CUT(Group.SENDER, "interface"),
  /** The card's cable has no other end. */
  CARD_NOT_CONNECTED(Group.SENDER, "interface"),
  /** The interface at the other end of its wire is down. */
  PEER_DOWN(Group.SENDER, "interface", "other machine", "other end"),

  // --- the way across a segment
  /** The vif is no port of any bridge. */
  NO_BRIDGE(Group.SEGMENT, "vif"),
  /** The vif is a port of another bridge than the one that leads there. */
  WRONG_BRIDGE(Group.SEGMENT, "vif", "bridge"),
  /** The bridge is down. */
  BRIDGE_DOWN(Group.SEGMENT, "bridge"),
  /** No port of the bridge leads out of the host. */
  BRIDGE_WITHOUT_UPLINK(Group.SEGMENT, "bridge"),
  /** Frames with this VLAN tag belong to no LAN here. */
  VLAN_LEADS_NOWHERE(Group.SEGMENT, "interface", "tag"),
  /** Two ways lead through the segment, without a spanning tree frames never stop. */
  BRIDGE_LOOP(Group.SEGMENT),
  /** Both are on segments that nothing connects. */
  OTHER_SEGMENT(Group.SEGMENT, "address"),

  // --- ARP
  /** Nobody has the address. */
  NOBODY_ANSWERS(Group.ARP, "address"),
  /** The interface is NOARP: it neither asks nor answers. */
  ARP_OFF(Group.ARP, "interface"),
  /** The machine leads to the address but does not answer for it. */
  PROXY_ARP_MISSING(Group.ARP, "interface", "address"),
  /** Several machines say that the address is theirs. */
  DUPLICATE_ADDRESS(Group.ARP, "address", "other machine"),
  /** Several stations of the segment have the same MAC. */
  MAC_CLASH(Group.ARP, "MAC", "other machine"),

  // --- routes
  /** The sender has no route there. */
  NO_ROUTE(Group.ROUTES, "address"),
  /** The default route was refused: its gateway is on no subnet of the machine. */
  GATEWAY_NOT_ON_LINK(Group.ROUTES, "gateway"),
  /** The segment has no way out: host and guests only. */
  HOST_ONLY(Group.ROUTES, "interface", "address"),
  /** The LAN has no router. */
  ISOLATED_LAN(Group.ROUTES, "interface", "address"),
  /** A router on the way does not know the subnet. */
  ROUTER_HAS_NO_ROUTE(Group.ROUTES, "address"),
  /** The address is private behind a host that hides it. */
  HIDDEN_BY_NAT(Group.ROUTES, "address", "host"),
  /** The last router found nobody with the address. */
  HOST_UNREACHABLE(Group.ROUTES, "address"),
  /** The machine does not forward packets. */
  FORWARDING_OFF(Group.ROUTES, "interface"),
  /** The packet was passed on too often, in a circle or on a long way. */
  TTL_EXCEEDED(Group.ROUTES, "address"),
  /** The answer was lost: nothing leads back. */
  NO_WAY_BACK(Group.ROUTES, "address"),
  /** The machine takes a packet with its own address as source for forged. */
  SOURCE_IS_OWN(Group.ROUTES, "address"),
  /** The way back would leave by another interface, which rp_filter forbids. */
  REVERSE_PATH(Group.ROUTES, "interface", "address"),

  // --- filter
  /** The policy of a chain drops it. */
  POLICY_DROP(Group.FILTER, "chain"),
  /** A rule drops it. */
  RULE_DROP(Group.FILTER, "chain", "rule"),
  /** A rule rejects it. */
  RULE_REJECT(Group.FILTER, "chain", "rule"),
  /** The bridge lets a guest use the addresses only that its host was told. */
  ANTISPOOF(Group.FILTER, "vif", "address"),
  /** The rules that should let it pass look at bridge ports, and no bridge is on the way. */
  PHYSDEV_NEVER_MATCHES(Group.FILTER, "vif"),
  /** Bridged packets pass the packet filter too, and its policy drops them. */
  BRIDGE_FILTERED(Group.FILTER, "bridge"),
  /** A rule may match that the simulation cannot read. */
  RULE_NOT_UNDERSTOOD(Group.FILTER, "chain", "rule"),

  // --- NAT and VMware's daemons
  /** Nobody passes the port on to the guest, so the host answers itself. */
  NO_PORT_FORWARD(Group.NAT, "port", "guest"),
  /** A forward in PREROUTING is not for the host itself. */
  FORWARD_NOT_FOR_HOST(Group.NAT, "port", "guest"),
  /** The NAT device passes nothing on that comes from the host's adapter. */
  NAT_IGNORES_HOST(Group.NAT, "hub"),
  /** The NAT device does not run. */
  NAT_DEVICE_DOWN(Group.NAT, "hub"),
  /** The daemon does not answer on that port. */
  DAEMON_IGNORES(Group.NAT, "hub"),
  /** The answer came from another address than the one that was asked. */
  ANSWER_FROM_ELSEWHERE(Group.NAT, "address"),

  // --- DHCP, where an address should have come from a server
  /** No server answers on the segment. */
  DHCP_NO_SERVER(Group.DHCP, "interface"),
  /** The server's pool has no free address. */
  DHCP_EXHAUSTED(Group.DHCP, "interface"),
  /** The server serves known clients only. */
  DHCP_DENIED(Group.DHCP, "interface"),
  /** The server and the client do not agree about an address. */
  DHCP_CONFLICT(Group.DHCP, "interface", "address"),
  /** A server answers, but its answer does not arrive. */
  DHCP_ANSWER_LOST(Group.DHCP, "interface", "host");

  /** What a cause is about; pages list the causes in this order. */
  public enum Group {
    /** Whoever sends, or is asked, is not there. */
    SENDER,
    /** The way across a segment: cables, bridges, VLANs. */
    SEGMENT,
    /** The question for the next station's MAC. */
    ARP,
    /** Routes and routers, there and back. */
    ROUTES,
    /** The packet filter. */
    FILTER,
    /** Address translation and VMware's daemons. */
    NAT,
    /** Where an address should have come from a server. */
    DHCP
  }

  private final Group group;
  private final List<String> arguments;

  Cause(Group group, String... arguments) {
    this.group = group;
    this.arguments = List.of(arguments);
  }

  /** What it is about. */
  public Group group() {
    return group;
  }

  /** What a failure's arguments behind the machine are, in a word each. */
  public List<String> arguments() {
    return arguments;
  }

  /** The cause as written in commands and keys of texts: {@code no-route}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
