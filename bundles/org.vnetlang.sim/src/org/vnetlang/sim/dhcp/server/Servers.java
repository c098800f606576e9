package org.vnetlang.sim.dhcp.server;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.Lan;
import org.vnetlang.model.Reservation;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.plan.vmware.LeaseTimes;
import org.vnetlang.sim.dhcp.Parameters;

/** Configurations of servers from what a plan starts and what a file says of a LAN. */
public final class Servers {

  /** The built-in lease times of ISC dhcpd: half a day and a day. */
  private static final long ISC_USUAL = 43_200;

  private static final long ISC_LONGEST = 86_400;

  private Servers() {}

  /**
   * One process that a plan starts on one or more interfaces.
   *
   * @param daemons the interfaces of one process, at least one
   */
  public static ServerConfiguration of(List<Daemon.DhcpServer> daemons) {
    Set<Reservation> known = new LinkedHashSet<>();
    daemons.forEach(daemon -> known.addAll(daemon.reservations()));
    return new ServerConfiguration(
        daemons.stream().map(Servers::network).toList(),
        hosts(List.copyOf(known), usual(daemons.get(0))));
  }

  /** The global lease time: VMware's files have one, other files leave it to the server. */
  private static long usual(Daemon.DhcpServer daemon) {
    return daemon.station().isPresent() ? LeaseTimes.USUAL : ISC_USUAL;
  }

  private static ServedNetwork network(Daemon.DhcpServer daemon) {
    DhcpService service = daemon.service();
    List<Ipv4> routers = daemon.router().stream().toList();
    long usual = usual(daemon);
    long longest = daemon.station().isPresent() ? LeaseTimes.LONGEST : ISC_LONGEST;
    ServedSubnet subnet =
        subnet(daemon.subnet(), service, routers, daemon.dns(), daemon.domain(), usual, longest);
    return new ServedNetwork(
        daemon.at(),
        daemon.own(),
        List.of(subnet),
        authoritative(service, ServerKind.of(daemon)),
        service.denyUnknown());
  }

  /** The server of a LAN, which stands at its gateway unless the file says where; if it has one. */
  public static Optional<ServerConfiguration> of(Lan lan) {
    Optional<Ipv4> own =
        lan.dhcp()
            .flatMap(DhcpService::serverAddress)
            .or(lan::gateway)
            .or(() -> lan.subnets().stream().findFirst().map(net -> net.network().plus(1)));
    if (lan.dhcp().isEmpty() || lan.subnets().isEmpty()) {
      return Optional.empty();
    }
    DhcpService service = lan.dhcp().get();
    List<Ipv4> routers = lan.leadsOut() ? lan.gateway().stream().toList() : List.of();
    var subnets = new ArrayList<ServedSubnet>();
    for (Prefix prefix : lan.subnets()) {
      List<Ipv4> here = routers.stream().filter(prefix::contains).toList();
      subnets.add(subnet(prefix, service, here, lan.dns(), lan.domain(), ISC_USUAL, ISC_LONGEST));
    }
    ServerKind kind = service.server().flatMap(ServerKind::of).orElse(ServerKind.ISC_4);
    var network =
        new ServedNetwork(
            lan.name(),
            own.orElseThrow(),
            subnets,
            authoritative(service, kind),
            service.denyUnknown());
    return Optional.of(
        new ServerConfiguration(List.of(network), hosts(lan.reservations(), ISC_USUAL)));
  }

  private static boolean authoritative(DhcpService service, ServerKind kind) {
    return service.settings().on("authoritative", kind.authoritativeByDefault());
  }

  /** A file's ranges outside the subnet would keep a real server from starting. */
  private static ServedSubnet subnet(
      Prefix prefix,
      DhcpService service,
      List<Ipv4> routers,
      List<Ipv4> dns,
      Optional<String> domain,
      long usual,
      long longest) {
    List<Ipv4Range> ranges =
        service.ranges().stream()
            .filter(range -> prefix.contains(range.first()) && prefix.contains(range.last()))
            .toList();
    long lease = service.leaseSeconds().orElse(usual);
    var told =
        new Parameters(
            prefix.length(), Optional.of(prefix.broadcast()), routers, dns, domain, lease);
    long max = service.maxLeaseSeconds().orElse(Math.max(longest, lease));
    return new ServedSubnet(prefix, ranges, told, max);
  }

  private static List<KnownClient> hosts(List<Reservation> reservations, long leaseSeconds) {
    return reservations.stream()
        .map(
            one ->
                new KnownClient(
                    one.owner().map(ref -> ref.owner()).orElse("mac-" + one.mac()),
                    one.mac(),
                    one.address(),
                    leaseSeconds))
        .toList();
  }
}
