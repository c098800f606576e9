package org.vnetlang.lang.validation.network;

import java.util.List;
import java.util.function.Consumer;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.Segment;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;
import org.vnetlang.plan.xen.FixedLeases;
import org.vnetlang.plan.xen.VifLinks;
import org.vnetlang.plan.xen.XendVersion;

/** Networks of xend whose guests are given their addresses before they start: enough for all. */
final class FixedLeaseCheck implements NetworkCheck {

  @Override
  public void check(Network network, Consumer<Finding> found) {
    for (var host : network.hosts()) {
      if (host.platform().flatMap(XendVersion::of).isPresent()) {
        var plugged = Plugged.of(host);
        for (var segment : host.networks()) {
          if (segment.services().dhcp().isPresent() && VifLinks.separate(host, segment)) {
            var cards = plugged.getOrDefault(segment.name(), List.of());
            served(network, host, segment, cards, found);
          }
        }
      }
    }
  }

  private static void served(
      Network network, Host host, Segment segment, List<Plugged> cards, Consumer<Finding> found) {
    long clients =
        cards.stream().filter(card -> card.nic().address() instanceof NicAddress.FromDhcp).count();
    int leases = FixedLeases.of(network, host, segment).size();
    if (leases < clients) {
      var place = Subject.host(host.name()).network(segment.name()).dhcp();
      found.accept(Finding.of(Issue.POOL_TOO_SMALL, place, leases, clients));
    }
  }
}
