package org.vnetlang.headless.fidelity;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One machine's state in the original form, as an object of the compact form. */
final class OriginalMachine {
  private OriginalMachine() {}

  static JsonObject compact(JsonObject raw) {
    var machine = new JsonObject();
    machine.add("links", mapped(raw, "addr", OriginalMachine::link));
    machine.add("routes", mapped(raw, "route", OriginalMachine::route));
    var sysctl = new JsonObject();
    if (raw.has("sysctl")) {
      JsonObject values = raw.getAsJsonObject("sysctl");
      values.keySet().stream()
          .filter(key -> !values.get(key).isJsonNull() && values.get(key).getAsInt() != 0)
          .forEach(key -> sysctl.addProperty(key, values.get(key).getAsInt()));
    }
    machine.add("sysctl", sysctl);
    machine.add("bridges", bridges(text(raw, "brctl_show").orElse("")));
    machine.add("rules", rules(text(raw, "iptables_save").orElse("")));
    return machine;
  }

  /** Who is in the table of ARP: {@code ADDRESS dev DEVICE lladdr MAC}. */
  static JsonArray neighbours(JsonObject raw) {
    var table = new JsonArray();
    if (raw.has("neigh")) {
      for (JsonElement each : raw.getAsJsonArray("neigh")) {
        JsonObject one = each.getAsJsonObject();
        text(one, "lladdr")
            .ifPresent(
                mac ->
                    table.add(
                        one.get("dst").getAsString()
                            + " dev "
                            + one.get("dev").getAsString()
                            + " lladdr "
                            + mac));
      }
    }
    return table;
  }

  private static JsonArray mapped(
      JsonObject raw, String key, java.util.function.Function<JsonObject, JsonElement> mapping) {
    var all = new JsonArray();
    if (raw.has(key)) {
      raw.getAsJsonArray(key).forEach(each -> all.add(mapping.apply(each.getAsJsonObject())));
    }
    return all;
  }

  private static Optional<String> text(JsonObject raw, String key) {
    return Optional.ofNullable(raw.get(key))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString);
  }

  private static JsonObject link(JsonObject raw) {
    String name = raw.get("ifname").getAsString();
    List<String> flags =
        raw.getAsJsonArray("flags").asList().stream().map(JsonElement::getAsString).toList();
    var link = new JsonObject();
    link.addProperty("name", name);
    link.addProperty(
        "flags",
        String.join(
            ",",
            Stream.of("UP", "NOARP", "MULTICAST", "NO-CARRIER").filter(flags::contains).toList()));
    text(raw, "address").ifPresent(mac -> link.addProperty("mac", mac));
    text(raw, "master").ifPresent(master -> link.addProperty("master", master));
    var addresses = new JsonArray();
    for (JsonElement each : raw.getAsJsonArray("addr_info")) {
      JsonObject info = each.getAsJsonObject();
      String family = info.get("family").getAsString();
      if (family.equals("inet")) {
        addresses.add(address(info, name));
      } else if (text(info, "scope").filter("link"::equals).isPresent()) {
        link.add("inet6", info.get("local"));
      }
    }
    link.add("addr", addresses);
    return link;
  }

  private static String address(JsonObject info, String device) {
    return info.get("local").getAsString()
        + "/"
        + info.get("prefixlen").getAsInt()
        + text(info, "broadcast").map(b -> " brd " + b).orElse("")
        + (info.has("secondary") ? " secondary" : "")
        + text(info, "label").filter(l -> !l.equals(device)).map(l -> " label " + l).orElse("");
  }

  private static JsonElement route(JsonObject raw) {
    var line = new StringBuilder(raw.get("dst").getAsString());
    String[][] words = {
      {"via", "gateway"},
      {"dev", "dev"},
      {"proto", "protocol"},
      {"scope", "scope"},
      {"src", "prefsrc"},
      {"metric", "metric"}
    };
    for (String[] word : words) {
      text(raw, word[1]).ifPresent(value -> line.append(" " + word[0] + " " + value));
    }
    return new com.google.gson.JsonPrimitive(line.toString());
  }

  private static JsonObject bridges(String printed) {
    var bridges = new JsonObject();
    var ports = new JsonArray();
    for (String line : printed.lines().skip(1).toList()) {
      List<String> words = List.of(line.strip().split("\\s+"));
      boolean head = !line.startsWith("\t") && words.size() >= 3;
      if (head) {
        ports = new JsonArray();
        var bridge = new JsonObject();
        bridge.addProperty("stp", words.get(2).equals("yes"));
        bridge.add("ports", ports);
        bridges.add(words.get(0), bridge);
      }
      words.stream().skip(head ? 3 : 0).filter(word -> !word.isEmpty()).forEach(ports::add);
    }
    return bridges;
  }

  /** Without tables and chains that hold nothing, comments and ends. */
  private static JsonArray rules(String saved) {
    var lines = new ArrayList<String>();
    for (String line : saved.lines().toList()) {
      if (line.startsWith("*") || line.startsWith("-")) {
        lines.add(line);
      } else if (line.startsWith(":") && !line.split(" ")[1].matches("ACCEPT|-")) {
        lines.add(line.split(" ")[0] + " " + line.split(" ")[1]);
      }
    }
    var rules = new JsonArray();
    lines.forEach(rules::add);
    return rules;
  }
}
