package org.vnetlang.sim.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.sim.arp.Resolution;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.walk.Crossing;
import org.vnetlang.sim.walk.Hop;
import org.vnetlang.sim.walk.SourceChoice;
import org.vnetlang.sim.walk.Walk;
import org.vnetlang.sim.wire.Place;

/**
 * What ARP leaves behind: who asks learns the answer, and who is asked learns the asker (RFC 826).
 */
public final class Neighbours {
  private final String machine;
  private final Map<Key, Neighbour> cache = new TreeMap<>();

  private Neighbours(String machine) {
    this.machine = machine;
  }

  private record Key(Ipv4 address, String device) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byAddress = address.compareTo(other.address);
      return byAddress != 0 ? byAddress : device.compareTo(other.device);
    }
  }

  /**
   * The ARP cache of a machine behind some walks, by address.
   *
   * @param machine its name
   * @param walks the walks, in order; a later answer takes the place of an earlier one
   */
  public static List<Neighbour> of(String machine, List<Walk> walks) {
    var neighbours = new Neighbours(machine);
    for (Walk walk : walks) {
      Stream.concat(walk.there().stream(), walk.back().stream())
          .forEach(hop -> hop.crossing().ifPresent(crossing -> neighbours.learn(hop, crossing)));
    }
    return List.copyOf(neighbours.cache.values());
  }

  private void learn(Hop hop, Crossing crossing) {
    if (crossing.resolution().isEmpty()) {
      return;
    }
    Resolution resolution = crossing.resolution().get();
    if (hop.machine().equals(machine) && hop.out().isPresent()) {
      put(resolution.asked(), resolution.first().map(Resolution.Answer::mac), hop.out().get());
    }
    resolution
        .first()
        .filter(answer -> answer.station().machine().name().equals(machine))
        .flatMap(answer -> answer.station().device())
        .ifPresent(device -> asked(device, crossing.places().get(0), resolution.asked()));
  }

  /** The machine was asked at an interface, and knows now who asked. */
  private void asked(Interface device, Place asker, Ipv4 wanted) {
    if (asker instanceof Place.Device from) {
      Interface other = from.state();
      SourceChoice.on(other, wanted)
          .ifPresent(address -> put(address, Optional.of(other.mac()), device.name()));
    }
  }

  private void put(Ipv4 address, Optional<Mac> mac, String device) {
    cache.put(new Key(address, device), new Neighbour(address, mac, device));
  }
}
