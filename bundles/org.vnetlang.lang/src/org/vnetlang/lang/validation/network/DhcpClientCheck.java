package org.vnetlang.lang.validation.network;

import java.util.function.Consumer;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;

/** Cards that ask for an address where nobody gives any. */
final class DhcpClientCheck implements WireCheck {

  @Override
  public void check(Wire wire, Consumer<Finding> found) {
    // VMware's dhcpd runs on every network of its own, whether the file says so or not
    boolean served = wire.services().dhcp().isPresent() || wire.vmware() && !wire.lan();
    for (var station : wire.stations()) {
      if (station.asksDhcp() && !served) {
        var issue = wire.lan() ? Issue.DHCP_SERVER_UNKNOWN : Issue.NOBODY_SERVES_DHCP;
        found.accept(Finding.of(issue, station.place(), station.name(), wire.name()));
      }
    }
  }
}
