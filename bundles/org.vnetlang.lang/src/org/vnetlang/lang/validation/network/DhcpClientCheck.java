package org.vnetlang.lang.validation.network;

import java.util.function.Consumer;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;

/** Cards that ask for an address where nobody gives any. */
final class DhcpClientCheck implements WireCheck {

  @Override
  public void check(Wire wire, Consumer<Finding> found) {
    for (var station : wire.stations()) {
      if (station.asksDhcp() && !wire.server().runs()) {
        var issue = wire.server().lan() ? Issue.DHCP_SERVER_UNKNOWN : Issue.NOBODY_SERVES_DHCP;
        found.accept(Finding.of(issue, station.place(), station.name(), wire.name()));
      }
    }
  }
}
