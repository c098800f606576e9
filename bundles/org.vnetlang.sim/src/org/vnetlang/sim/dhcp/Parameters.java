package org.vnetlang.sim.dhcp;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;

/**
 * What a client is told beside its address.
 *
 * @param maskLength length of the subnet's mask
 * @param broadcast broadcast address
 * @param routers default routers, the best one first
 * @param dns name servers
 * @param domain DNS domain
 * @param leaseSeconds how long it may use the address
 */
public record Parameters(
    int maskLength,
    Optional<Ipv4> broadcast,
    List<Ipv4> routers,
    List<Ipv4> dns,
    Optional<String> domain,
    long leaseSeconds) {

  public Parameters {
    routers = List.copyOf(routers);
    dns = List.copyOf(dns);
  }

  /** The same for another time. */
  public Parameters lasting(long seconds) {
    return new Parameters(maskLength, broadcast, routers, dns, domain, seconds);
  }
}
