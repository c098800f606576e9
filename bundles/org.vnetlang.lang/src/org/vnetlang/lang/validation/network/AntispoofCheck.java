package org.vnetlang.lang.validation.network;

import java.util.function.Consumer;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Firewall;
import org.vnetlang.model.Network;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.plan.xen.Scripts;
import org.vnetlang.plan.xen.XendSwitches;

/** Bridges with antispoof: what it empties, whom it blocks, whom it lets do anything. */
final class AntispoofCheck implements NetworkCheck {

  @Override
  public void check(Network network, Consumer<Finding> found) {
    XendHost.each(
        network,
        host ->
            host.host()
                .networks(Bridge.class)
                .filter(XendHost::antispoof)
                .forEach(bridge -> bridge(host, bridge, found)));
  }

  private static void bridge(XendHost host, Bridge bridge, Consumer<Finding> found) {
    boolean rules = !host.host().firewall().equals(Firewall.NONE);
    found.accept(
        Finding.of(
            rules ? Issue.ANTISPOOF_LOSES_RULES : Issue.ANTISPOOF_FLUSHES,
            host.subject(bridge).part("with:" + XendSwitches.ANTISPOOF)));
    host.cards(bridge).forEach(card -> card(host, card, found));
  }

  private static void card(XendHost host, Plugged card, Consumer<Finding> found) {
    var nic = card.nic();
    if (nic.declared().isEmpty()) {
      if (nic.address() instanceof NicAddress.Static) {
        found.accept(Finding.of(Issue.ANTISPOOF_UNTOLD, card.subject().part("declared")));
      }
      return;
    }
    if (nic.declared().size() > 1 && !host.version().severalAddresses()) {
      found.accept(
          Finding.of(Issue.SEVERAL_DECLARED, card.subject().part("declared"), Scripts.VIF_BRIDGE));
    }
    for (var own : nic.address().addresses()) {
      boolean told = nic.declared().stream().anyMatch(each -> each.address().equals(own.address()));
      if (!told) {
        found.accept(Finding.of(Issue.ANTISPOOF_BLOCKS, card.subject().part("ip"), own.address()));
      }
    }
  }
}
