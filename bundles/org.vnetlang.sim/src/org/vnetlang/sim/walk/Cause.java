package org.vnetlang.sim.walk;

import java.util.Locale;

/**
 * Why a packet does not arrive: all the reasons there are. The texts of causes have a key for each;
 * what stands in brackets are a failure's arguments behind the machine.
 */
public enum Cause {
  // --- the sender, or who is asked, is not there
  /** The machine is off. [] */
  NOT_STARTED,
  /** The machine has no address. [] */
  NO_ADDRESS,
  /** An interface that should carry it is down. [interface] */
  INTERFACE_DOWN,
  /** Its cable is cut or plugged into nothing. [interface] */
  CABLE_CUT,
  /** The guest's card is connected to no interface of its host. [interface] */
  CARD_NOT_CONNECTED,
  /** The interface at the other end of its wire is down. [interface, other machine, other end] */
  PEER_DOWN,

  // --- the way across a segment
  /** The vif is no port of any bridge. [vif] */
  NO_BRIDGE,
  /** The vif is a port of another bridge than the one that leads there. [vif, bridge] */
  WRONG_BRIDGE,
  /** The bridge is down. [bridge] */
  BRIDGE_DOWN,
  /** No port of the bridge leads out of the host. [bridge] */
  BRIDGE_WITHOUT_UPLINK,
  /** Frames with this VLAN tag belong to no LAN here. [interface, tag] */
  VLAN_LEADS_NOWHERE,
  /** Two ways lead through the segment, without a spanning tree frames never stop. [] */
  BRIDGE_LOOP,
  /** Both are on segments that nothing connects. [address] */
  OTHER_SEGMENT,

  // --- ARP
  /** Nobody has the address. [address] */
  NOBODY_ANSWERS,
  /** The interface is NOARP: it neither asks nor answers. [interface] */
  ARP_OFF,
  /** The machine leads to the address but does not answer for it. [interface, address] */
  PROXY_ARP_MISSING,
  /** Several machines say that the address is theirs. [address, other machine] */
  DUPLICATE_ADDRESS,
  /** Several stations of the segment have the same MAC. [MAC, other machine] */
  MAC_CLASH,

  // --- routes
  /** The sender has no route there. [address] */
  NO_ROUTE,
  /** The default route was refused: its gateway is on no subnet of the machine. [gateway] */
  GATEWAY_NOT_ON_LINK,
  /** The segment has no way out: host and guests only. [interface, address] */
  HOST_ONLY,
  /** The LAN has no router. [interface, address] */
  ISOLATED_LAN,
  /** A router on the way does not know the subnet. [address] */
  ROUTER_HAS_NO_ROUTE,
  /** The address is private behind a host that hides it. [address, host] */
  HIDDEN_BY_NAT,
  /** The last router found nobody with the address. [address] */
  HOST_UNREACHABLE,
  /** The machine does not forward packets. [interface] */
  FORWARDING_OFF,
  /** The packet was passed on too often, in a circle or on a long way. [address] */
  TTL_EXCEEDED,
  /** The answer was lost: nothing leads back. [address] */
  NO_WAY_BACK,
  /** The machine takes a packet with its own address as source for forged. [address] */
  SOURCE_IS_OWN,
  /**
   * The way back would leave by another interface, which rp_filter forbids. [interface, address]
   */
  REVERSE_PATH,

  // --- filter
  /** The policy of a chain drops it. [chain] */
  POLICY_DROP,
  /** A rule drops it. [chain, rule] */
  RULE_DROP,
  /** A rule rejects it. [chain, rule] */
  RULE_REJECT,
  /** The bridge lets a guest use the addresses only that its host was told. [vif, address] */
  ANTISPOOF,
  /** The rules that should let it pass look at bridge ports, and no bridge is on the way. [vif] */
  PHYSDEV_NEVER_MATCHES,
  /** Bridged packets pass the packet filter too, and its policy drops them. [bridge] */
  BRIDGE_FILTERED,
  /** A rule may match that the simulation cannot read. [chain, rule] */
  RULE_NOT_UNDERSTOOD,

  // --- NAT and VMware's daemons
  /** Nobody passes the port on to a guest. [port] */
  NO_PORT_FORWARD,
  /** A forward in PREROUTING is not for the host itself. [port] */
  FORWARD_NOT_FOR_HOST,
  /** The NAT device passes nothing on that comes from the host's adapter. [hub] */
  NAT_IGNORES_HOST,
  /** The NAT device does not run. [hub] */
  NAT_DEVICE_DOWN,
  /** The daemon does not answer on that port. [hub] */
  DAEMON_IGNORES,
  /** The answer came from another address than the one that was asked. [address] */
  ANSWER_FROM_ELSEWHERE,

  // --- DHCP, where an address should have come from a server
  /** No server answers on the segment. [interface] */
  DHCP_NO_SERVER,
  /** The server's pool has no free address. [interface] */
  DHCP_EXHAUSTED,
  /** The server serves known clients only. [interface] */
  DHCP_DENIED,
  /** The server and the client do not agree about an address. [interface, address] */
  DHCP_CONFLICT;

  /** The cause as written in commands and keys of texts: {@code no-route}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
