package org.vnetlang.lang.validation.network;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.Segment;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;
import org.vnetlang.plan.InterfaceNames;
import org.vnetlang.plan.vmware.Vmnet;
import org.vnetlang.plan.xen.XenNames;
import org.vnetlang.plan.xen.XendVersion;

/** Names of cards and networks as interfaces of Linux, and of the scripts that make them. */
final class InterfaceNameCheck implements NetworkCheck {

  @Override
  public void check(Network network, Consumer<Finding> found) {
    network.hosts().forEach(host -> host(host, found));
  }

  private static void host(Host host, Consumer<Finding> found) {
    var subject = Subject.host(host.name());
    var xend = host.platform().flatMap(XendVersion::of);
    var bridged = bridged(host);
    for (var nic : host.nics()) {
      name(nic.name(), subject.nic(nic.name()), found);
      made(nic.name(), host, xend, bridged, subject.nic(nic.name()), found);
      if (Vmnet.of(nic.name()).isPresent()) {
        ofPlatform(nic.name(), host, subject.nic(nic.name()), found);
      }
      xend.filter(version -> bridged.contains(nic.name()))
          .ifPresent(version -> card(nic.name(), subject.nic(nic.name()), found));
    }
    for (var segment : host.networks()) {
      name(segment.name(), subject.network(segment.name()), found);
      made(segment.name(), host, xend, bridged, subject.network(segment.name()), found);
      likeCard(segment, host, xend, subject.network(segment.name()), found);
    }
    host.guests()
        .forEach(
            guest ->
                guest.nics().forEach(nic -> guestNic(nic, Subject.guest(guest.name()), found)));
  }

  private static Set<String> bridged(Host host) {
    var cards = new HashSet<String>();
    host.networks(Bridge.class).forEach(bridge -> cards.addAll(bridge.uplinks()));
    return cards;
  }

  private static void guestNic(Nic nic, Subject guest, Consumer<Finding> found) {
    name(nic.name(), guest.nic(nic.name()), found);
    if (nic.attachment() instanceof Attachment.OnDevice on && !on.device().isEmpty()) {
      name(on.device().replaceFirst("^/dev/", ""), guest.nic(nic.name()).part("on"), found);
    }
  }

  private static void name(String name, Subject subject, Consumer<Finding> found) {
    int bytes = InterfaceNames.bytes(name);
    if (!InterfaceNames.plain(name)) {
      found.accept(Finding.of(Issue.INTERFACE_NAME_SIGNS, subject, name));
    } else if (bytes > InterfaceNames.LONGEST) {
      found.accept(
          Finding.of(Issue.INTERFACE_NAME_TOO_LONG, subject, name, bytes, InterfaceNames.LONGEST));
    } else if (InterfaceNames.kernel(name)) {
      found.accept(Finding.of(Issue.INTERFACE_NAME_OF_KERNEL, subject, name));
    }
  }

  private static void card(String name, Subject subject, Consumer<Finding> found) {
    int bytes = InterfaceNames.bytes(XenNames.physical(name));
    if (bytes == InterfaceNames.LONGEST + 1) {
      found.accept(
          Finding.of(Issue.CARD_NAME_TOO_LONG, subject, name, XenNames.physical(name), bytes));
    }
  }

  private static void made(
      String name,
      Host host,
      Optional<XendVersion> xend,
      Set<String> bridged,
      Subject subject,
      Consumer<Finding> found) {
    boolean renamed =
        xend.isPresent() && name.startsWith("p") && bridged.contains(name.substring(1));
    if (renamed || xend.map(version -> XenNames.made(name, version)).orElse(false)) {
      ofPlatform(name, host, subject, found);
    }
  }

  private static void ofPlatform(String name, Host host, Subject subject, Consumer<Finding> found) {
    host.platform()
        .ifPresent(
            platform ->
                found.accept(
                    Finding.of(Issue.INTERFACE_NAME_OF_PLATFORM, subject, name, platform)));
  }

  /** From 3.2 the bridge may have the name of its own card, which then is called otherwise. */
  private static void likeCard(
      Segment segment,
      Host host,
      Optional<XendVersion> xend,
      Subject subject,
      Consumer<Finding> found) {
    boolean itself =
        xend.filter(version -> !version.netloop()).isPresent()
            && segment.uplinks().contains(segment.name());
    if (segment instanceof Bridge && host.nic(segment.name()).isPresent() && !itself) {
      found.accept(Finding.of(Issue.BRIDGE_NAMED_LIKE_CARD, subject, segment.name()));
    }
  }
}
