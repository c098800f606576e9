package org.vnetlang.plan.xen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.Addressing;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.Host;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
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
                new Daemon.DhcpServer(
                    network.name(),
                    dialect(service),
                    subnet(network.subnets(), own),
                    own,
                    Optional.empty(),
                    service,
                    network.addressing().flatMap(Addressing::gateway),
                    network.addressing().map(Addressing::dns).orElse(List.of()),
                    network.addressing().flatMap(Addressing::domain),
                    network.services().reservations()));
  }

  /**
   * It listens on a guest's interface, which has an address by now: where the guest has a fixed
   * address, and with that only, because no other would have a route.
   */
  int onVif(Machine machine, Network all, Segment network, Nic nic, String device) {
    Optional<DhcpService> service = network.services().dhcp();
    Optional<Ipv4> own = own(machine, device);
    if (service.isEmpty() || own.isEmpty()) {
      return 0;
    }
    var known = new ArrayList<Reservation>(network.services().reservations());
    Map<NicRef, Ipv4> fixed = FixedLeases.of(all, host, network);
    fixed.forEach((ref, address) -> reservation(ref, address).ifPresent(known::add));
    Optional<Addressing> told = VifTold.of(all, host, network);
    List<Ipv4> dns = VifTold.dns(told, Optional.of(nic));
    Optional<Ipv4> address =
        known.stream()
            .filter(one -> one.mac().equals(nic.mac()))
            .flatMap(one -> one.address().stream())
            .findFirst();
    if (address.isEmpty()) {
      return 0;
    }
    List<Prefix> subnets = FixedLeases.subnets(all, host, network);
    var server =
        new Daemon.DhcpServer(
            device,
            dialect(service.get()),
            subnet(subnets, own.get()),
            own.get(),
            Optional.empty(),
            fixedOnly(service.get()),
            VifTold.gateway(network, Optional.of(nic), address)
                .or(() -> told.flatMap(Addressing::gateway)),
            dns.isEmpty() ? told.map(Addressing::dns).orElse(List.of()) : dns,
            told.flatMap(Addressing::domain),
            known);
    return machine.run(new DaemonOperation.Start(server)).exitCode();
  }

  private static DhcpService fixedOnly(DhcpService service) {
    return new DhcpService(
        List.of(),
        service.leaseSeconds(),
        service.maxLeaseSeconds(),
        service.server(),
        service.serverAddress(),
        service.denyUnknown(),
        service.settings());
  }

  private static Prefix subnet(List<Prefix> subnets, Ipv4 own) {
    return subnets.stream()
        .filter(one -> one.contains(own))
        .findFirst()
        .or(() -> subnets.stream().findFirst())
        .orElse(new Prefix(own, 32));
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

  private Daemon.Dialect dialect(DhcpService service) {
    return DhcpServers.inHost(host, Optional.of(service))
        .filter(DhcpServers.ISC_2::equals)
        .map(old -> Daemon.Dialect.ISC_2)
        .orElse(Daemon.Dialect.ISC_4);
  }
}
