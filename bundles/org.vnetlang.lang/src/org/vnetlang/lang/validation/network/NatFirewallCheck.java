package org.vnetlang.lang.validation.network;

import java.util.function.Consumer;
import org.vnetlang.model.Firewall;
import org.vnetlang.model.Host;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Network;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;

/**
 * The kernel's NAT hides and does not filter (Xen; VMware's natd routes nothing inwards). Said once
 * per file, at its first such network with guests.
 */
final class NatFirewallCheck implements NetworkCheck {

  @Override
  public void check(Network network, Consumer<Finding> found) {
    for (var host : network.hosts()) {
      var open = host.networks(NatNetwork.class).filter(nat -> !nat.subnets().isEmpty());
      var first = routes(host) ? open.findFirst() : java.util.Optional.<NatNetwork>empty();
      if (first.isPresent() && Plugged.of(host).containsKey(first.get().name())) {
        var nat = first.get();
        var subject = Subject.host(host.name()).network(nat.name());
        found.accept(
            Finding.of(Issue.NAT_IS_NO_FIREWALL, subject, nat.name(), nat.subnets().get(0)));
        return;
      }
    }
  }

  private static boolean routes(Host host) {
    return host.firewall().equals(Firewall.NONE)
        && host.platform().filter(on -> on.product() == Product.XEN).isPresent();
  }
}
