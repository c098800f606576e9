package org.vnetlang.headless.fidelity.dhcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** DHCP messages and answers to pings in what tcpdump -v printed of a segment. */
final class Capture {
  private static final Pattern ECHO = Pattern.compile("\\n\\s+(\\S+) > (\\S+): ICMP echo reply");
  private static final Pattern ENDS =
      Pattern.compile("\\n\\s+(\\S+)\\.(?:67|68) > (\\S+)\\.(?:67|68): BOOTP/DHCP");
  private static final Pattern KIND = Pattern.compile("DHCP-Message \\(53\\), length 1: (\\w+)");
  private static final Pattern MAC =
      Pattern.compile("Client-Ethernet-Address ((?:[0-9a-f]{2}:){5}[0-9a-f]{2})");
  private static final Pattern XID = Pattern.compile("xid (0x[0-9a-f]+)");
  private static final Pattern FIELD =
      Pattern.compile("\\n\\s+([A-Za-z-]+)(?: \\(\\d+\\), length \\d+:)? ([^\\n(]+)");

  private static final Map<String, String> KINDS =
      Map.of(
          "Discover", "DISCOVER",
          "Offer", "OFFER",
          "Request", "REQUEST",
          "Decline", "DECLINE",
          "ACK", "ACK",
          "NACK", "NAK",
          "Release", "RELEASE");

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("Your-IP", "your"),
          Map.entry("Client-IP", "client"),
          Map.entry("Gateway-IP", "relay"),
          Map.entry("Requested-IP", "requested"),
          Map.entry("Server-ID", "server"),
          Map.entry("Lease-Time", "lease"),
          Map.entry("Subnet-Mask", "mask"),
          Map.entry("BR", "broadcast"),
          Map.entry("Default-Gateway", "routers"),
          Map.entry("Domain-Name", "domain"),
          Map.entry("Domain-Name-Server", "dns"),
          Map.entry("MSG", "text"),
          Map.entry("Client-ID", "uid"),
          Map.entry("Hostname", "name"));

  private Capture() {}

  /** Frames in the compact form; an echo has also the address it went to. */
  static List<JsonObject> frames(String text, String via) {
    var frames = new ArrayList<JsonObject>();
    for (String part : text.split("\\n(?=\\d\\d:\\d\\d:\\d\\d\\.)")) {
      if (!part.isBlank()) {
        frame(part, via).ifPresent(frames::add);
      }
    }
    return frames;
  }

  private static Optional<JsonObject> frame(String text, String via) {
    var frame = new JsonObject();
    frame.addProperty("t", seconds(text.strip().split(" ")[0]));
    frame.addProperty("via", via);
    Matcher echo = ECHO.matcher(text);
    if (echo.find()) {
      frame.addProperty("echo", echo.group(1));
      frame.addProperty("to", echo.group(2));
      return Optional.of(frame);
    }
    Matcher ends = ENDS.matcher(text);
    Optional<String> kind = first(KIND, text).map(KINDS::get);
    Optional<String> mac = first(MAC, text);
    Optional<String> xid = first(XID, text);
    if (!ends.find() || kind.isEmpty() || mac.isEmpty() || xid.isEmpty()) {
      return Optional.empty();
    }
    frame.addProperty("kind", kind.get());
    frame.addProperty("mac", mac.get());
    frame.addProperty("xid", xid.get());
    frame.addProperty("from", ends.group(1));
    frame.addProperty("to", ends.group(2));
    if (text.contains("Flags [Broadcast]")) {
      frame.addProperty("flag", true);
    }
    FIELD.matcher(text).results().forEach(it -> field(it.group(1), it.group(2), frame));
    return Optional.of(frame);
  }

  private static double seconds(String clock) {
    String[] parts = clock.split(":");
    return Integer.parseInt(parts[0]) * 3600
        + Integer.parseInt(parts[1]) * 60
        + Double.parseDouble(parts[2]);
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static void field(String name, String printed, JsonObject frame) {
    Optional<String> key = Optional.ofNullable(FIELDS.get(name));
    String value = printed.strip().replaceAll("^\"|\"$", "");
    if (key.isEmpty()) {
      return;
    }
    switch (key.get()) {
      case "routers", "dns" -> {
        var list = new JsonArray();
        for (String one : value.split(",")) {
          list.add(one);
        }
        frame.add(key.get(), list);
      }
      case "lease" -> frame.addProperty("lease", Long.parseLong(value));
      case "uid" -> {
        String last = value.substring(value.lastIndexOf(' ') + 1);
        frame.addProperty("uid", value.startsWith("ether") ? "01:" + last : value);
      }
      default -> frame.addProperty(key.get(), value);
    }
  }
}
