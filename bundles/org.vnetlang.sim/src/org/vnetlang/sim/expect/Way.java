package org.vnetlang.sim.expect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Expectation.Waypoint;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.Nic;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.walk.Hop;
import org.vnetlang.sim.walk.Passage;
import org.vnetlang.sim.walk.Walk;

/** The networks and machines that a packet passes on its way there, by the names of the file. */
final class Way {
  private final List<Waypoint> points = new ArrayList<>();
  private final Map<Waypoint, String> networks = new HashMap<>();

  private Way(Running running) {
    running.network().hosts().forEach(host -> vifs(running, host));
  }

  /** That of a walk. */
  static Way of(Running running, Walk walk) {
    var way = new Way(running);
    walk.there().forEach(way::add);
    return way;
  }

  /** Networks without an interface of their own are passed by the vifs of their guests. */
  private void vifs(Running running, Host host) {
    for (Guest guest : host.guests()) {
      for (Nic nic : guest.nics()) {
        if (nic.attachment() instanceof Attachment.OnSegment on) {
          running
              .vif(guest.name(), nic.name())
              .map(vif -> new Waypoint(Optional.of(host.name()), vif.name()))
              .ifPresent(vif -> networks.put(vif, on.segment()));
        }
      }
    }
  }

  private void add(Hop hop) {
    points.add(new Waypoint(Optional.empty(), hop.machine()));
    hop.crossing().ifPresent(crossing -> crossing.passages().forEach(this::add));
  }

  private void add(Passage passage) {
    Optional<String> machine = Optional.of(passage.machine()).filter(name -> !name.isEmpty());
    var point = new Waypoint(machine, passage.name());
    points.add(point);
    Optional.ofNullable(networks.get(point))
        .ifPresent(network -> points.add(new Waypoint(machine, network)));
  }

  /** The first of these places that the way does not pass, in their order. */
  Optional<Waypoint> missing(List<Waypoint> wanted) {
    int at = 0;
    for (Waypoint place : wanted) {
      while (at < points.size() && !is(points.get(at), place)) {
        at++;
      }
      if (at == points.size()) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private static boolean is(Waypoint passed, Waypoint wanted) {
    return passed.name().equals(wanted.name())
        && (wanted.host().isEmpty() || wanted.host().equals(passed.host()));
  }
}
