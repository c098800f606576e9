package org.vnetlang.headless.fidelity;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the original form: a folder with a state {@code NN-PHASE.json} per phase (the output of
 * {@code ip -j}, {@code brctl show}, {@code iptables-save} and {@code sysctl} of every machine),
 * {@code commands.json} and {@code pings.json}. It becomes the compact form, so that both mean the
 * same.
 */
final class OriginalForm {
  private static final Pattern PHASE = Pattern.compile("\\d\\d-.*\\.json");

  /** Commands that only look. */
  private static final Pattern READING =
      Pattern.compile(
          "(xenstore-read|ip (-\\S+ )*(link|addr|address|route|a|r)( (show|list|ls)\\b.*)?$"
              + "|ip (-\\S+ )*\\w+ show|brctl show|iptables (-w )?-L|ifconfig( \\S+)?$"
              + "|bridge\\b).*");

  private OriginalForm() {}

  static boolean is(Path folder) {
    return Files.isRegularFile(folder.resolve("commands.json"));
  }

  static JsonObject compact(Path folder) throws IOException {
    var phases = new JsonArray();
    for (Path file : phases(folder)) {
      phases.add(phase(file));
    }
    var calls = new JsonArray();
    for (JsonElement call : parse(folder.resolve("commands.json")).getAsJsonArray()) {
      calls.add(call(call.getAsJsonObject()));
    }
    var pings = new JsonArray();
    Path pinged = folder.resolve("pings.json");
    if (Files.isRegularFile(pinged)) {
      parse(pinged).getAsJsonArray().forEach(ping -> pings.add(ping(ping.getAsJsonObject())));
    }
    var json = new JsonObject();
    json.add("phases", phases);
    json.add("calls", calls);
    json.add("pings", pings);
    return json;
  }

  private static List<Path> phases(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> PHASE.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }

  static JsonElement parse(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file));
  }

  private static JsonObject phase(Path file) throws IOException {
    JsonObject all = parse(file).getAsJsonObject().getAsJsonObject("ns");
    var changed = new JsonObject();
    all.keySet()
        .forEach(name -> changed.add(name, OriginalMachine.compact(all.getAsJsonObject(name))));
    var phase = new JsonObject();
    String name = file.getFileName().toString().replaceAll("^\\d\\d-|\\.json$", "");
    phase.addProperty("name", name);
    phase.add("changed", changed);
    if (name.contains("ping")) {
      // what is in a table of ARP depends on the pings before
      var tables = new JsonObject();
      all.keySet()
          .forEach(
              machine ->
                  tables.add(machine, OriginalMachine.neighbours(all.getAsJsonObject(machine))));
      phase.add("neigh", tables);
    }
    return phase;
  }

  private static JsonObject call(JsonObject raw) {
    var call = new JsonObject();
    call.add("label", raw.get("label"));
    call.add("rc", raw.get("rc"));
    if (raw.has("executed")) {
      var executed = new JsonArray();
      for (JsonElement words : raw.getAsJsonArray("executed")) {
        String command =
            String.join(
                " ",
                words.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList());
        if (!READING.matcher(command).matches()) {
          executed.add(command);
        }
      }
      call.add("executed", executed);
    }
    return call;
  }

  private static JsonObject ping(JsonObject raw) {
    var ping = new JsonObject();
    ping.add("phase", raw.get("phase"));
    ping.add("from", raw.get("src"));
    ping.add("to", raw.get("dst"));
    ping.add("sent", raw.get("sent"));
    ping.add("received", raw.get("received"));
    if (raw.has("ttl") && raw.get("ttl").isJsonArray() && !raw.getAsJsonArray("ttl").isEmpty()) {
      ping.add("ttl", raw.getAsJsonArray("ttl").get(0));
    }
    return ping;
  }
}
