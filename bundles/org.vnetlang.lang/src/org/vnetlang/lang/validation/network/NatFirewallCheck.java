package org.vnetlang.lang.validation.network;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.vnetlang.model.Expectation;
import org.vnetlang.model.Firewall;
import org.vnetlang.model.Host;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Network;
import org.vnetlang.model.Party;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.model.Story;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;

/**
 * The kernel's NAT hides and does not filter (Xen; VMware's natd routes nothing inwards). Said
 * where the file expects that a guest behind it cannot be reached.
 */
final class NatFirewallCheck implements NetworkCheck {

  @Override
  public void check(Network network, Consumer<Finding> found) {
    var closed = closed(network);
    if (closed.isEmpty()) {
      return;
    }
    for (var host : network.hosts()) {
      if (routes(host)) {
        var plugged = Plugged.of(host);
        host.networks(NatNetwork.class)
            .filter(nat -> !nat.subnets().isEmpty())
            .filter(
                nat ->
                    plugged.getOrDefault(nat.name(), List.of()).stream()
                        .anyMatch(card -> closed.contains(card.guest().name())))
            .forEach(
                nat ->
                    found.accept(
                        Finding.of(
                            Issue.NAT_IS_NO_FIREWALL,
                            Subject.host(host.name()).network(nat.name()),
                            nat.name(),
                            nat.subnets().get(0))));
      }
    }
  }

  /** Names of those whom somebody must not be able to reach. */
  private static Set<String> closed(Network network) {
    var told =
        network.stories().stream()
            .flatMap(story -> story.steps().stream())
            .filter(Story.Expect.class::isInstance)
            .map(step -> ((Story.Expect) step).expectation());
    var names = new HashSet<String>();
    Stream.concat(network.expectations().stream(), told)
        .filter(Expectation.Reach.class::isInstance)
        .map(Expectation.Reach.class::cast)
        .filter(reach -> !reach.can())
        .flatMap(reach -> reach.target().members().stream())
        .forEach(
            member -> {
              if (member instanceof Party.Node node) {
                names.add(node.name());
              } else if (member instanceof Party.NodeNic nic) {
                names.add(nic.nic().owner());
              }
            });
    return names;
  }

  private static boolean routes(Host host) {
    return host.firewall().equals(Firewall.NONE)
        && host.platform().filter(on -> on.product() == Product.XEN).isPresent();
  }
}
