package org.vnetlang.headless.fidelity;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vnetlang.model.address.Ipv4;

/** What ifconfig, route -n, iptables -S and sysctl printed of one machine. */
final class PrintedMachine {
  private static final Pattern FLAGS = Pattern.compile("(\\S+): flags=\\d+<(\\S*)>");
  private static final Pattern INET =
      Pattern.compile("inet (\\S+)\\s+netmask (\\S+)\\s+broadcast (\\S+)");
  private static final Pattern ETHER = Pattern.compile("ether (\\S+)");
  private static final Pattern TABLE = Pattern.compile(".*-t (\\w+).*");

  private final JsonArray links = new JsonArray();
  private final JsonArray routes = new JsonArray();
  private final JsonArray rules = new JsonArray();
  private final JsonObject sysctl = new JsonObject();
  private final SortedSet<Fact> printed = new TreeSet<>();

  /** Reads one command's output; other commands say nothing about the machine. */
  void add(String command, List<String> output) {
    String text = String.join("\n", output);
    if (command.startsWith("ifconfig ")) {
      link(text).ifPresent(links::add);
      printed.addAll(List.of(Fact.INTERFACES, Fact.MACS, Fact.FLAGS, Fact.ADDRESSES));
    } else if (command.equals("route -n")) {
      output.stream().flatMap(line -> route(line).stream()).forEach(routes::add);
      printed.add(Fact.ROUTES);
    } else if (command.matches("iptables .*-S\\b.*")) {
      rules(command, output);
      printed.add(Fact.RULES);
    } else if (command.startsWith("sysctl ")) {
      output.stream()
          .map(line -> line.split(" = "))
          .filter(words -> words.length == 2 && !words[1].equals("0"))
          .forEach(words -> sysctl.addProperty(words[0], Integer.parseInt(words[1].strip())));
      printed.add(Fact.SYSCTLS);
    }
  }

  /** The object of the compact form; empty where nothing was printed. */
  Optional<JsonObject> json() {
    if (printed.isEmpty()) {
      return Optional.empty();
    }
    var kinds = new JsonArray();
    printed.forEach(fact -> kinds.add(fact.word()));
    var json = new JsonObject();
    json.add("links", links);
    json.add("routes", routes);
    json.add("rules", rules);
    json.add("sysctl", sysctl);
    json.add("printed", kinds);
    return Optional.of(json);
  }

  /** {@code arp -n} in the words of {@code ip neigh}. */
  static JsonArray neighbours(List<String> output) {
    var table = new JsonArray();
    for (String line : output) {
      String[] words = line.split("\\s+");
      if (words.length == 5 && words[1].equals("ether")) {
        table.add(words[0] + " dev " + words[4] + " lladdr " + words[2]);
      }
    }
    return table;
  }

  private static Optional<JsonObject> link(String text) {
    Matcher head = FLAGS.matcher(text);
    Matcher mac = ETHER.matcher(text);
    if (!head.find() || !mac.find()) {
      return Optional.empty();
    }
    List<String> flags = List.of(head.group(2).split(","));
    var addresses = new JsonArray();
    Matcher inet = INET.matcher(text);
    while (inet.find()) {
      addresses.add(inet.group(1) + "/" + length(inet.group(2)) + " brd " + inet.group(3));
    }
    var link = new JsonObject();
    link.addProperty("name", head.group(1));
    link.addProperty(
        "flags",
        String.join(",", Stream.of("UP", "NOARP", "MULTICAST").filter(flags::contains).toList()));
    link.addProperty("mac", mac.group(1));
    link.add("addr", addresses);
    return Optional.of(link);
  }

  private static int length(String mask) {
    return Integer.bitCount(Ipv4.parse(mask).orElseThrow().bits());
  }

  /** A line of route -n: destination, gateway, mask, flags, metric, references, uses, device. */
  private static Optional<String> route(String line) {
    String[] words = line.split("\\s+");
    if (words.length != 8 || Ipv4.parse(words[0]).isEmpty()) {
      return Optional.empty();
    }
    int length = length(words[2]);
    String to = length == 0 ? "default" : length == 32 ? words[0] : words[0] + "/" + length;
    return Optional.of(
        to
            + (words[3].contains("G") ? " via " + words[1] : "")
            + (" dev " + words[7])
            + (words[4].equals("0") ? "" : " metric " + words[4]));
  }

  private void rules(String command, List<String> output) {
    List<String> kept =
        output.stream().filter(line -> !line.isBlank() && !line.matches("-P \\w+ ACCEPT")).toList();
    Matcher table = TABLE.matcher(command);
    if (!kept.isEmpty()) {
      rules.add("*" + (table.matches() ? table.group(1) : "filter"));
      kept.forEach(rules::add);
    }
  }
}
