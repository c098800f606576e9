package org.vnetlang.lang.validation.network;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.Platform;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.model.Segment;
import org.vnetlang.model.SegmentKind;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;
import org.vnetlang.plan.vmware.Vmnet;
import org.vnetlang.plan.vmware.VmwareLimits;

/** What the VMware products can hold: vmnets with their roles, /24 networks, cards per guest. */
final class VmwareCheck implements NetworkCheck {
  private static final Map<Vmnet, SegmentKind> USUAL =
      Map.of(
          Vmnet.BRIDGED, SegmentKind.BRIDGE,
          Vmnet.HOST_ONLY, SegmentKind.HOST_ONLY,
          Vmnet.NAT, SegmentKind.NAT);
  private static final Pattern NUMBERED = Pattern.compile("ethernet([0-9]{1,3})");

  @Override
  public void check(Network network, Consumer<Finding> found) {
    for (var host : network.hosts()) {
      host.platform()
          .filter(platform -> platform.product() != Product.XEN)
          .ifPresent(platform -> host(host, platform, found));
    }
  }

  private static void host(Host host, Platform platform, Consumer<Finding> found) {
    var subject = Subject.host(host.name());
    var limits = VmwareLimits.of(platform.product());
    for (var segment : host.networks()) {
      segment(segment, platform, limits, subject.network(segment.name()), found);
    }
    host.guests().forEach(guest -> nics(guest, platform, limits, found));
    boolean serves =
        host.networks().stream().anyMatch(segment -> segment.services().dhcp().isPresent());
    if (serves && platform.product() == Product.VMWARE_SERVER) {
      found.accept(Finding.of(Issue.VMWARE_DHCP_HOLE, subject.part("runs")));
    }
  }

  private static void segment(
      Segment segment,
      Platform platform,
      VmwareLimits limits,
      Subject subject,
      Consumer<Finding> found) {
    var name = segment.name();
    if (segment.kind() == SegmentKind.ROUTE) {
      var uplink = segment.uplinks().stream().findFirst().orElse("eth0");
      found.accept(
          Finding.of(
              Issue.NOT_ON_PLATFORM,
              subject.part("kind"),
              platform,
              segment.kind().word(),
              name,
              uplink));
      return;
    }
    var vmnet = Vmnet.of(name);
    if (vmnet.isEmpty()) {
      found.accept(Finding.of(Issue.VMNET_NAME, subject, name, platform));
    } else if (vmnet.get().number() > limits.lastVmnet()) {
      found.accept(
          Finding.of(
              Issue.VMNET_BEYOND_EDITOR, subject, name, platform, "vmnet" + limits.lastVmnet()));
    } else if (USUAL.getOrDefault(vmnet.get(), segment.kind()) != segment.kind()) {
      var usual = USUAL.get(vmnet.get()).word();
      found.accept(
          Finding.of(Issue.VMNET_OF_OTHER_KIND, subject, name, segment.kind().word(), usual));
    }
    if (limits.classC() && !(segment instanceof Bridge)) {
      segment.subnets().stream()
          .filter(subnet -> subnet.length() != 24)
          .findFirst()
          .ifPresent(
              subnet ->
                  found.accept(
                      Finding.of(
                          Issue.VMWARE_CLASS_C,
                          subject.part("subnet"),
                          subnet.length(),
                          platform)));
    }
  }

  /** {@code ethernetN} has its number, any other name the place in the list. */
  private static void nics(
      Guest guest, Platform platform, VmwareLimits limits, Consumer<Finding> found) {
    for (int i = 0; i < guest.nics().size(); i++) {
      var name = guest.nics().get(i).name();
      var numbered = NUMBERED.matcher(name);
      int number = numbered.matches() ? Integer.parseInt(numbered.group(1)) : i;
      if (number >= limits.nics()) {
        found.accept(
            Finding.of(
                Issue.TOO_MANY_NICS,
                Subject.guest(guest.name()).nic(name),
                number,
                platform,
                limits.nics()));
      }
    }
  }
}
