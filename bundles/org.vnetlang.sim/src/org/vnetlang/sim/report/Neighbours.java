package org.vnetlang.sim.report;

import java.util.HashMap;
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
import org.vnetlang.sim.wire.Station;

/**
 * What ARP leaves behind: who asks learns the answer, and who is asked learns the asker at every
 * interface that heard the question (RFC 826). Who knows the answer already does not ask.
 */
public final class Neighbours {
  private final Map<String, Map<Key, Neighbour>> caches = new HashMap<>();

  private Neighbours() {}

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
   * @param walks the walks, in order; what is no longer true is learned anew
   */
  public static List<Neighbour> of(String machine, List<Walk> walks) {
    return List.copyOf(behind(walks).cache(machine).values());
  }

  /** The ARP caches of all machines behind some walks. */
  public static Map<String, List<Neighbour>> all(List<Walk> walks) {
    var all = new TreeMap<String, List<Neighbour>>();
    behind(walks).caches.forEach((name, cache) -> all.put(name, List.copyOf(cache.values())));
    return all;
  }

  private static Neighbours behind(List<Walk> walks) {
    var neighbours = new Neighbours();
    for (Walk walk : walks) {
      Stream.concat(walk.there().stream(), walk.back().stream())
          .forEach(hop -> hop.crossing().ifPresent(crossing -> neighbours.learn(hop, crossing)));
    }
    return neighbours;
  }

  private Map<Key, Neighbour> cache(String machine) {
    return caches.computeIfAbsent(machine, name -> new TreeMap<>());
  }

  private void learn(Hop hop, Crossing crossing) {
    if (crossing.resolution().isEmpty() || hop.out().isEmpty()) {
      return;
    }
    Resolution resolution = crossing.resolution().get();
    String device = hop.out().get();
    Optional<Neighbour> known =
        Optional.ofNullable(cache(hop.machine()).get(new Key(resolution.asked(), device)));
    boolean holds =
        known
            .flatMap(Neighbour::mac)
            .filter(mac -> resolution.answers().stream().anyMatch(a -> a.mac().equals(mac)))
            .isPresent();
    if (holds) {
      return;
    }
    put(hop.machine(), resolution.asked(), resolution.first().map(Resolution.Answer::mac), device);
    resolution
        .answers()
        .forEach(answer -> asked(answer.station(), crossing.places().get(0), resolution.asked()));
  }

  /** A machine was asked at an interface, and knows now who asked. */
  private void asked(Station station, Place asker, Ipv4 wanted) {
    if (station.device().isPresent() && asker instanceof Place.Device from) {
      Interface other = from.state();
      String device = station.device().get().name();
      SourceChoice.on(other, wanted)
          .ifPresent(
              address -> put(station.machine().name(), address, Optional.of(other.mac()), device));
    }
  }

  private void put(String machine, Ipv4 address, Optional<Mac> mac, String device) {
    cache(machine).put(new Key(address, device), new Neighbour(address, mac, device));
  }
}
