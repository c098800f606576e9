package org.vnetlang.gen.vmware;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.gen.dhcpd.DhcpdConf;
import org.vnetlang.gen.dhcpd.Dialect;
import org.vnetlang.gen.dhcpd.HostEntry;
import org.vnetlang.gen.dhcpd.Options;
import org.vnetlang.gen.dhcpd.Parameters;
import org.vnetlang.gen.dhcpd.ServedNetwork;
import org.vnetlang.gen.dhcpd.SubnetEntry;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Segment;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.vmware.AddressPlan;
import org.vnetlang.plan.vmware.LeaseTimes;
import org.vnetlang.plan.vmware.Vmnet;

/**
 * A vmnet's dhcpd.conf in the shape of VMware's own: a generated section between two marks, then
 * the reservations, which belong to the user and are kept when the product writes the section
 * again. The server is started on every hub with an interface of the host; a network without DHCP
 * gets a subnet without a range.
 *
 * @param vmnet the hub
 * @param subnet its subnet
 * @param generated what stands between the marks
 * @param added what stands behind them
 */
record VmnetDhcp(Vmnet vmnet, Prefix subnet, DhcpdConf generated, List<HostEntry> added) {
  private static final long LEASE = LeaseTimes.USUAL;
  private static final long LONGEST = LeaseTimes.LONGEST;
  private static final Ipv4 NOBODY = new Ipv4(0);

  VmnetDhcp {
    added = List.copyOf(added);
  }

  static VmnetDhcp of(Vmnet vmnet, Segment network) {
    SubnetEntry entry = ServedNetwork.subnets(network).get(0);
    InterfaceAddress host = Hubs.hostAddress(network, entry.subnet());
    var all = new ArrayList<HostEntry>(List.of(adapter(vmnet, network, host.address())));
    all.addAll(ServedNetwork.hosts(network));
    Parameters global =
        Parameters.NONE
            .withUnknownClients(Optional.of(true))
            .withLease(Optional.of(LEASE), Optional.of(LONGEST));
    var conf = new DhcpdConf(global, List.of(subnet(network, entry, host)), all);
    List<HostEntry> hosts = conf.hosts();
    return new VmnetDhcp(
        vmnet,
        entry.subnet(),
        new DhcpdConf(global, conf.subnets(), hosts.subList(0, 1)),
        hosts.subList(1, hosts.size()));
  }

  /** The host's own interface gets its address and nothing else. */
  private static HostEntry adapter(Vmnet vmnet, Segment network, Ipv4 address) {
    List<Ipv4> routers = network instanceof NatNetwork ? List.of(NOBODY) : List.of();
    Options nothing =
        Options.NONE.withDns(List.of(NOBODY)).withDomain(Optional.of("")).withRouters(routers);
    return new HostEntry(vmnet.device(), vmnet.adapter(), Optional.of(address), nothing);
  }

  private static SubnetEntry subnet(Segment network, SubnetEntry entry, InterfaceAddress host) {
    boolean pool = network.services().dhcp().isPresent() && entry.ranges().isEmpty();
    List<Ipv4Range> ranges = pool ? pool(entry.subnet()) : entry.ranges();
    Parameters written = entry.parameters();
    long lease = written.defaultLease().orElse(LEASE);
    Optional<Long> longest = written.maxLease().or(() -> Optional.of(Math.max(LONGEST, lease)));
    return new SubnetEntry(
        entry.subnet(),
        ranges,
        written.withLease(Optional.of(lease), longest).withOptions(options(network, entry, host)));
  }

  /** None in a subnet too small for one. */
  private static List<Ipv4Range> pool(Prefix subnet) {
    return subnet.length() >= 30 ? List.of() : List.of(AddressPlan.pool(subnet));
  }

  private static Options options(Segment network, SubnetEntry entry, InterfaceAddress host) {
    Options options = entry.parameters().options();
    boolean nat = network instanceof NatNetwork;
    Ipv4 server =
        nat
            ? options.routers().stream()
                .findFirst()
                .orElseGet(() -> AddressPlan.natDevice(entry.subnet()))
            : host.address();
    return options
        .withDns(options.dns().isEmpty() ? List.of(server) : options.dns())
        .withDomain(options.domain().or(() -> Optional.of(AddressPlan.DOMAIN)))
        .withNetbios(nat ? List.of(server) : List.of());
  }

  /** The whole file as one value, as its reader sees it. */
  DhcpdConf conf() {
    var hosts = new ArrayList<>(generated.hosts());
    hosts.addAll(added);
    return new DhcpdConf(generated.global(), generated.subnets(), hosts);
  }

  /** The file's text. */
  String print() {
    return """
    # Configuration for vmnet-dhcpd (ISC 2.0) on %s, written by vnet.
    # The server itself is a station of its own: %s.

    ###### VMNET DHCP Configuration. Start of "DO NOT MODIFY SECTION" #####
    %s####### VMNET DHCP Configuration. End of "DO NOT MODIFY SECTION" #######
    %s\
    """
        .formatted(
            vmnet,
            AddressPlan.dhcpServer(subnet),
            generated.print(Dialect.ISC_2_0),
            reservations());
  }

  private String reservations() {
    var hosts = new DhcpdConf(Parameters.NONE, List.of(), added);
    return added.isEmpty() ? "" : "\n" + hosts.print(Dialect.ISC_2_0);
  }
}
