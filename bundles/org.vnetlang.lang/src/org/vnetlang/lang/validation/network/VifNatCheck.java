package org.vnetlang.lang.validation.network;

import java.util.List;
import java.util.function.Consumer;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Network;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;
import org.vnetlang.plan.xen.VifLinks;
import org.vnetlang.plan.xen.VifNat;

/** Guests behind vif-nat: its rule for the vif's address, and what it is told. */
final class VifNatCheck implements NetworkCheck {
  private static final Ipv4 FIRST_OWN = Ipv4.of("10.0.1.1");

  @Override
  public void check(Network network, Consumer<Finding> found) {
    for (var host : network.hosts()) {
      var nats =
          host.networks(NatNetwork.class).filter(nat -> VifLinks.separate(host, nat)).toList();
      if (!nats.isEmpty()) {
        var plugged = Plugged.of(host);
        for (var nat : nats) {
          var subject = Subject.host(host.name()).network(nat.name());
          plugged.getOrDefault(nat.name(), List.of()).forEach(card -> card(card, nat, found));
          served(nat, subject, found);
        }
      }
    }
  }

  private static void card(Plugged card, NatNetwork nat, Consumer<Finding> found) {
    var declared = card.nic().declared();
    var own = card.nic().address().addresses().stream().map(a -> a.address()).toList();
    if (declared.size() > 1) {
      found.accept(Finding.of(Issue.SEVERAL_DECLARED, card.subject().part("declared"), "vif-nat"));
    } else if (declared.size() == 1) {
      var address = declared.get(0).address();
      octet(address, card.subject().part(own.contains(address) ? "ip" : "declared"), found);
      gateway(card, address, found);
    } else if (untold(card, nat)) {
      found.accept(Finding.of(Issue.VIF_NAT_OWN_ADDRESS, card.subject(), nat.subnets().get(0)));
    }
  }

  /** A guest that uses DHCP gets a fixed address if the network serves it. */
  private static boolean untold(Plugged card, NatNetwork nat) {
    boolean leased =
        card.nic().address() instanceof NicAddress.FromDhcp && nat.services().dhcp().isPresent();
    return !leased
        && !nat.subnets().isEmpty()
        && nat.subnets().stream().noneMatch(subnet -> subnet.contains(FIRST_OWN));
  }

  private static void octet(Ipv4 address, Subject subject, Consumer<Finding> found) {
    if (address.octet(3) == 0 || address.octet(3) > VifNat.HIGHEST) {
      found.accept(
          Finding.of(Issue.VIF_NAT_OCTET, subject, address, address.octet(3) + VifNat.HIGHEST));
    }
  }

  private static void gateway(Plugged card, Ipv4 address, Consumer<Finding> found) {
    var written = card.nic().gateway();
    VifNat.gateway(address)
        .filter(own -> written.isPresent() && !written.get().equals(own))
        .ifPresent(
            own ->
                found.accept(
                    Finding.of(
                            Issue.VIF_NAT_GATEWAY,
                            card.subject().part("gateway"),
                            written.get(),
                            own)
                        .mend(own)));
  }

  private static void served(NatNetwork nat, Subject subject, Consumer<Finding> found) {
    var reservations = nat.services().reservations();
    for (int i = 0; i < reservations.size(); i++) {
      var place = subject.reservation(i).part("ip");
      reservations.get(i).address().ifPresent(address -> octet(address, place, found));
    }
    var ranges = nat.services().dhcp().map(dhcp -> dhcp.ranges()).orElse(List.of());
    for (int i = 0; i < ranges.size(); i++) {
      var first = ranges.get(i).first();
      var last = ranges.get(i).last();
      boolean oneBlock = first.value() >> 8 == last.value() >> 8;
      if (oneBlock && first.octet(3) > VifNat.HIGHEST && last.octet(3) >= first.octet(3)) {
        found.accept(Finding.of(Issue.VIF_NAT_POOL, subject.dhcp().range(i), first, last));
      }
    }
  }
}
