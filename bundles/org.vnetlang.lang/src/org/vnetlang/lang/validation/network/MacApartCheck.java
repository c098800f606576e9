package org.vnetlang.lang.validation.network;

import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.plan.xen.VifLinks;

/** One MAC address for two guests of a host whose frames never meet. */
final class MacApartCheck implements NetworkCheck {

  @Override
  public void check(Network network, Consumer<Finding> found) {
    network.hosts().forEach(host -> host(host, found));
  }

  /** A card and the wire that its frames are heard on. */
  private record Heard(String name, String wire) {}

  private static void host(Host host, Consumer<Finding> found) {
    var plugged = Plugged.of(host);
    var owners = new HashMap<Mac, Heard>();
    for (var segment : host.networks()) {
      boolean separate = VifLinks.separate(host, segment);
      var wire =
          Wires.lanOf(host, segment)
              .filter(lan -> segment instanceof Bridge)
              .map(lan -> "lan " + lan)
              .orElse(segment.name());
      for (var card : plugged.getOrDefault(segment.name(), List.of())) {
        var here = new Heard(card.shown(), separate ? wire + " " + card.shown() : wire);
        var first = owners.putIfAbsent(card.nic().mac(), here);
        if (first != null && !first.wire().equals(here.wire())) {
          found.accept(
              Finding.of(
                  Issue.MAC_TWICE_APART,
                  card.subject().part("mac"),
                  card.nic().mac(),
                  first.name(),
                  host.name()));
        }
      }
    }
  }
}
