package org.vnetlang.headless.fidelity;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads the compact form: one object per case, whose phases list the machines that changed. What is
 * missing reads as empty; what has another shape is a RuntimeException of Gson.
 */
final class CompactForm {
  private CompactForm() {}

  /** Whether an object is a recording in this form. */
  static boolean is(JsonElement json) {
    return json.isJsonObject()
        && json.getAsJsonObject().has("phases")
        && json.getAsJsonObject().has("calls");
  }

  static Recording read(String name, JsonObject json) {
    return new Recording(
        name,
        phases(json.getAsJsonArray("phases")),
        objects(json, "calls").map(CompactForm::call).toList(),
        objects(json, "pings").map(CompactForm::ping).toList(),
        objects(json, "traces").map(CompactForm::trace).toList(),
        objects(json, "connections").map(CompactForm::connection).toList());
  }

  private static List<Recording.Phase> phases(JsonArray array) {
    var phases = new ArrayList<Recording.Phase>();
    var now = new LinkedHashMap<String, RecordedMachine>();
    for (JsonElement element : array) {
      JsonObject json = element.getAsJsonObject();
      JsonObject changed = json.getAsJsonObject("changed");
      changed.keySet().forEach(name -> now.put(name, machine(changed.getAsJsonObject(name))));
      strings(json, "gone").forEach(now::remove);
      var neighbours = new TreeMap<String, List<String>>();
      entries(json, "neigh")
          .forEach((name, table) -> neighbours.put(name, texts(table.getAsJsonArray())));
      phases.add(new Recording.Phase(json.get("name").getAsString(), now, neighbours));
    }
    return phases;
  }

  private static Recording.Call call(JsonObject json) {
    return new Recording.Call(
        json.get("label").getAsString(),
        json.get("rc").getAsInt(),
        json.has("executed") ? Optional.of(strings(json, "executed")) : Optional.empty());
  }

  private static Recording.Ping ping(JsonObject json) {
    return new Recording.Ping(
        json.get("phase").getAsInt() - 1,
        json.get("from").getAsString(),
        json.get("to").getAsString(),
        json.get("sent").getAsInt(),
        json.get("received").getAsInt(),
        Optional.ofNullable(json.get("ttl")).map(JsonElement::getAsInt));
  }

  private static Recording.Trace trace(JsonObject json) {
    return new Recording.Trace(
        json.get("phase").getAsInt() - 1,
        json.get("from").getAsString(),
        json.get("to").getAsString(),
        json.get("protocol").getAsString().equals("udp"),
        strings(json, "hops"));
  }

  private static Recording.Connection connection(JsonObject json) {
    return new Recording.Connection(
        json.get("phase").getAsInt() - 1,
        json.get("from").getAsString(),
        json.get("to").getAsString(),
        json.get("port").getAsInt(),
        json.get("seen").getAsString());
  }

  private static RecordedMachine machine(JsonObject json) {
    var sysctl = new TreeMap<String, Integer>();
    entries(json, "sysctl").forEach((key, value) -> sysctl.put(key, value.getAsInt()));
    var bridges = new TreeMap<String, RecordedMachine.Bridge>();
    entries(json, "bridges").forEach((key, value) -> bridges.put(key, bridge(value)));
    return new RecordedMachine(
        objects(json, "links").map(CompactForm::link).toList(),
        strings(json, "routes").stream().map(String::strip).toList(),
        sysctl,
        bridges,
        strings(json, "rules"),
        json.has("printed")
            ? Optional.of(
                strings(json, "printed").stream().map(Fact::of).collect(Collectors.toSet()))
            : Optional.empty());
  }

  private static RecordedMachine.Bridge bridge(JsonElement element) {
    JsonObject json = element.getAsJsonObject();
    return new RecordedMachine.Bridge(json.get("stp").getAsBoolean(), strings(json, "ports"));
  }

  private static RecordedMachine.Link link(JsonObject json) {
    return new RecordedMachine.Link(
        json.get("name").getAsString(),
        Set.of(text(json, "flags").orElse("").split(",")),
        text(json, "mac").orElse("00:00:00:00:00:00"),
        text(json, "master"),
        strings(json, "addr"),
        text(json, "inet6"));
  }

  private static Map<String, JsonElement> entries(JsonObject json, String key) {
    return json.has(key) ? json.getAsJsonObject(key).asMap() : Map.of();
  }

  private static Stream<JsonObject> objects(JsonObject json, String key) {
    return json.has(key)
        ? StreamSupport.stream(json.getAsJsonArray(key).spliterator(), false)
            .map(JsonElement::getAsJsonObject)
        : Stream.of();
  }

  private static List<String> strings(JsonObject json, String key) {
    return json.has(key) ? texts(json.getAsJsonArray(key)) : List.of();
  }

  private static List<String> texts(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsString).toList();
  }

  private static Optional<String> text(JsonObject json, String key) {
    return Optional.ofNullable(json.get(key)).map(JsonElement::getAsString);
  }
}
