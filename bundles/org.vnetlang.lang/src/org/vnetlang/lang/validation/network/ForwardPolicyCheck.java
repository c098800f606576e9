package org.vnetlang.lang.validation.network;

import java.util.List;
import java.util.function.Consumer;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Host;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.Network;
import org.vnetlang.model.Platform;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.model.Segment;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;
import org.vnetlang.plan.xen.XendVersion;

/**
 * What vif scripts of Xen do not do for the firewall: their physdev rules match ports of a bridge
 * only, and Debian's packages of Xen make none ({@code handle_iptable}).
 */
final class ForwardPolicyCheck implements NetworkCheck {

  @Override
  public void check(Network network, Consumer<Finding> found) {
    for (var host : network.hosts()) {
      host.platform()
          .filter(on -> on.product() == Product.XEN)
          .ifPresent(on -> host(host, on, found));
    }
  }

  private static void host(Host host, Platform platform, Consumer<Finding> found) {
    boolean silent =
        XendVersion.of(platform).isEmpty()
            && platform.distribution().filter(d -> d.name().equals("debian")).isPresent();
    var plugged = Plugged.of(host);
    boolean drops = host.firewall().forwardPolicy().filter("drop"::equals).isPresent();
    boolean opened = host.firewall().rules().stream().anyMatch(rule -> rule.contains("ACCEPT"));
    for (var segment : host.networks()) {
      var cards = plugged.getOrDefault(segment.name(), List.of());
      if (drops && !opened && !cards.isEmpty() && unmatched(segment, silent)) {
        found.accept(
            Finding.of(
                Issue.FORWARD_DROP_CUTS_OFF,
                Subject.host(host.name()).part("firewall"),
                segment.name(),
                segment instanceof Bridge ? segment.name() : "vif+"));
      }
      if (silent && segment instanceof Bridge) {
        cards.stream()
            .filter(card -> !card.nic().declared().isEmpty())
            .forEach(
                card ->
                    found.accept(
                        Finding.of(
                            Issue.DEBIAN_IGNORES_DECLARED, card.subject().part("declared"))));
      }
    }
  }

  private static boolean unmatched(Segment segment, boolean silent) {
    return segment instanceof Bridge ? silent : !(segment instanceof HostOnlyNetwork);
  }
}
