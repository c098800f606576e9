package org.vnetlang.gen.dhcpd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vnetlang.model.Addressing;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.NicRef;
import org.vnetlang.model.Reservation;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Setting;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.model.address.Prefix;

/** What the file says about a network's DHCP, as declarations of a dhcpd.conf. */
public final class ServedNetwork {
  /** {@code max-lease-time} where the configuration has none (4.4 dhcpd.conf(5)): one day. */
  private static final long LONGEST_BY_DEFAULT = 86_400;

  private ServedNetwork() {}

  /** The configuration of a stand-alone server for those of the networks that ask for DHCP. */
  public static DhcpdConf conf(List<? extends Segment> networks) {
    var subnets = new ArrayList<SubnetEntry>();
    var hosts = new ArrayList<HostEntry>();
    for (Segment network : networks) {
      if (network.services().dhcp().isPresent()) {
        subnets.addAll(subnets(network));
        hosts.addAll(hosts(network));
      }
    }
    return new DhcpdConf(Parameters.NONE, subnets, hosts);
  }

  /** One declaration per subnet; several of one network share its cable. */
  public static List<SubnetEntry> subnets(Segment network) {
    List<Prefix> prefixes = network.subnets().stream().distinct().toList();
    Optional<String> cable = prefixes.size() > 1 ? Optional.of(network.name()) : Optional.empty();
    return prefixes.stream().map(prefix -> subnet(network, cable, prefix)).toList();
  }

  private static SubnetEntry subnet(Segment network, Optional<String> cable, Prefix prefix) {
    Optional<DhcpService> dhcp = network.services().dhcp();
    List<Ipv4Range> ranges =
        dhcp.map(DhcpService::ranges).orElse(List.of()).stream()
            .filter(range -> !range.reversed())
            .filter(range -> prefix.contains(range.first()) && prefix.contains(range.last()))
            .toList();
    Options options =
        network.addressing().map(addresses -> options(addresses, prefix)).orElse(Options.NONE);
    Parameters told =
        dhcp.map(ServedNetwork::parameters).orElse(Parameters.NONE).withOptions(options);
    return new SubnetEntry(cable, prefix, ranges, told);
  }

  private static Options options(Addressing addresses, Prefix prefix) {
    boolean only = addresses.subnets().size() == 1;
    List<Ipv4> routers =
        addresses.gateway().filter(ip -> only || prefix.contains(ip)).stream().toList();
    Optional<Ipv4> broadcast =
        prefix.length() < 31 ? Optional.of(prefix.broadcast()) : Optional.empty();
    return new Options(routers, addresses.dns(), addresses.domain(), broadcast, List.of());
  }

  /** Lease times, the rule for unknown clients, the authoritative switch. */
  public static Parameters parameters(DhcpService dhcp) {
    Optional<Boolean> authoritative = dhcp.settings().get("authoritative").map(Setting::on);
    Optional<Boolean> unknown = dhcp.denyUnknown() ? Optional.of(false) : Optional.empty();
    Optional<Long> longest =
        dhcp.maxLeaseSeconds()
            .or(() -> dhcp.leaseSeconds().filter(lease -> lease > LONGEST_BY_DEFAULT));
    return new Parameters(authoritative, unknown, dhcp.leaseSeconds(), longest, Options.NONE);
  }

  /** The network's reservations in the order of the file: of two for one MAC the first counts. */
  public static List<HostEntry> hosts(Segment network) {
    List<Reservation> all = network.services().reservations();
    Map<String, Long> cards =
        all.stream()
            .flatMap(one -> one.owner().stream())
            .distinct()
            .collect(Collectors.groupingBy(NicRef::owner, Collectors.counting()));
    return all.stream()
        .map(one -> new HostEntry(label(one, cards), one.mac(), one.address(), Options.NONE))
        .toList();
  }

  /** The guest's name; with the nic behind it where a guest has several. */
  private static String label(Reservation known, Map<String, Long> cards) {
    return known
        .owner()
        .map(nic -> cards.get(nic.owner()) == 1 ? nic.owner() : nic.owner() + "-" + nic.nic())
        .orElseGet(() -> "mac-" + known.mac().toString().replace(':', '-'));
  }
}
