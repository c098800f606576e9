package org.vnetlang.plan.xen;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Addressing;
import org.vnetlang.model.Host;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.Segment;
import org.vnetlang.model.address.Ipv4;

/** What DHCP tells guests of a routed or NAT network, where each sits behind a vif of its own. */
public final class VifTold {
  private VifTold() {}

  /**
   * What all guests of the network are told. Without a subnet of its own it is what the card's LAN
   * says; on a routed network of its own any address of it works as gateway, by proxy ARP.
   */
  public static Optional<Addressing> of(Network network, Host host, Segment segment) {
    return segment
        .addressing()
        .map(own -> told(segment, own))
        .or(() -> ofTheLan(network, host, segment));
  }

  private static Addressing told(Segment segment, Addressing own) {
    return new Addressing(
        own.subnets(),
        own.host(),
        segment instanceof NatNetwork
            ? own.gateway()
            : own.gateway().or(() -> Optional.of(VifRoute.gateway(own.subnets().get(0)))),
        own.dns(),
        own.domain());
  }

  private static Optional<Addressing> ofTheLan(Network network, Host host, Segment segment) {
    return FixedLeases.lan(network, host, segment)
        .filter(lan -> !lan.subnets().isEmpty())
        .map(
            lan ->
                new Addressing(
                    lan.subnets(), Optional.empty(), lan.gateway(), lan.dns(), lan.domain()));
  }

  /**
   * The gateway that one guest is told instead: its card's own, or on a NAT network that names none
   * its vif's address.
   *
   * @param nic its card, where it is known
   * @param address its own address
   */
  public static Optional<Ipv4> gateway(Segment segment, Optional<Nic> nic, Optional<Ipv4> address) {
    boolean vifs =
        segment instanceof NatNetwork
            && segment.addressing().flatMap(Addressing::gateway).isEmpty();
    return nic.flatMap(Nic::gateway).or(() -> address.filter(own -> vifs).flatMap(VifNat::gateway));
  }

  /** The name servers that one guest is told instead; empty where it is told what all are. */
  public static List<Ipv4> dns(Optional<Addressing> all, Optional<Nic> nic) {
    return nic.map(Nic::dns)
        .filter(own -> !own.equals(all.map(Addressing::dns).orElse(own)))
        .orElse(List.of());
  }
}
