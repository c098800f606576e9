package org.vnetlang.lang.validation.network;

import java.util.List;
import java.util.function.Consumer;
import org.vnetlang.model.Machine;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;

/** Gateways of cards: a next hop must be a neighbour. */
final class NicGatewayCheck implements NetworkCheck {

  @Override
  public void check(Network network, Consumer<Finding> found) {
    var neighbours = new Neighbours(network);
    network.lans().forEach(lan -> machines(lan.machines(), neighbours, found));
    machines(network.machines(), neighbours, found);
    for (var host : network.hosts()) {
      var subject = Subject.host(host.name());
      host.nics().forEach(nic -> nic(nic, subject, neighbours.of(nic), found));
      for (var guest : host.guests()) {
        var owner = Subject.guest(guest.name());
        guest.nics().forEach(nic -> nic(nic, owner, neighbours.of(host, nic), found));
      }
    }
  }

  private static void machines(
      List<Machine> machines, Neighbours neighbours, Consumer<Finding> found) {
    for (var machine : machines) {
      var subject = Subject.machine(machine.name());
      machine.nics().forEach(nic -> nic(nic, subject, neighbours.of(nic), found));
    }
  }

  private static void nic(Nic nic, Subject owner, List<Prefix> subnets, Consumer<Finding> found) {
    if (nic.gateway().isPresent()) {
      var own = nic.address().addresses().stream().map(each -> each.address()).toList();
      var place = owner.nic(nic.name()).part("gateway");
      nextHop(nic.gateway().get(), own, subnets, nic.name(), place, found);
    }
  }

  /**
   * Says it where a next hop is no neighbour, or the station itself.
   *
   * @param own the station's addresses
   * @param subnets what it reaches without a router; empty if that is not known
   */
  static void nextHop(
      Ipv4 gateway,
      List<Ipv4> own,
      List<Prefix> subnets,
      String name,
      Subject place,
      Consumer<Finding> found) {
    if (own.contains(gateway)) {
      found.accept(Finding.of(Issue.GATEWAY_IS_ITSELF, place, gateway));
    } else if (!subnets.isEmpty()
        && subnets.stream().noneMatch(subnet -> subnet.contains(gateway))) {
      var near = String.join(", ", subnets.stream().map(Prefix::toString).toList());
      found.accept(
          Finding.of(Issue.GATEWAY_OUTSIDE_NETWORK, place, gateway, name, near, gateway.octet(3)));
    }
  }
}
