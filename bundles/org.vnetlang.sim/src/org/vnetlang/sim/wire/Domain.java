package org.vnetlang.sim.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.address.Mac;
import org.vnetlang.sim.kernel.Kernel;

/**
 * A broadcast domain: everybody who hears a frame to all. The places in it form a tree; a frame
 * between two of them takes the one way there is.
 */
public final class Domain {
  private final List<Place> places = new ArrayList<>();
  private final List<Integer> parents = new ArrayList<>();
  private final Map<Place, Integer> numbers = new HashMap<>();
  private final List<Station> stations = new ArrayList<>();
  private final Map<Place, Station> byPlace = new HashMap<>();
  private final Map<Kernel, List<Station>> byMachine = new LinkedHashMap<>();
  private final Map<Mac, List<Station>> byMac = new HashMap<>();
  private final List<Station> processes = new ArrayList<>();
  private final List<Station> proxies = new ArrayList<>();
  private boolean loop;

  Domain() {}

  boolean add(Place place, int parent) {
    boolean isNew = !numbers.containsKey(place);
    if (isNew) {
      numbers.put(place, places.size());
      places.add(place);
      parents.add(parent);
    }
    return isNew;
  }

  void add(Station station) {
    stations.add(station);
    byPlace.put(station.place(), station);
    byMachine.computeIfAbsent(station.machine(), m -> new ArrayList<>()).add(station);
    byMac.computeIfAbsent(station.mac(), m -> new ArrayList<>(1)).add(station);
    if (station.place() instanceof Place.Process) {
      processes.add(station);
    } else if (station
        .device()
        .filter(device -> station.machine().sysctls().either(device, "proxy_arp"))
        .isPresent()) {
      proxies.add(station);
    }
  }

  void closedLoop() {
    loop = true;
  }

  int size() {
    return places.size();
  }

  Place place(int number) {
    return places.get(number);
  }

  int parent(int number) {
    return parents.get(number);
  }

  int number(Place place) {
    return numbers.getOrDefault(place, -1);
  }

  /** All points in it, in the order they were found. */
  public List<Place> places() {
    return Collections.unmodifiableList(places);
  }

  /** Everybody who takes frames in it. */
  public List<Station> stations() {
    return Collections.unmodifiableList(stations);
  }

  /** The station at a place. */
  public Optional<Station> station(Place place) {
    return Optional.ofNullable(byPlace.get(place));
  }

  /** The stations of one machine. */
  public List<Station> stationsOf(Kernel machine) {
    return byMachine.getOrDefault(machine, List.of());
  }

  /** The stations that are daemons. */
  public List<Station> processes() {
    return Collections.unmodifiableList(processes);
  }

  /** The stations with proxy_arp. */
  public List<Station> proxies() {
    return Collections.unmodifiableList(proxies);
  }

  /** The machines with a station in it. */
  public Iterable<Kernel> machines() {
    return byMachine.keySet();
  }

  /** The stations with a MAC: a switch can tell them apart only where there is one. */
  public List<Station> stationsWith(Mac mac) {
    return byMac.getOrDefault(mac, List.of());
  }

  /** Whether there are two ways between some places, so that a frame to all never stops. */
  public boolean hasLoop() {
    return loop;
  }

  /** The places a frame passes from one place to another, both included. */
  public List<Place> path(Place from, Place to) {
    var up = new ArrayList<Place>();
    var down = new ArrayList<Place>();
    int a = numbers.get(from);
    int b = numbers.get(to);
    while (a != b) {
      // a place further down the tree has a higher number than its parent
      if (a > b) {
        up.add(places.get(a));
        a = parents.get(a);
      } else {
        down.add(places.get(b));
        b = parents.get(b);
      }
    }
    up.add(places.get(a));
    Collections.reverse(down);
    up.addAll(down);
    return up;
  }
}
