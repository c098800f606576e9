package org.vnetlang.headless.fidelity.dhcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.vnetlang.model.address.Ipv4;

/**
 * What a dhcpd.conf says of subnets and hosts, in its order (dhcpd.conf(5)); it looks into groups
 * and shared networks. What it does not know it passes over.
 */
final class DhcpdStatements {
  private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|[{};,]|[^\\s{};,]+");

  /** Deeper blocks are not looked into. */
  private static final int DEEPEST = 50;

  private final List<JsonObject> subnets = new ArrayList<>();
  private final JsonArray hosts = new JsonArray();

  private DhcpdStatements() {}

  /** A statement, and those in its braces. */
  private record Statement(List<String> words, List<Statement> inner) {
    String head() {
      return words.isEmpty() ? "" : words.get(0);
    }

    String word(int place) {
      return place < words.size() ? words.get(place) : "";
    }
  }

  static DhcpdStatements of(String text) {
    var all = new DhcpdStatements();
    all.walk(parsed(text), new JsonObject(), 0);
    return all;
  }

  /** Subnets in the compact form. */
  List<JsonObject> subnets() {
    return subnets;
  }

  /** Hosts in the compact form. */
  JsonArray hosts() {
    return hosts;
  }

  private static List<Statement> parsed(String text) {
    var stack = new ArrayList<List<Statement>>();
    stack.add(new ArrayList<>());
    List<String> words = new ArrayList<>();
    for (var match = TOKEN.matcher(text.replaceAll("#.*", "")); match.find(); ) {
      String token = match.group();
      List<Statement> here = stack.get(stack.size() - 1);
      switch (token) {
        case "{", ";" -> {
          here.add(new Statement(words, new ArrayList<>()));
          words = new ArrayList<>();
          if (token.equals("{")) {
            stack.add(here.get(here.size() - 1).inner());
          }
        }
        case "}" -> {
          if (stack.size() > 1) {
            stack.remove(stack.size() - 1);
          }
        }
        case "," -> {}
        default -> words.add(token.replace("\"", ""));
      }
    }
    return stack.get(0);
  }

  private void walk(List<Statement> body, JsonObject outer, int depth) {
    JsonObject here = settings(body, outer);
    for (Statement one : body) {
      boolean block = one.words().size() > 1 || one.head().equals("group");
      if (one.head().equals("subnet")) {
        subnet(one, here);
      } else if (one.head().equals("host")) {
        host(one, here);
      }
      if (block
          && depth < DEEPEST
          && List.of("group", "shared-network", "subnet").contains(one.head())) {
        List<Statement> deeper = one.inner().stream().filter(it -> !it.inner().isEmpty()).toList();
        walk(deeper, settings(one.inner(), here), depth + 1);
      }
    }
  }

  private void subnet(Statement one, JsonObject here) {
    int length = Ipv4.parse(one.word(3)).map(mask -> Integer.bitCount(mask.bits())).orElse(32);
    var ranges = new JsonArray();
    one.inner().forEach(it -> range(it, ranges));
    one.inner().stream()
        .filter(it -> it.head().equals("pool"))
        .forEach(pool -> pool.inner().forEach(it -> range(it, ranges)));
    JsonObject subnet = settings(one.inner(), here);
    subnet.addProperty("subnet", one.word(1) + "/" + length);
    subnet.add("ranges", ranges);
    subnets.add(subnet);
  }

  private static void range(Statement one, JsonArray ranges) {
    if (one.head().equals("range")) {
      List<String> ends =
          one.words().stream().filter(word -> Ipv4.parse(word).isPresent()).toList();
      ends.stream()
          .findFirst()
          .ifPresent(first -> ranges.add(first + "-" + ends.get(ends.size() - 1)));
    }
  }

  private void host(Statement one, JsonObject here) {
    var host = new JsonObject();
    host.addProperty("name", one.word(1));
    if (here.has("lease")) {
      host.add("lease", here.get("lease"));
    }
    for (Statement inner : one.inner()) {
      if (inner.head().equals("hardware")) {
        host.addProperty("mac", inner.word(2).toLowerCase(Locale.ROOT));
      } else if (inner.head().equals("fixed-address")) {
        host.addProperty("address", inner.word(1));
      }
    }
    hosts.add(host);
  }

  /** What a block says about leases and options, on top of what is said around it. */
  private static JsonObject settings(List<Statement> body, JsonObject outer) {
    JsonObject out = outer.deepCopy();
    for (Statement one : body) {
      switch (one.head()) {
        case "default-lease-time" -> out.addProperty("lease", Long.parseLong(one.word(1)));
        case "max-lease-time" -> out.addProperty("max", Long.parseLong(one.word(1)));
        case "allow", "deny" -> {
          if (one.word(1).equals("unknown-clients")) {
            out.addProperty("deny", one.head().equals("deny"));
          }
        }
        case "authoritative" -> out.addProperty("authoritative", true);
        case "not" -> out.addProperty("authoritative", false);
        case "option" -> option(one, out);
        default -> {}
      }
    }
    return out;
  }

  private static void option(Statement one, JsonObject out) {
    var values = new JsonArray();
    one.words().stream().skip(2).forEach(values::add);
    switch (one.word(1)) {
      case "routers" -> out.add("routers", values);
      case "domain-name-servers" -> out.add("dns", values);
      case "broadcast-address" -> out.addProperty("broadcast", one.word(2));
      case "domain-name" -> out.addProperty("domain", one.word(2));
      default -> {}
    }
  }
}
