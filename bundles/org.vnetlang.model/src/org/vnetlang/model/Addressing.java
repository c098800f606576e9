package org.vnetlang.model;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;

/**
 * The addresses of a network inside a host, defaults of the platform filled in.
 *
 * @param subnets its subnets, at least one
 * @param host the host's own address on it; empty where the platform gives it none (Xen 3.x routed
 *     and NAT networks, where each vif has its own)
 * @param gateway what guests are told as default route; empty for host-only, or {@code gateway
 *     none}
 * @param dns name servers that guests are told
 * @param domain DNS domain that guests are told
 */
public record Addressing(
    List<Prefix> subnets,
    Optional<Ipv4> host,
    Optional<Ipv4> gateway,
    List<Ipv4> dns,
    Optional<String> domain) {

  public Addressing {
    subnets = List.copyOf(subnets);
    dns = List.copyOf(dns);
  }
}
