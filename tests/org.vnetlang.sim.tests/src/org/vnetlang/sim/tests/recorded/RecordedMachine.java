package org.vnetlang.sim.tests.recorded;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The state of one machine as recorded.
 *
 * @param links interfaces by number
 * @param routes as {@code ip route} prints them
 * @param sysctl values that are not 0
 * @param bridges by name
 * @param rules lines of iptables-save that are not the default
 */
public record RecordedMachine(
    List<Link> links,
    List<String> routes,
    Map<String, Integer> sysctl,
    Map<String, Bridge> bridges,
    List<String> rules) {

  /** An interface. */
  public record Link(
      int index,
      String name,
      Set<String> flags,
      String mac,
      int mtu,
      Optional<String> master,
      Optional<String> peer,
      List<String> addresses,
      Optional<String> inet6) {}

  /** A bridge as {@code brctl show} prints it. */
  public record Bridge(String id, boolean stp, List<String> ports) {}

  static RecordedMachine of(JsonObject json) {
    var sysctl = new TreeMap<String, Integer>();
    if (json.has("sysctl")) {
      JsonObject values = json.getAsJsonObject("sysctl");
      values.keySet().forEach(key -> sysctl.put(key, values.get(key).getAsInt()));
    }
    var bridges = new TreeMap<String, Bridge>();
    if (json.has("bridges")) {
      JsonObject all = json.getAsJsonObject("bridges");
      all.keySet().forEach(name -> bridges.put(name, bridge(all.getAsJsonObject(name))));
    }
    return new RecordedMachine(
        Recording.objects(json.getAsJsonArray("links")).map(RecordedMachine::link).toList(),
        Recording.strings(json, "routes").stream().map(String::strip).toList(),
        sysctl,
        bridges,
        Recording.strings(json, "rules"));
  }

  private static Bridge bridge(JsonObject json) {
    return new Bridge(
        json.get("id").getAsString(),
        json.get("stp").getAsBoolean(),
        Recording.strings(json, "ports"));
  }

  private static Link link(JsonObject json) {
    return new Link(
        json.get("index").getAsInt(),
        json.get("name").getAsString(),
        Set.of(Recording.text(json, "flags").split(",")),
        json.has("mac") ? json.get("mac").getAsString() : "00:00:00:00:00:00",
        json.has("mtu") ? json.get("mtu").getAsInt() : 1500,
        Optional.of(Recording.text(json, "master")).filter(name -> !name.isEmpty()),
        Optional.of(Recording.text(json, "peer")).filter(name -> !name.isEmpty()),
        Recording.strings(json, "addr"),
        Optional.of(Recording.text(json, "inet6")).filter(text -> !text.isEmpty()));
  }

  /** The interface of that name. */
  public Optional<Link> link(String name) {
    return links.stream().filter(link -> link.name().equals(name)).findFirst();
  }
}
