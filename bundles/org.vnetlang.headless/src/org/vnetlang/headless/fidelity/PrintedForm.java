package org.vnetlang.headless.fidelity;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads sessions: a folder with what commands printed on a guest, on its host and on the LAN's
 * router, {@code [g]# COMMAND} and the output below it. The guest's session, guest.txt, is first;
 * what it sent is what the other tables show. It becomes the compact form.
 */
final class PrintedForm {
  private static final String GUEST = "guest.txt";
  private static final Pattern COMMAND = Pattern.compile("\\[(\\w+)]# (.*)");
  private static final Map<String, String> PROMPTS =
      Map.of("g", "guest", "h", "host", "out", "router");

  private final Map<String, PrintedMachine> before = new TreeMap<>();
  private final Map<String, PrintedMachine> after = new TreeMap<>();
  private final JsonObject neighbours = new JsonObject();
  private final Map<String, JsonArray> sent = new TreeMap<>();

  private PrintedForm() {}

  /** A command and what it printed. */
  private record Command(String machine, String words, List<String> output) {
    String text() {
      return String.join("\n", output);
    }
  }

  static boolean is(Path folder) {
    return Files.isRegularFile(folder.resolve(GUEST));
  }

  static JsonObject compact(Path folder) throws IOException {
    var form = new PrintedForm();
    for (Path file : sessions(folder)) {
      commands(Files.readAllLines(file)).forEach(form::command);
    }
    return form.json();
  }

  private static List<Path> sessions(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().endsWith(".txt"))
          .filter(file -> !file.getFileName().toString().startsWith("capture-"))
          .sorted(
              (a, b) ->
                  Boolean.compare(b.endsWith(GUEST), a.endsWith(GUEST)) != 0
                      ? Boolean.compare(b.endsWith(GUEST), a.endsWith(GUEST))
                      : a.compareTo(b))
          .toList();
    }
  }

  private static List<Command> commands(List<String> lines) {
    var commands = new ArrayList<Command>();
    for (String line : lines) {
      Matcher head = COMMAND.matcher(line);
      if (head.matches()) {
        String machine = PROMPTS.getOrDefault(head.group(1), head.group(1));
        commands.add(new Command(machine, head.group(2).strip(), new ArrayList<>()));
      } else if (!commands.isEmpty()) {
        commands.get(commands.size() - 1).output().add(line);
      }
    }
    return commands;
  }

  private void command(Command command) {
    if (command.words().startsWith("arp ")) {
      neighbours.add(command.machine(), PrintedMachine.neighbours(command.output()));
      return;
    }
    Optional<PrintedProbe> probe = PrintedProbe.of(command.words(), command.text());
    if (probe.isPresent()) {
      sent.computeIfAbsent(probe.get().kind(), kind -> new JsonArray())
          .add(probe.get().from(command.machine()));
      return;
    }
    boolean early = command.machine().equals("guest") && sent.isEmpty();
    (early ? before : after)
        .computeIfAbsent(command.machine(), name -> new PrintedMachine())
        .add(command.words(), command.output());
  }

  private JsonObject json() {
    var phases = new JsonArray();
    phases.add(phase("before-pings", before));
    JsonObject last = phase("after-pings", after);
    last.add("neigh", neighbours);
    phases.add(last);
    var json = new JsonObject();
    json.add("phases", phases);
    json.add("calls", new JsonArray());
    sent.forEach(json::add);
    return json;
  }

  private static JsonObject phase(String name, Map<String, PrintedMachine> machines) {
    var changed = new JsonObject();
    machines.forEach(
        (machine, printed) -> printed.json().ifPresent(json -> changed.add(machine, json)));
    var phase = new JsonObject();
    phase.add("name", new JsonPrimitive(name));
    phase.add("changed", changed);
    return phase;
  }
}
