package org.vnetlang.lang.validation.network;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.Host;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.Lan;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.model.Segment;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.plan.DhcpServers;
import org.vnetlang.plan.vmware.AddressPlan;
import org.vnetlang.plan.xen.VifLinks;

/**
 * Who serves DHCP on a wire.
 *
 * @param runs whether anybody does
 * @param lan whether it would be somebody outside the hosts
 * @param program which program, if that is known
 * @param ranges what it leases: written, or the platform's usual range
 * @param each whether every client has an address before it starts, so that nothing is leased
 */
public record Server(
    boolean runs,
    boolean lan,
    Optional<DhcpServers> program,
    List<Ipv4Range> ranges,
    boolean each) {

  static Server of(Lan lan) {
    return new Server(
        lan.dhcp().isPresent(),
        true,
        lan.dhcp().flatMap(DhcpServers::onLan),
        lan.dhcp().map(DhcpService::ranges).orElse(List.of()),
        false);
  }

  /** VMware's dhcpd runs on every network of its own, whether the file says so or not. */
  static Server of(Host host, Segment network) {
    var dhcp = network.services().dhcp();
    boolean vmware = host.platform().filter(on -> on.product() != Product.XEN).isPresent();
    boolean secluded = network instanceof NatNetwork || network instanceof HostOnlyNetwork;
    boolean own = vmware && secluded && !network.subnets().isEmpty();
    var written = dhcp.map(DhcpService::ranges).orElse(List.of());
    var usual = own ? List.of(AddressPlan.pool(network.subnets().get(0))) : written;
    return new Server(
        dhcp.isPresent() || own,
        false,
        DhcpServers.inHost(host, dhcp),
        written.isEmpty() ? usual : written,
        VifLinks.separate(host, network));
  }
}
