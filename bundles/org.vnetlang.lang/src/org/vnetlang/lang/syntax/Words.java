package org.vnetlang.lang.syntax;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words of the language by what they do, as a person who writes a file sees them. */
public final class Words {
  /** Words that declare something with a name. */
  static final Set<String> DECLARING =
      Set.of(
          "lan",
          "machine",
          "router",
          "host",
          "guest",
          "template",
          "story",
          "bridge",
          "route",
          "nat",
          "host-only",
          "nic");

  /** What follows a word, for "… is missing after …"; the keys of the texts. */
  static final Map<String, String> WANTED =
      Map.ofEntries(
          Map.entry("gateway", "address"),
          Map.entry("ip", "address"),
          Map.entry("dns", "address"),
          Map.entry("outside", "address"),
          Map.entry("range", "address"),
          Map.entry("use", "address"),
          Map.entry("uses", "address"),
          Map.entry("seen as", "address"),
          Map.entry("gets", "address"),
          Map.entry("mac", "mac"),
          Map.entry("subnet", "subnet"),
          Map.entry("vlan", "number"),
          Map.entry("metric", "number"),
          Map.entry("mtu", "number"),
          Map.entry("rate", "number"),
          Map.entry("lease", "number"),
          Map.entry("port", "number"),
          Map.entry("ttl", "number"),
          Map.entry("wait", "number"),
          Map.entry("import", "text"),
          Map.entry("called", "text"),
          Map.entry("rule", "text"),
          Map.entry("raw", "text"),
          Map.entry("runs", "product"),
          Map.entry("on", "name"),
          Map.entry("over", "name"),
          Map.entry("via", "name"),
          Map.entry("like", "name"),
          Map.entry("for", "name"),
          Map.entry("by", "name"),
          Map.entry("to", "name"),
          Map.entry("and", "name"),
          Map.entry("with", "switch"),
          Map.entry("without", "switch"),
          Map.entry("expect", "party"),
          Map.entry("reach", "party"),
          Map.entry("every", "party"),
          Map.entry("through", "name"),
          Map.entry("when", "name"),
          Map.entry("model", "name"),
          Map.entry("domain", "name"));

  /** Statements by the block they stand in; the empty string is the top of the file. */
  static final Map<String, List<String>> STATEMENTS =
      Map.of(
          "",
          List.of(
              "lan",
              "internet",
              "host",
              "guest",
              "template",
              "machine",
              "expect",
              "story",
              "import"),
          "lan",
          List.of("machine", "router", "dhcp", "reserve"),
          "internet",
          List.of("machine"),
          "machine",
          List.of("nic", "route", "firewall"),
          "router",
          List.of("nic", "route", "firewall"),
          "host",
          List.of("nic", "bridge", "route", "nat", "host-only", "guest", "firewall", "raw"),
          "network",
          List.of("dhcp", "reserve", "forward", "subnet", "gateway", "dns", "domain"),
          "guest",
          List.of("nic", "route"),
          "template",
          List.of("nic", "route"),
          "story",
          List.of(
              "start", "stop", "restart", "renew", "release", "forget", "cut", "mend", "wait",
              "move", "let", "at", "expect"));

  /** Spanish words that a reader of the tutorial types, and ours. */
  static final Map<String, String> SPANISH =
      Map.ofEntries(
          Map.entry("red", "lan"),
          Map.entry("anfitrion", "host"),
          Map.entry("anfitrión", "host"),
          Map.entry("servidor", "host"),
          Map.entry("huesped", "guest"),
          Map.entry("huésped", "guest"),
          Map.entry("invitado", "guest"),
          Map.entry("puente", "bridge"),
          Map.entry("ruta", "route"),
          Map.entry("encaminador", "router"),
          Map.entry("tarjeta", "nic"),
          Map.entry("interfaz", "nic"),
          Map.entry("plantilla", "template"),
          Map.entry("maquina", "machine"),
          Map.entry("máquina", "machine"),
          Map.entry("espera", "expect"),
          Map.entry("historia", "story"),
          Map.entry("reserva", "reserve"),
          Map.entry("cortafuegos", "firewall"));

  private Words() {}

  /** Blocks whose statements include the word, in a fixed order: where it belongs. */
  static List<String> homes(String word) {
    var homes = new TreeSet<String>();
    STATEMENTS.forEach(
        (block, statements) -> {
          if (statements.contains(word)) {
            homes.add(block);
          }
        });
    return List.copyOf(homes);
  }

  /** Blocks as a person names them. */
  static String shown(List<String> homes) {
    return String.join(", ", homes).replace("network", "nat, host-only, route");
  }
}
