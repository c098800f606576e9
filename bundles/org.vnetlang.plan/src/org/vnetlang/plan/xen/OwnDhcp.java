package org.vnetlang.plan.xen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Addressing;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.Host;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.Network;
import org.vnetlang.model.NicRef;
import org.vnetlang.model.Reservation;
import org.vnetlang.model.Segment;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.DhcpServers;
import org.vnetlang.plan.operation.DaemonOperation;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.plan.step.Machine;

/** The DHCP server with the configuration that is generated for a host. */
record OwnDhcp(XendVersion version, Host host) {

  /** It starts again and listens on the bridges that have an address. */
  int restart(Machine machine) {
    host.networks(HostOnlyNetwork.class)
        .forEach(
            network ->
                network
                    .services()
                    .dhcp()
                    .flatMap(service -> onBridge(machine, network, service))
                    .ifPresent(server -> machine.run(new DaemonOperation.Start(server))));
    return 0;
  }

  private Optional<Daemon.DhcpServer> onBridge(
      Machine machine, Segment network, DhcpService service) {
    return own(machine, network.name())
        .map(
            own ->
                server(
                    network.name(),
                    network,
                    service,
                    own,
                    network.subnets(),
                    network.services().reservations()));
  }

  /** It listens on a guest's interface, which has an address by now. */
  int onVif(Machine machine, Network all, Segment network, String device) {
    Optional<DhcpService> service = network.services().dhcp();
    Optional<Ipv4> own = own(machine, device);
    if (service.isEmpty() || own.isEmpty()) {
      return 0;
    }
    var known = new ArrayList<Reservation>(network.services().reservations());
    FixedLeases.of(all, host, network)
        .forEach((nic, address) -> reservation(nic, address).ifPresent(known::add));
    List<Prefix> subnets = FixedLeases.subnets(all, host, network);
    var server = server(device, network, service.get(), own.get(), subnets, known);
    return machine.run(new DaemonOperation.Start(server)).exitCode();
  }

  private Optional<Reservation> reservation(NicRef ref, Ipv4 address) {
    return host.guests().stream()
        .filter(guest -> guest.name().equals(ref.owner()))
        .flatMap(guest -> guest.nics().stream())
        .filter(nic -> nic.name().equals(ref.nic()))
        .findFirst()
        .map(nic -> new Reservation(Optional.of(address), nic.mac(), Optional.of(ref)));
  }

  private static Optional<Ipv4> own(Machine machine, String device) {
    return machine.link(device).stream()
        .flatMap(link -> link.addresses().stream())
        .map(one -> one.address().address())
        .findFirst();
  }

  private Daemon.DhcpServer server(
      String device,
      Segment network,
      DhcpService service,
      Ipv4 own,
      List<Prefix> subnets,
      List<Reservation> known) {
    Prefix subnet =
        subnets.stream()
            .filter(one -> one.contains(own))
            .findFirst()
            .or(() -> subnets.stream().findFirst())
            .orElse(new Prefix(own, 32));
    return new Daemon.DhcpServer(
        device,
        dialect(service),
        subnet,
        own,
        Optional.empty(),
        service,
        network.addressing().flatMap(Addressing::gateway).or(() -> router(network, own)),
        network.addressing().map(Addressing::dns).orElse(List.of()),
        known);
  }

  /** Guests behind a vif go by its address; those of a host-only network go nowhere. */
  private static Optional<Ipv4> router(Segment network, Ipv4 own) {
    return network instanceof HostOnlyNetwork ? Optional.empty() : Optional.of(own);
  }

  private Daemon.Dialect dialect(DhcpService service) {
    return DhcpServers.inHost(host, Optional.of(service))
        .filter(DhcpServers.ISC_2::equals)
        .map(old -> Daemon.Dialect.ISC_2)
        .orElse(Daemon.Dialect.ISC_4);
  }
}
