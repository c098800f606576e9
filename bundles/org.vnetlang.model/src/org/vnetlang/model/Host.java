package org.vnetlang.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A machine with a hypervisor.
 *
 * @param name unique in the project
 * @param platform product and version; empty where the file does not say, which is an error
 * @param configuredBy who configures the host's own interfaces ({@code ifupdown 0.6}, {@code hand})
 * @param settings switches of the host ({@code with shell dash})
 * @param nics physical cards and sub-interfaces
 * @param networks bridges, routed, NAT and host-only networks, in the order written
 * @param guests the guests placed here, arrays and templates expanded
 * @param routes static routes of the host
 * @param firewall what iptables hold before the hypervisor starts
 * @param raw lines kept as found for a generated file
 */
public record Host(
    String name,
    Optional<Platform> platform,
    Optional<Tool> configuredBy,
    Settings settings,
    List<Nic> nics,
    List<Segment> networks,
    List<Guest> guests,
    List<StaticRoute> routes,
    Firewall firewall,
    List<RawLines> raw) {

  public Host {
    nics = List.copyOf(nics);
    networks = List.copyOf(networks);
    guests = List.copyOf(guests);
    routes = List.copyOf(routes);
    raw = List.copyOf(raw);
  }

  public Optional<Nic> nic(String name) {
    return nics.stream().filter(nic -> nic.name().equals(name)).findFirst();
  }

  public Optional<Segment> network(String name) {
    return networks.stream().filter(network -> network.name().equals(name)).findFirst();
  }

  /** The networks of one kind, in order: {@code host.networks(NatNetwork.class)}. */
  public <S extends Segment> Stream<S> networks(Class<S> kind) {
    return networks.stream().filter(kind::isInstance).map(kind::cast);
  }
}
