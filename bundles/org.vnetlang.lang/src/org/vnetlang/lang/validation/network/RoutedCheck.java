package org.vnetlang.lang.validation.network;

import java.util.List;
import java.util.function.Consumer;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Network;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.model.RoutedNetwork;
import org.vnetlang.model.Segment;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;
import org.vnetlang.plan.xen.Scripts;
import org.vnetlang.plan.xen.XendSwitches;

/** Routed networks of Xen: the card they lead to, proxy ARP, what vif-route is told. */
final class RoutedCheck implements NetworkCheck {

  @Override
  public void check(Network network, Consumer<Finding> found) {
    XendHost.each(
        network,
        host ->
            host.host().networks(RoutedNetwork.class).forEach(route -> xend(host, route, found)));
    for (var host : network.hosts()) {
      if (host.platform().filter(on -> on.product() == Product.XEN).isPresent()) {
        var plugged = Plugged.of(host);
        for (var segment : host.networks()) {
          uplinks(segment, host, found);
          if (segment instanceof RoutedNetwork route) {
            plugged.getOrDefault(route.name(), List.of()).forEach(card -> told(card, route, found));
          }
        }
      }
    }
  }

  private static void xend(XendHost host, RoutedNetwork route, Consumer<Finding> found) {
    var subject = host.subject(route);
    var card = route.uplinks().stream().findFirst().orElse(Scripts.USUAL_CARD);
    boolean silent = route.settings().get(XendSwitches.NETDEV).isEmpty();
    if (host.version().routeSetsProxyArp()) {
      boolean arp = route.settings().on(XendSwitches.PROXY_ARP, true);
      if (arp && !silent && XendHost.without(route.settings(), XendSwitches.NETDEV)) {
        var place = subject.part("switch:" + XendSwitches.NETDEV);
        found.accept(
            Finding.of(Issue.ROUTE_WITHOUT_NETDEV, place, host.platform(), card)
                .mend("with netdev " + card));
      } else if (arp && silent) {
        found.accept(
            Finding.of(Issue.ROUTE_NETDEV, subject.part("via"), host.platform(), card)
                .mend(card + " with netdev " + card));
      }
    } else if (route.settings().get(XendSwitches.PROXY_ARP).isEmpty()
        && route.subnets().isEmpty()) {
      found.accept(
          Finding.of(Issue.ROUTE_WITHOUT_PROXY_ARP, subject.part("via"), host.platform(), card)
              .mend(card + " with proxy-arp"));
    }
  }

  private static void told(Plugged card, RoutedNetwork route, Consumer<Finding> found) {
    boolean leased =
        card.nic().address() instanceof NicAddress.FromDhcp && route.services().dhcp().isPresent();
    if (card.nic().declared().isEmpty() && !leased) {
      found.accept(Finding.of(Issue.VIF_ROUTE_UNTOLD, card.subject().part("declared")));
    }
  }

  private static void uplinks(
      Segment segment, org.vnetlang.model.Host host, Consumer<Finding> found) {
    if (!(segment instanceof RoutedNetwork || segment instanceof NatNetwork)) {
      return;
    }
    for (var name : segment.uplinks()) {
      host.nic(name)
          .filter(nic -> nic.address() instanceof NicAddress.Unset)
          .ifPresent(
              nic ->
                  found.accept(
                      Finding.of(
                          Issue.UPLINK_WITHOUT_ADDRESS,
                          Subject.host(host.name()).network(segment.name()).part("via"),
                          name,
                          segment.name())));
    }
  }
}
