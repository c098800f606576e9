package org.vnetlang.lang.validation.network;

import java.util.HashSet;
import java.util.function.Consumer;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;
import org.vnetlang.plan.xen.XenNames;
import org.vnetlang.plan.xen.XendVersion;

/** Names of guests as the hypervisor shows them. */
final class GuestNameCheck implements NetworkCheck {

  @Override
  public void check(Network network, Consumer<Finding> found) {
    network.hosts().forEach(host -> host(host, found));
  }

  private static void host(Host host, Consumer<Finding> found) {
    var names = new HashSet<String>();
    boolean xend = host.platform().flatMap(XendVersion::of).isPresent();
    for (var guest : host.guests()) {
      var subject = Subject.guest(guest.name()).part("called");
      if (!names.add(guest.shownName())) {
        found.accept(Finding.of(Issue.SHOWN_NAME_TWICE, subject, guest.shownName()));
      }
      if (xend && !XenNames.domain(guest.shownName())) {
        found.accept(Finding.of(Issue.DOMAIN_NAME_REFUSED, subject, guest.shownName()));
      }
    }
  }
}
