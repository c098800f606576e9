package org.vnetlang.lang.validation.network;

import java.util.HashMap;
import java.util.Optional;
import java.util.function.Consumer;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.plan.xen.Scripts;
import org.vnetlang.plan.xen.Vifnums;
import org.vnetlang.plan.xen.XendSwitches;
import org.vnetlang.plan.xen.XendVersion;

/** Bridges that network-bridge makes: which card it takes, which loopback pair. */
final class XendBridgeCheck implements NetworkCheck {

  @Override
  public void check(Network network, Consumer<Finding> found) {
    XendHost.each(network, host -> host(host, found));
  }

  private static void host(XendHost host, Consumer<Finding> found) {
    var cards = new HashMap<String, String>();
    var numbers = new HashMap<Integer, String>();
    for (var bridge : host.bridges()) {
      var subject = host.subject(bridge);
      var card = bridge.uplinks().get(0);
      var tagged = card + bridge.vlan().map(tag -> "." + tag).orElse("");
      var first = cards.putIfAbsent(tagged, bridge.name());
      if (first != null) {
        found.accept(Finding.of(Issue.CARD_IN_TWO_BRIDGES, subject.part("over"), card, first));
      }
      if (host.version().netloop()) {
        number(host, bridge, numbers, found);
        metric(host, bridge, found);
      }
      netdev(host, bridge, found);
      var below = host.host().nic(card);
      if (bridge.uplinks().size() > 1 || below.filter(nic -> nic.over().size() > 1).isPresent()) {
        found.accept(Finding.of(Issue.BRIDGE_OVER_BOND, subject.part("over"), card));
      }
    }
  }

  private static void number(
      XendHost host, Bridge bridge, HashMap<Integer, String> numbers, Consumer<Finding> found) {
    var written = XendHost.number(bridge.settings(), XendSwitches.VIFNUM);
    if (written.isEmpty()) {
      return;
    }
    var place = host.subject(bridge).part("with:" + XendSwitches.VIFNUM);
    int pairs = Vifnums.pairs(host.version(), host.host());
    if (written.get() >= pairs) {
      found.accept(Finding.of(Issue.VIFNUM_BEYOND_PAIRS, place, written.get(), pairs));
    }
    var first = numbers.putIfAbsent(written.get(), bridge.name());
    if (first != null) {
      found.accept(Finding.of(Issue.VIFNUM_TWICE, place, written.get(), first));
    }
  }

  /** 3.0.3 and 3.0.4 take the digits of the last word of the default route for the number. */
  private static void metric(XendHost host, Bridge bridge, Consumer<Finding> found) {
    var metric = host.routed().flatMap(Nic::gatewayMetric);
    boolean left = XendHost.without(bridge.settings(), XendSwitches.VIFNUM);
    if (left && metric.isPresent() && host.version() != XendVersion.V3_0_2) {
      found.accept(
          Finding.of(
              Issue.VIFNUM_FROM_METRIC,
              host.subject(bridge).part("switch:" + XendSwitches.VIFNUM),
              host.platform(),
              metric.get()));
    }
  }

  private static void netdev(XendHost host, Bridge bridge, Consumer<Finding> found) {
    var card = bridge.uplinks().get(0);
    var taken = taken(host, bridge);
    if (XendHost.without(bridge.settings(), XendSwitches.NETDEV) && !taken.equals(card)) {
      found.accept(
          Finding.of(
                  Issue.NETDEV_LEFT_OUT,
                  host.subject(bridge).part("switch:" + XendSwitches.NETDEV),
                  host.platform(),
                  taken,
                  card)
              .mend("with netdev " + card));
    }
  }

  /** The card that network-bridge takes when it is told none. */
  private static String taken(XendHost host, Bridge bridge) {
    var routed = host.routed().map(Nic::name);
    if (host.version() == XendVersion.V3_0_2 || !host.version().netloop()) {
      return routed.orElse(Scripts.USUAL_CARD);
    }
    var digits = routed.map(name -> name.replaceAll("[^0-9]", "")).filter(d -> !d.isEmpty());
    Optional<String> number =
        XendHost.number(bridge.settings(), XendSwitches.VIFNUM).map(String::valueOf);
    return "eth" + number.or(() -> digits).orElse("0");
  }
}
