package org.vnetlang.lang.validation.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;

/** Gateways written on cards: a next hop must be a neighbour. */
final class NicGatewayCheck implements NetworkCheck {

  @Override
  public void check(Network network, Consumer<Finding> found) {
    var lans = new HashMap<String, List<Prefix>>();
    network.lans().forEach(lan -> lans.put(lan.name(), lan.subnets()));
    for (var lan : network.lans()) {
      for (var machine : lan.machines()) {
        var subject = Subject.machine(machine.name());
        machine.nics().forEach(nic -> nic(nic, subject, lan.subnets(), found));
      }
    }
    for (var host : network.hosts()) {
      var subject = Subject.host(host.name());
      host.nics().forEach(nic -> nic(nic, subject, subnets(lans, nic), found));
      host.guests()
          .forEach(
              guest ->
                  guest
                      .nics()
                      .forEach(
                          nic ->
                              nic(
                                  nic,
                                  Subject.guest(guest.name()),
                                  subnets(lans, host, nic),
                                  found)));
    }
  }

  private static List<Prefix> subnets(Map<String, List<Prefix>> lans, Nic nic) {
    return nic.attachment() instanceof Attachment.OnLan on
        ? lans.getOrDefault(on.lan(), List.of())
        : List.of();
  }

  private static List<Prefix> subnets(Map<String, List<Prefix>> lans, Host host, Nic nic) {
    if (!(nic.attachment() instanceof Attachment.OnSegment on)) {
      return List.of();
    }
    var segment = host.network(on.segment());
    return segment
        .filter(each -> !each.subnets().isEmpty())
        .map(each -> each.subnets())
        .orElseGet(
            () ->
                segment.stream()
                    .flatMap(each -> each.uplinks().stream())
                    .flatMap(name -> host.nic(name).stream())
                    .flatMap(card -> subnets(lans, card).stream())
                    .toList());
  }

  private static void nic(Nic nic, Subject owner, List<Prefix> subnets, Consumer<Finding> found) {
    if (nic.gateway().isEmpty()) {
      return;
    }
    var gateway = nic.gateway().get();
    boolean near =
        subnets.isEmpty()
            || subnets.stream().anyMatch(subnet -> subnet.contains(gateway))
            || nic.address().addresses().stream()
                .map(InterfaceAddress::prefix)
                .anyMatch(prefix -> prefix.contains(gateway));
    var place = owner.nic(nic.name()).part("gateway");
    if (!near) {
      found.accept(
          Finding.of(
              Issue.GATEWAY_OUTSIDE_NETWORK,
              place,
              gateway,
              nic.name(),
              subnets.get(0),
              gateway.octet(3)));
    } else if (nic.address().addresses().stream()
        .anyMatch(each -> each.address().equals(gateway))) {
      found.accept(Finding.of(Issue.GATEWAY_IS_ITSELF, place, gateway));
    }
  }
}
