package org.vnetlang.lang.validation.network;

import java.util.List;
import java.util.function.Consumer;
import org.vnetlang.model.Host;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Network;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.plan.xen.VifLinks;

/** Cards with {@code ip auto} where the platform has no rule to choose an address. */
final class ByPlatformCheck implements NetworkCheck {

  @Override
  public void check(Network network, Consumer<Finding> found) {
    network.hosts().forEach(host -> host(host, found));
  }

  private static void host(Host host, Consumer<Finding> found) {
    var plugged = Plugged.of(host);
    for (var segment : host.networks()) {
      if (!(segment instanceof NatNetwork && VifLinks.separate(host, segment))) {
        plugged.getOrDefault(segment.name(), List.of()).stream()
            .filter(card -> card.nic().address() instanceof NicAddress.ByPlatform)
            .forEach(
                card ->
                    found.accept(
                        Finding.of(
                            Issue.ADDRESS_NOT_CHOSEN, card.subject().part("ip"), card.shown())));
      }
    }
  }
}
