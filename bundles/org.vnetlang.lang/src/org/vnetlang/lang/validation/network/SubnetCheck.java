package org.vnetlang.lang.validation.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Host;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.Lan;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.RoutedNetwork;
import org.vnetlang.model.Segment;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;

/** Subnets that meet on a cable or in one routing table, and subnets that belong to others. */
final class SubnetCheck implements NetworkCheck {
  /**
   * RFC 1918, RFC 6598, RFC 2544 and the documentation prefixes of RFC 5737; but for
   * 203.0.113.0/24, where the language has its internet.
   */
  private static final List<Prefix> NOT_PUBLIC =
      List.of(
          Prefix.of("10.0.0.0/8"),
          Prefix.of("172.16.0.0/12"),
          Prefix.of("192.168.0.0/16"),
          Prefix.of("100.64.0.0/10"),
          Prefix.of("198.18.0.0/15"),
          Prefix.of("192.0.2.0/24"),
          Prefix.of("198.51.100.0/24"));

  @Override
  public void check(Network network, Consumer<Finding> found) {
    var lans = new HashMap<String, Lan>();
    for (var lan : network.lans()) {
      lans.put(lan.name(), lan);
      var own = new Overlaps();
      lan(lan, own);
      own.report(found);
    }
    network.hosts().forEach(host -> host(host, lans, found));
    for (var machine : network.machines()) {
      var seen = new Overlaps();
      nics(machine.nics(), Subject.machine(machine.name()), lans, seen);
      seen.report(found);
    }
  }

  private static void host(Host host, Map<String, Lan> lans, Consumer<Finding> found) {
    var subject = Subject.host(host.name());
    var seen = new Overlaps();
    nics(host.nics(), subject, lans, seen);
    for (var segment : host.networks()) {
      var place = subject.network(segment.name()).part("subnet");
      for (int i = 0; i < segment.subnets().size(); i++) {
        var subnet = segment.subnets().get(i);
        seen.add(segment.name(), subnet, place.nth(i), around(host, segment));
        if (segment instanceof NatNetwork || segment instanceof HostOnlyNetwork) {
          secluded(subnet, segment.name(), place.nth(i), found);
        }
      }
    }
    seen.report(found);
  }

  /** The LAN that a routed network may be a part of: proxy ARP shows its guests there. */
  private static String around(Host host, Segment segment) {
    return segment instanceof RoutedNetwork ? Wires.lanOf(host, segment).orElse("") : "";
  }

  private static void lan(Lan lan, Overlaps seen) {
    var place = Subject.lan(lan.name()).part("subnet");
    for (int i = 0; i < lan.subnets().size(); i++) {
      seen.add(lan.name(), lan.subnets().get(i), place.nth(i), "");
    }
  }

  /** A card without an address puts nothing into the routing table. */
  private static void nics(List<Nic> nics, Subject owner, Map<String, Lan> lans, Overlaps seen) {
    var known = new ArrayList<String>();
    for (var nic : nics) {
      if (nic.attachment() instanceof Attachment.OnLan on
          && !(nic.address() instanceof NicAddress.Unset)
          && lans.containsKey(on.lan())) {
        if (!known.contains(on.lan())) {
          known.add(on.lan());
          lan(lans.get(on.lan()), seen);
        }
        apart(nic, on.lan(), owner.nic(nic.name()).part("ip"), seen);
      }
    }
  }

  /** Addresses with a subnet of their own on the same cable. */
  private static void apart(Nic nic, String lan, Subject place, Overlaps seen) {
    if (nic.address() instanceof NicAddress.Static written) {
      for (int i = 0; i < written.addresses().size(); i++) {
        InterfaceAddress address = written.addresses().get(i);
        if (written.apart().contains(address)) {
          seen.add(lan, address.prefix(), place.nth(i), lan);
        }
      }
    }
  }

  private static void secluded(
      Prefix subnet, String name, Subject subject, Consumer<Finding> found) {
    if (NOT_PUBLIC.stream().noneMatch(space -> space.contains(subnet))) {
      found.accept(Finding.of(Issue.PUBLIC_SUBNET, subject, subnet, name));
    }
  }
}
