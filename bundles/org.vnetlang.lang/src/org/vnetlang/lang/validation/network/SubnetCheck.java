package org.vnetlang.lang.validation.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;

/** Subnets that meet in one routing table: if they overlap, it cannot tell them apart. */
final class SubnetCheck implements NetworkCheck {
  /** RFC 1918, RFC 6598, RFC 2544 and the documentation prefixes of RFC 5737. */
  private static final List<Prefix> NOT_PUBLIC =
      List.of(
          Prefix.of("10.0.0.0/8"),
          Prefix.of("172.16.0.0/12"),
          Prefix.of("192.168.0.0/16"),
          Prefix.of("100.64.0.0/10"),
          Prefix.of("198.18.0.0/15"),
          Prefix.of("192.0.2.0/24"),
          Prefix.of("198.51.100.0/24"),
          Prefix.of("203.0.113.0/24"));

  /** A subnet as one node sees it. */
  private record Seen(String name, Prefix subnet, Subject subject) {}

  @Override
  public void check(Network network, Consumer<Finding> found) {
    var lans = new HashMap<String, List<Prefix>>();
    network.lans().forEach(lan -> lans.put(lan.name(), lan.subnets()));
    for (var host : network.hosts()) {
      var seen = new ArrayList<Seen>(lansOf(host.nics(), lans));
      for (var segment : host.networks()) {
        var subject = Subject.host(host.name()).network(segment.name()).part("subnet");
        for (var subnet : segment.subnets()) {
          overlap(seen, new Seen(segment.name(), subnet, subject), found);
          if (segment instanceof NatNetwork || segment instanceof HostOnlyNetwork) {
            secluded(subnet, segment.name(), subject, found);
          }
        }
      }
    }
    for (var machine : network.machines()) {
      var seen = new ArrayList<Seen>();
      lansOf(machine.nics(), lans).forEach(each -> overlap(seen, each, found));
    }
  }

  private static List<Seen> lansOf(List<Nic> nics, Map<String, List<Prefix>> lans) {
    var seen = new ArrayList<Seen>();
    for (var nic : nics) {
      if (nic.attachment() instanceof Attachment.OnLan on
          && seen.stream().noneMatch(each -> each.name().equals(on.lan()))) {
        lans.getOrDefault(on.lan(), List.of())
            .forEach(
                subnet ->
                    seen.add(new Seen(on.lan(), subnet, Subject.lan(on.lan()).part("subnet"))));
      }
    }
    return seen;
  }

  private static void overlap(List<Seen> seen, Seen next, Consumer<Finding> found) {
    seen.stream()
        .filter(each -> !each.name().equals(next.name()))
        .filter(each -> each.subnet().overlaps(next.subnet()))
        .findFirst()
        .ifPresent(
            each ->
                found.accept(
                    Finding.of(
                        Issue.SUBNETS_OVERLAP,
                        next.subject(),
                        next.subnet(),
                        next.name(),
                        each.subnet(),
                        each.name())));
    seen.add(next);
  }

  private static void secluded(
      Prefix subnet, String name, Subject subject, Consumer<Finding> found) {
    if (NOT_PUBLIC.stream().noneMatch(space -> space.contains(subnet))) {
      found.accept(Finding.of(Issue.PUBLIC_SUBNET, subject, subnet, name));
    }
  }
}
