package org.vnetlang.model;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;

/**
 * A segment outside the hosts that exists whatever they do.
 *
 * @param name unique in the project
 * @param subnets one or more subnets on the same cable; may be empty on half-written text
 * @param isolated no way out even if a gateway is named
 * @param gateway the router's address here; with one (and not isolated) the LAN leads to the
 *     internet
 * @param dns name servers that its machines are told
 * @param domain DNS domain
 * @param vlan 802.1Q tag the LAN carries on a trunk
 * @param machines named PCs
 * @param routers names of the gateway box; at most one makes sense
 * @param dhcp the LAN's own DHCP server
 * @param reservations that server's fixed addresses
 * @param settings platform words behind {@code with}
 */
public record Lan(
    String name,
    List<Prefix> subnets,
    boolean isolated,
    Optional<Ipv4> gateway,
    List<Ipv4> dns,
    Optional<String> domain,
    Optional<Integer> vlan,
    List<Machine> machines,
    List<Router> routers,
    Optional<DhcpService> dhcp,
    List<Reservation> reservations,
    Settings settings) {

  public Lan {
    subnets = List.copyOf(subnets);
    dns = List.copyOf(dns);
    machines = List.copyOf(machines);
    routers = List.copyOf(routers);
    reservations = List.copyOf(reservations);
  }

  /** Whether packets can leave towards the internet. */
  public boolean leadsOut() {
    return gateway.isPresent() && !isolated;
  }
}
