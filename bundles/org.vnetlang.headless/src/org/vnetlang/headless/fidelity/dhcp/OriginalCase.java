package org.vnetlang.headless.fidelity.dhcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;

/**
 * Reads the original form of a DHCP server's recording: a folder {@code isc} or {@code isc20} with
 * its configuration, expected.json (steps and log), what tcpdump saw ({@code VIA.dialogue.txt}),
 * and perhaps state.txt and {@code *.leases}. It becomes the compact form.
 */
public final class OriginalCase {
  private static final String DIALOGUE = ".dialogue.txt";
  private static final Pattern OWN = Pattern.compile("dhcpd-(.+)\\.conf");
  private static final Pattern INET =
      Pattern.compile("inet (\\S+)\\s+netmask (\\S+)\\s+broadcast (\\S+)");
  private static final Pattern ROUTER = Pattern.compile("(?m)^0\\.0\\.0\\.0\\s+(\\S+)\\s");

  private final Path folder;
  private final List<JsonObject> frames = new ArrayList<>();
  private final Set<String> served = new HashSet<>();

  private OriginalCase(Path folder) {
    this.folder = folder;
  }

  /** Whether a folder is such a recording, of a server that is modelled. */
  public static boolean is(Path folder) {
    return folder.getFileName() != null
        && Set.of("isc", "isc20").contains(folder.getFileName().toString())
        && Files.isRegularFile(folder.resolve("expected.json"));
  }

  /** The compact form. */
  public static JsonObject compact(Path folder) throws IOException {
    return new OriginalCase(folder).read();
  }

  private JsonObject read() throws IOException {
    JsonObject expected =
        JsonParser.parseString(Files.readString(folder.resolve("expected.json"))).getAsJsonObject();
    List<Path> files = files();
    for (Path file : files) {
      if (name(file).endsWith(DIALOGUE)) {
        frames.addAll(Capture.frames(Files.readString(file), via(file)));
      }
    }
    frames.sort(Comparator.comparingDouble(frame -> frame.get("t").getAsDouble()));
    JsonArray processes = processes(files);
    var all = new JsonArray();
    frames.stream()
        .filter(frame -> !frame.has("echo") || served.contains(frame.get("to").getAsString()))
        .forEach(all::add);
    var json = new JsonObject();
    json.addProperty("server", name(folder));
    json.add("macs", expected.get("macs"));
    json.add("processes", processes);
    json.add("steps", steps(expected));
    json.add("frames", all);
    json.add("log", log(expected, processes));
    Path state = folder.resolve("state.txt");
    json.add("guests", Files.exists(state) ? guests(Files.readString(state)) : new JsonObject());
    leases(files).ifPresent(leases -> json.add("leases", leases));
    return json;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static String via(Path dialogue) {
    return name(dialogue).substring(0, name(dialogue).length() - DIALOGUE.length());
  }

  // --- servers

  private JsonArray processes(List<Path> files) throws IOException {
    List<String> vias =
        files.stream().filter(f -> name(f).endsWith(DIALOGUE)).map(OriginalCase::via).toList();
    var processes = new JsonArray();
    for (Path file : files) {
      Matcher own = OWN.matcher(name(file));
      if (own.matches()) {
        String via = own.group(1);
        processes.add(process(Files.readString(file), "server-" + via + ".log", List.of(via)));
      }
    }
    if (processes.isEmpty()) {
      processes.add(process(Files.readString(folder.resolve("dhcpd.conf")), "server.log", vias));
    }
    return processes;
  }

  /** One server: what it serves on which interface, and under which name it logs. */
  private JsonObject process(String conf, String log, List<String> vias) {
    var statements = DhcpdStatements.of(conf);
    var networks = new JsonArray();
    for (String via : vias) {
      Optional<String> heard =
          frames.stream()
              .filter(frame -> frame.get("via").getAsString().equals(via) && isAnswer(frame))
              .map(frame -> frame.get("from").getAsString())
              .findFirst();
      List<JsonObject> near =
          statements.subnets().stream()
              .filter(
                  subnet -> vias.size() == 1 || heard.filter(own -> in(subnet, own)).isPresent())
              .toList();
      String own =
          heard
              .or(() -> near.stream().findFirst().map(OriginalCase::firstAddress))
              .orElse("0.0.0.0");
      served.add(own);
      var subnets = new JsonArray();
      near.forEach(subnets::add);
      var network = new JsonObject();
      network.addProperty("via", via);
      network.addProperty("own", own);
      network.add("subnets", subnets);
      networks.add(network);
    }
    var process = new JsonObject();
    process.addProperty("log", log);
    process.add("networks", networks);
    process.add("hosts", statements.hosts());
    return process;
  }

  private static boolean isAnswer(JsonObject frame) {
    return frame.has("kind")
        && Set.of("OFFER", "ACK", "NAK").contains(frame.get("kind").getAsString());
  }

  private static Prefix prefix(JsonObject subnet) {
    return Prefix.of(subnet.get("subnet").getAsString());
  }

  private static boolean in(JsonObject subnet, String address) {
    return Ipv4.parse(address).filter(prefix(subnet)::contains).isPresent();
  }

  private static String firstAddress(JsonObject subnet) {
    return prefix(subnet).network().plus(1).toString();
  }

  // --- what was written down

  private static JsonArray steps(JsonObject expected) {
    var steps = new JsonArray();
    for (JsonElement each : expected.getAsJsonArray("steps")) {
      var step = new JsonArray();
      step.add(each.getAsJsonObject().get("t"));
      step.add(each.getAsJsonObject().get("event"));
      steps.add(step);
    }
    return steps;
  }

  private static JsonObject log(JsonObject expected, JsonArray processes) {
    var log = new JsonObject();
    for (JsonElement process : processes) {
      String file = process.getAsJsonObject().get("log").getAsString();
      var lines = new JsonArray();
      for (JsonElement each : expected.getAsJsonArray("log")) {
        if (each.getAsJsonObject().get("file").getAsString().equals(file)) {
          lines.add(each.getAsJsonObject().get("line"));
        }
      }
      log.add(file, lines);
    }
    return log;
  }

  /** What ifconfig and route -n say of each guest. */
  private static JsonObject guests(String state) {
    var guests = new JsonObject();
    for (String part : state.split("(?m)^### ")) {
      String name = part.split("\\s", 2)[0];
      Matcher inet = INET.matcher(part);
      if (name.startsWith("guest") && inet.find()) {
        int length =
            Ipv4.parse(inet.group(2)).map(mask -> Integer.bitCount(mask.bits())).orElse(32);
        var routers = new JsonArray();
        ROUTER.matcher(part).results().forEach(route -> routers.add(route.group(1)));
        var guest = new JsonObject();
        guest.addProperty("address", inet.group(1) + "/" + length);
        guest.addProperty("broadcast", inet.group(3));
        guest.add("routers", routers);
        guests.add(name, guest);
      }
    }
    return guests;
  }

  private static Optional<JsonObject> leases(List<Path> files) throws IOException {
    var leases = new JsonObject();
    for (Path file : files) {
      if (name(file).endsWith(".leases")) {
        var lines = new JsonArray();
        Files.readAllLines(file).forEach(lines::add);
        leases.add(name(file), lines);
      }
    }
    return leases.isEmpty() ? Optional.empty() : Optional.of(leases);
  }
}
