package org.vnetlang.headless.fidelity;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command that sends something, and what it printed: ping, traceroute, or a script that opens a
 * connection to a server that answers with the address it sees.
 *
 * @param kind the key it has in the compact form
 * @param json what came of it
 */
record PrintedProbe(String kind, JsonObject json) {
  private static final Pattern COUNTS =
      Pattern.compile("(\\d{1,9}) packets transmitted, (\\d{1,9}) received");
  private static final Pattern TTL = Pattern.compile("ttl=(\\d{1,3})");
  private static final Pattern HOP = Pattern.compile("(?m)^ *\\d+  (\\S+)");
  private static final Pattern OPENED =
      Pattern.compile("create_connection\\(\\('([\\d.]+)',(\\d{1,5})\\)");
  private static final Pattern SEEN = Pattern.compile("(?m)^server says: you are ([\\d.]+):");

  /** Empty where a command sends nothing. */
  static Optional<PrintedProbe> of(String command, String output) {
    if (command.startsWith("ping ")) {
      return Optional.of(new PrintedProbe("pings", ping(command, output)));
    } else if (command.startsWith("traceroute ")) {
      return Optional.of(new PrintedProbe("traces", trace(command, output)));
    }
    Matcher opened = OPENED.matcher(output);
    return opened.find()
        ? Optional.of(new PrintedProbe("connections", connection(opened, output)))
        : Optional.empty();
  }

  /** The object of the compact form. */
  JsonObject from(String machine) {
    json.addProperty("phase", 1);
    json.addProperty("from", machine);
    return json;
  }

  private static JsonObject to(String address) {
    var json = new JsonObject();
    json.addProperty("to", address);
    return json;
  }

  private static String last(String command) {
    return command.substring(command.lastIndexOf(' ') + 1);
  }

  private static JsonObject ping(String command, String output) {
    JsonObject ping = to(last(command));
    Matcher counts = COUNTS.matcher(output);
    boolean counted = counts.find();
    ping.addProperty("sent", counted ? Integer.parseInt(counts.group(1)) : 0);
    ping.addProperty("received", counted ? Integer.parseInt(counts.group(2)) : 0);
    Matcher ttl = TTL.matcher(output);
    if (ttl.find()) {
      ping.addProperty("ttl", Integer.parseInt(ttl.group(1)));
    }
    return ping;
  }

  private static JsonObject trace(String command, String output) {
    JsonObject trace = to(last(command));
    trace.addProperty("protocol", command.contains(" -I ") ? "icmp" : "udp");
    var hops = new JsonArray();
    HOP.matcher(output).results().forEach(hop -> hops.add(hop.group(1)));
    trace.add("hops", hops);
    return trace;
  }

  private static JsonObject connection(Matcher opened, String output) {
    JsonObject connection = to(opened.group(1));
    connection.addProperty("port", Integer.parseInt(opened.group(2)));
    Matcher seen = SEEN.matcher(output);
    connection.addProperty("seen", seen.find() ? seen.group(1) : "no connection");
    return connection;
  }
}
