package org.vnetlang.lang.validation.network;

import java.util.List;
import java.util.function.Consumer;
import org.vnetlang.model.Attachment;
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
import org.vnetlang.plan.xen.XlSwitches;

/** Cards without {@code on}: Xen takes a bridge of its own choice. */
final class DefaultBridgeCheck implements NetworkCheck {

  @Override
  public void check(Network network, Consumer<Finding> found) {
    for (var host : network.hosts()) {
      host.platform()
          .filter(on -> on.product() == Product.XEN)
          .ifPresent(on -> host(host, on, found));
    }
  }

  private static void host(Host host, Platform platform, Consumer<Finding> found) {
    var bridges = host.networks().stream().filter(DefaultBridgeCheck::bridge).toList();
    boolean xend = XendVersion.of(platform).isPresent();
    for (var guest : host.guests()) {
      for (var nic : guest.nics()) {
        if (nic.attachment() instanceof Attachment.Default) {
          var subject = Subject.guest(guest.name()).nic(nic.name()).part("!on");
          if (xend) {
            searched(host, bridges, subject, found);
          } else if (bridges.stream().noneMatch(b -> b.name().equals(XlSwitches.BRIDGE))) {
            found.accept(Finding.of(Issue.NO_DEFAULT_BRIDGE, subject, XlSwitches.BRIDGE));
          }
        }
      }
    }
  }

  private static boolean bridge(Segment segment) {
    return segment instanceof Bridge || segment instanceof HostOnlyNetwork;
  }

  /** vif-bridge takes the first bridge listed; on a host without one the vif-script is another. */
  private static void searched(
      Host host, List<Segment> bridges, Subject subject, Consumer<Finding> found) {
    if (bridges.size() > 1) {
      var names = String.join(", ", bridges.stream().map(Segment::name).toList());
      found.accept(Finding.of(Issue.WHICH_BRIDGE, subject, names));
    } else if (host.networks().isEmpty()) {
      found.accept(Finding.of(Issue.NO_DEFAULT_BRIDGE, subject, "xenbr0"));
    }
  }
}
