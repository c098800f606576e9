package org.vnetlang.lang.validation.network;

import java.util.HashMap;
import java.util.function.Consumer;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;

/** A MAC address belongs to one station of a wire. */
final class MacTwiceCheck implements WireCheck {

  @Override
  public void check(Wire wire, Consumer<Finding> found) {
    var owners = new HashMap<Mac, String>();
    for (var station : wire.stations()) {
      station
          .mac()
          .filter(mac -> station.heard())
          .ifPresent(
              mac -> {
                var first = owners.putIfAbsent(mac, station.name());
                if (first != null) {
                  found.accept(
                      Finding.of(
                          Issue.MAC_TWICE, station.subject().part("mac"), mac, first, wire.name()));
                }
              });
    }
  }
}
