package org.vnetlang.gen.dhcpd;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;

/**
 * What a client is told beside its address (RFC 2132).
 *
 * @param routers default gateways (option 3); empty says nothing
 * @param dns name servers (option 6)
 * @param domain DNS domain (option 15); the empty text is written as such
 * @param broadcast broadcast address (option 28)
 * @param netbios NetBIOS name servers (option 44)
 */
public record Options(
    List<Ipv4> routers,
    List<Ipv4> dns,
    Optional<String> domain,
    Optional<Ipv4> broadcast,
    List<Ipv4> netbios) {

  public static final Options NONE =
      new Options(List.of(), List.of(), Optional.empty(), Optional.empty(), List.of());

  public Options {
    routers = List.copyOf(routers);
    dns = List.copyOf(dns);
    netbios = List.copyOf(netbios);
  }

  /** The same with other routers. */
  public Options withRouters(List<Ipv4> routers) {
    return new Options(routers, dns, domain, broadcast, netbios);
  }

  /** The same with other name servers. */
  public Options withDns(List<Ipv4> dns) {
    return new Options(routers, dns, domain, broadcast, netbios);
  }

  /** The same with another domain. */
  public Options withDomain(Optional<String> domain) {
    return new Options(routers, dns, domain, broadcast, netbios);
  }

  /** The same with another broadcast address. */
  public Options withBroadcast(Optional<Ipv4> broadcast) {
    return new Options(routers, dns, domain, broadcast, netbios);
  }

  /** The same with NetBIOS name servers. */
  public Options withNetbios(List<Ipv4> netbios) {
    return new Options(routers, dns, domain, broadcast, netbios);
  }
}
