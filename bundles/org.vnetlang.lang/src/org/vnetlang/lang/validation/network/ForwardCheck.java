package org.vnetlang.lang.validation.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.vnetlang.model.Forward;
import org.vnetlang.model.Host;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Network;
import org.vnetlang.model.NicRef;
import org.vnetlang.model.Platform;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.model.Protocol;
import org.vnetlang.model.Segment;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;
import org.vnetlang.plan.vmware.VmwareLimits;
import org.vnetlang.plan.xen.XendVersion;

/** Ports of the host that lead to guests behind its NAT. */
final class ForwardCheck implements NetworkCheck {
  /** Ports below belong to the system (RFC 6335). */
  private static final int FIRST_FREE_PORT = 1024;

  @Override
  public void check(Network network, Consumer<Finding> found) {
    network.hosts().forEach(host -> host(host, found));
  }

  private static void host(Host host, Consumer<Finding> found) {
    if (host.networks().stream().allMatch(net -> net.services().forwards().isEmpty())) {
      return;
    }
    var plugged = Plugged.of(host);
    var taken = new HashMap<String, String>();
    for (var segment : host.networks()) {
      var subject = Subject.host(host.name()).network(segment.name());
      var forwards = segment.services().forwards();
      var here = plugged.getOrDefault(segment.name(), List.of());
      var inside = addresses(segment, here);
      var members = here.stream().map(Plugged::ref).collect(Collectors.toSet());
      for (int i = 0; i < forwards.size(); i++) {
        var forward = forwards.get(i);
        port(forward, subject.forward(i), taken, found);
        if (segment instanceof NatNetwork nat) {
          boolean leased = host.platform().flatMap(XendVersion::of).isPresent();
          target(forward, nat, members, inside, leased, subject.forward(i), found);
        } else {
          found.accept(
              Finding.of(Issue.FORWARD_WITHOUT_NAT, subject.forward(i), segment.kind().word()));
        }
      }
      host.platform()
          .filter(platform -> segment instanceof NatNetwork)
          .ifPresent(platform -> platform(forwards, platform, subject, found));
    }
  }

  private static Set<Ipv4> addresses(Segment segment, List<Plugged> here) {
    var inside = new HashSet<Ipv4>();
    for (var card : here) {
      card.nic().address().addresses().forEach(address -> inside.add(address.address()));
    }
    segment.services().reservations().forEach(each -> each.address().ifPresent(inside::add));
    return inside;
  }

  private static void port(
      Forward forward, Subject subject, Map<String, String> taken, Consumer<Finding> found) {
    var protocol = forward.protocol().word();
    var first = taken.putIfAbsent(protocol + forward.port(), shown(forward));
    if (first != null) {
      found.accept(
          Finding.of(
              Issue.FORWARD_PORT_TWICE, subject.part("port"), protocol, forward.port(), first));
    } else if (forward.port() < FIRST_FREE_PORT) {
      found.accept(
          Finding.of(
              Issue.FORWARD_PRIVILEGED_PORT, subject.part("port"), protocol, forward.port()));
    }
  }

  private static String shown(Forward forward) {
    var whom =
        forward
            .owner()
            .map(owner -> owner.owner())
            .or(() -> forward.target().map(Ipv4::toString))
            .orElse("");
    return whom + " port " + forward.targetPort();
  }

  private static void target(
      Forward forward,
      NatNetwork nat,
      Set<NicRef> members,
      Set<Ipv4> inside,
      boolean leased,
      Subject subject,
      Consumer<Finding> found) {
    var to = subject.part("to");
    var owner = forward.owner();
    if (owner.isPresent()) {
      if (!members.contains(owner.get())) {
        found.accept(Finding.of(Issue.FORWARD_NOT_BEHIND_NAT, to, owner.get().owner(), nat.name()));
      } else if (forward.target().isEmpty() && !leased) {
        found.accept(Finding.of(Issue.FORWARD_WITHOUT_ADDRESS, to, owner.get().owner()));
      }
    } else if (forward.target().isPresent() && !nat.subnets().isEmpty()) {
      var address = forward.target().get();
      if (nat.subnets().stream().noneMatch(subnet -> subnet.contains(address))) {
        found.accept(Finding.of(Issue.FORWARD_NOT_BEHIND_NAT, to, address, nat.name()));
      } else if (!inside.contains(address)) {
        found.accept(Finding.of(Issue.FORWARD_TO_NOBODY, to, address, nat.name()));
      }
    }
  }

  private static void platform(
      List<Forward> forwards, Platform platform, Subject subject, Consumer<Finding> found) {
    for (int i = 0; i < forwards.size(); i++) {
      var forward = forwards.get(i);
      if (platform.product() != Product.XEN
          && forward.protocol() == Protocol.TCP
          && VmwareLimits.of(platform.product()).hostPorts().contains(forward.port())) {
        found.accept(
            Finding.of(
                Issue.FORWARD_PORT_OF_PRODUCT,
                subject.forward(i).part("port"),
                forward.port(),
                platform));
      }
    }
  }
}
