package org.vnetlang.sim.stage;

import java.util.List;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.Platform.Product;

/** A network in which one guest's card is plugged in elsewhere. */
final class Moved {
  private Moved() {}

  /** Whether the product changes a card's network while the guest runs: VMware's does. */
  static boolean isHot(Host host) {
    return host.platform().filter(platform -> platform.product() != Product.XEN).isPresent();
  }

  static Network of(Network network, String guest, String nic, Attachment where) {
    List<Host> hosts = network.hosts().stream().map(host -> host(host, guest, nic, where)).toList();
    return new Network(
        network.lans(),
        network.internet(),
        network.machines(),
        hosts,
        network.expectations(),
        network.stories());
  }

  private static Host host(Host host, String guest, String nic, Attachment where) {
    List<Guest> guests =
        host.guests().stream()
            .map(one -> one.name().equals(guest) ? guest(one, nic, where) : one)
            .toList();
    return new Host(
        host.name(),
        host.platform(),
        host.configuredBy(),
        host.settings(),
        host.nics(),
        host.networks(),
        guests,
        host.routes(),
        host.firewall(),
        host.raw());
  }

  private static Guest guest(Guest guest, String nic, Attachment where) {
    List<Nic> nics =
        guest.nics().stream().map(one -> one.name().equals(nic) ? nic(one, where) : one).toList();
    return new Guest(guest.name(), guest.displayName(), nics, guest.routes(), guest.settings());
  }

  private static Nic nic(Nic nic, Attachment where) {
    return new Nic(
        nic.name(),
        where,
        nic.over(),
        nic.vlan(),
        nic.mac(),
        nic.macDerived(),
        nic.address(),
        nic.declared(),
        nic.gateway(),
        nic.gatewayMetric(),
        nic.dns(),
        nic.rate(),
        nic.mtu(),
        nic.model(),
        nic.settings());
  }
}
