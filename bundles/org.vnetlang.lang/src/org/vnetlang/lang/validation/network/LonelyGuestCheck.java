package org.vnetlang.lang.validation.network;

import java.util.List;
import java.util.function.Consumer;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.Network;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;

/** Guests that reach nothing, and networks whose only neighbour is the host. */
final class LonelyGuestCheck implements NetworkCheck {

  @Override
  public void check(Network network, Consumer<Finding> found) {
    for (var host : network.hosts()) {
      host.guests().forEach(guest -> guest(guest, found));
      alone(host, found);
      if (host.platform().filter(on -> on.product() == Product.XEN).isPresent()) {
        host.networks(HostOnlyNetwork.class)
            .forEach(
                only ->
                    found.accept(
                        Finding.of(
                            Issue.HOST_ONLY_IS_BRIDGE,
                            Subject.host(host.name()).network(only.name()),
                            only.name())));
      }
    }
  }

  private static void guest(Guest guest, Consumer<Finding> found) {
    var subject = Subject.guest(guest.name());
    if (guest.nics().isEmpty()) {
      found.accept(Finding.of(Issue.GUEST_WITHOUT_NIC, subject));
    } else if (guest.nics().stream().allMatch(nic -> nic.address() instanceof NicAddress.Unset)) {
      var first = subject.nic(guest.nics().get(0).name());
      found.accept(Finding.of(Issue.GUEST_WITHOUT_ADDRESS, first.part("!ip")));
    }
  }

  private static void alone(Host host, Consumer<Finding> found) {
    var closed = host.networks(Bridge.class).filter(b -> b.uplinks().isEmpty()).toList();
    if (!closed.isEmpty()) {
      var plugged = Plugged.of(host);
      for (var bridge : closed) {
        var cards = plugged.getOrDefault(bridge.name(), List.of());
        if (cards.size() == 1) {
          var subject = cards.get(0).subject().part("on");
          found.accept(Finding.of(Issue.GUEST_ALONE, subject, bridge.name()));
        }
      }
    }
  }
}
