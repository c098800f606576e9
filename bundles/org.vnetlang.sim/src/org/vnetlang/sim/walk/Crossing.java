package org.vnetlang.sim.walk;

import java.util.List;
import java.util.Optional;
import org.vnetlang.sim.arp.Resolution;
import org.vnetlang.sim.wire.Place;

/**
 * The way of a frame across a segment.
 *
 * @param resolution the question for the next station's MAC, and the answers; empty where nobody
 *     had to ask
 * @param places what the frame passed, sender and receiver included
 */
public record Crossing(Optional<Resolution> resolution, List<Place> places) {
  public Crossing {
    places = List.copyOf(places);
  }

  /** What the frame passed, by name. */
  public List<Passage> passages() {
    return places.stream().map(Crossing::passage).toList();
  }

  private static Passage passage(Place place) {
    if (place instanceof Place.Device device) {
      boolean bridge = device.state().kind() instanceof org.vnetlang.sim.link.Kind.Bridge;
      return new Passage(
          bridge ? Passage.Kind.BRIDGE : Passage.Kind.DEVICE,
          device.machine().name(),
          device.state().name());
    } else if (place instanceof Place.Switch lan) {
      return new Passage(Passage.Kind.SWITCH, "", lan.lan());
    } else if (place instanceof Place.Hub hub) {
      return new Passage(Passage.Kind.HUB, hub.host(), hub.hub());
    }
    var process = (Place.Process) place;
    return new Passage(Passage.Kind.DAEMON, process.host().name(), process.daemon().at());
  }
}
