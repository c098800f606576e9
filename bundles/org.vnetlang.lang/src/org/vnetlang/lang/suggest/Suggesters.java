package org.vnetlang.lang.suggest;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.vnetlang.lang.resolve.SourceMap;
import org.vnetlang.model.Network;
import org.vnetlang.sim.walk.Cause;
import org.vnetlang.sim.walk.Failure;

/** What to change about a packet that does not arrive, cause by cause. */
public final class Suggesters {
  /** Each cause has one. */
  private static final Map<Cause, Suggester> ALL =
      Map.ofEntries(
          // sender and receiver
          entry(Cause.NOT_STARTED, Cards::absentDevice),
          entry(Cause.NO_ADDRESS, Cards::address),
          entry(Cause.INTERFACE_DOWN, Bridges::tool),
          entry(Cause.CABLE_CUT, Cards::line),
          entry(Cause.CARD_NOT_CONNECTED, Cards::plugIn),
          entry(Cause.PEER_DOWN, Cards::line),
          // across a segment
          entry(Cause.NO_BRIDGE, Cards::machine),
          entry(Cause.WRONG_BRIDGE, Cards::otherBridge),
          entry(Cause.BRIDGE_DOWN, Bridges::line),
          entry(Cause.BRIDGE_WITHOUT_UPLINK, Bridges::uplink),
          entry(Cause.VLAN_LEADS_NOWHERE, Vlans::lan),
          entry(Cause.BRIDGE_LOOP, Cards::machine),
          entry(Cause.OTHER_SEGMENT, Cards::otherLan),
          // ARP
          entry(Cause.NOBODY_ANSWERS, Routes::wrongGateway),
          entry(Cause.ARP_OFF, Bridges::tool),
          entry(Cause.PROXY_ARP_MISSING, Bridges::proxyArp),
          entry(Cause.DUPLICATE_ADDRESS, Cards::duplicate),
          entry(Cause.MAC_CLASH, Cards::mac),
          // routes
          entry(Cause.NO_ROUTE, Routes::ownGateway),
          entry(Cause.GATEWAY_NOT_ON_LINK, Routes::wrongGateway),
          entry(Cause.HOST_ONLY, Bridges::leadOut),
          entry(Cause.ISOLATED_LAN, Routes::leadOut),
          entry(Cause.ROUTER_HAS_NO_ROUTE, Routes::onRouter),
          entry(Cause.HIDDEN_BY_NAT, Routes::onRouter),
          entry(Cause.HOST_UNREACHABLE, Routes::wrongGateway),
          entry(Cause.FORWARDING_OFF, Routes::notARouter),
          entry(Cause.TTL_EXCEEDED, Routes::circle),
          entry(Cause.NO_WAY_BACK, Routes::ownGateway),
          entry(Cause.SOURCE_IS_OWN, Cards::borrowed),
          entry(Cause.REVERSE_PATH, Cards::line),
          // packet filter
          entry(Cause.POLICY_DROP, Filters::policy),
          entry(Cause.RULE_DROP, Filters::rule),
          entry(Cause.RULE_REJECT, Filters::rule),
          entry(Cause.ANTISPOOF, Filters::declared),
          entry(Cause.PHYSDEV_NEVER_MATCHES, Filters::policy),
          entry(Cause.BRIDGE_FILTERED, Filters::policy),
          entry(Cause.RULE_NOT_UNDERSTOOD, Filters::rule),
          // NAT and VMware's daemons
          entry(Cause.NO_PORT_FORWARD, ServedNetworks::forward),
          entry(Cause.FORWARD_NOT_FOR_HOST, ServedNetworks::forwards),
          entry(Cause.NAT_IGNORES_HOST, Routes::throughNat),
          entry(Cause.NAT_DEVICE_DOWN, Bridges::line),
          entry(Cause.DAEMON_IGNORES, Bridges::line),
          entry(Cause.ANSWER_FROM_ELSEWHERE, Cards::machine),
          // DHCP
          entry(Cause.DHCP_NO_SERVER, ServedNetworks::server),
          entry(Cause.DHCP_EXHAUSTED, ServedNetworks::pool),
          entry(Cause.DHCP_DENIED, ServedNetworks::reserve),
          entry(Cause.DHCP_CONFLICT, ServedNetworks::conflict),
          entry(Cause.DHCP_ANSWER_LOST, Filters::around));

  private Suggesters() {}

  /**
   * What to change; empty where nothing that is written is to blame.
   *
   * @param failure where and why the packet is lost
   * @param network what the file means
   * @param sources where that is written
   */
  public static Optional<Suggestion> of(Failure failure, Network network, SourceMap sources) {
    return Optional.ofNullable(ALL.get(failure.cause()))
        .flatMap(one -> one.suggest(new Trouble(failure, network, sources)));
  }
}
