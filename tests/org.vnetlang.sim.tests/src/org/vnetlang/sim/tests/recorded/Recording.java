package org.vnetlang.sim.tests.recorded;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One case.
 *
 * @param name the case's name
 * @param phases its states, in order
 * @param calls script calls, in order
 * @param pings pings, in order
 */
public record Recording(String name, List<Phase> phases, List<Call> calls, List<Ping> pings) {

  /** The states of all machines at one moment, by name. */
  public record Phase(String name, Map<String, RecordedMachine> machines) {}

  /**
   * A script call.
   *
   * @param label what was called
   * @param phase index of the phase recorded after it
   * @param rc its exit code
   * @param commands what changed something; empty where nobody listened
   */
  public record Call(String label, int phase, int rc, Optional<List<String>> commands) {}

  /**
   * A ping.
   *
   * @param phase index of the phase it was sent in
   * @param from machine
   * @param to address
   * @param received how many answers came
   * @param ttl their TTL
   * @param says what was printed instead of an answer
   * @param note a remark
   */
  public record Ping(
      int phase,
      String from,
      String to,
      int received,
      Optional<Integer> ttl,
      String says,
      String note) {
    @Override
    public String toString() {
      return "phase %d: %s to %s %s".formatted(phase + 1, from, to, note);
    }
  }

  @Override
  public String toString() {
    return name;
  }

  /** All cases, by name. */
  public static Stream<Recording> all() {
    Path folder = Path.of(System.getProperty("vnet.root"), "tests/recordings/xen");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(Recording::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Recording read(Path file) {
    try {
      return of(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A case from the object that its file holds. */
  public static Recording of(JsonObject json) {
    return new Recording(
        json.get("case").getAsString(),
        phases(json.getAsJsonArray("phases")),
        objects(json.getAsJsonArray("calls")).map(Recording::call).toList(),
        objects(json.getAsJsonArray("pings")).map(Recording::ping).toList());
  }

  private static List<Phase> phases(JsonArray array) {
    var phases = new ArrayList<Phase>();
    var now = new LinkedHashMap<String, RecordedMachine>();
    objects(array)
        .forEach(
            json -> {
              JsonObject changed = json.getAsJsonObject("changed");
              changed
                  .keySet()
                  .forEach(n -> now.put(n, RecordedMachine.of(changed.getAsJsonObject(n))));
              strings(json, "gone").forEach(now::remove);
              phases.add(new Phase(json.get("name").getAsString(), new LinkedHashMap<>(now)));
            });
    return phases;
  }

  private static Call call(JsonObject json) {
    return new Call(
        json.get("label").getAsString(),
        json.get("phase").getAsInt() - 1,
        json.get("rc").getAsInt(),
        json.has("executed") ? Optional.of(strings(json, "executed")) : Optional.empty());
  }

  private static Ping ping(JsonObject json) {
    return new Ping(
        json.get("phase").getAsInt() - 1,
        json.get("from").getAsString(),
        json.get("to").getAsString(),
        json.get("received").getAsInt(),
        Optional.ofNullable(json.get("ttl")).map(JsonElement::getAsInt),
        text(json, "says"),
        text(json, "note"));
  }

  static Stream<JsonObject> objects(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
  }

  static List<String> strings(JsonObject json, String key) {
    return json.has(key)
        ? StreamSupport.stream(json.getAsJsonArray(key).spliterator(), false)
            .map(JsonElement::getAsString)
            .toList()
        : List.of();
  }

  static String text(JsonObject json, String key) {
    return json.has(key) ? json.get(key).getAsString() : "";
  }
}
