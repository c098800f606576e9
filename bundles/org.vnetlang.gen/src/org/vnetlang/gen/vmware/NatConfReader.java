package org.vnetlang.gen.vmware;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vnetlang.gen.Ascii;
import org.vnetlang.gen.Reading;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.vmware.Vmnet;

/**
 * Reads a nat.conf strictly: the sections and keys that {@link NatConf#print} writes, each once.
 */
public final class NatConfReader {
  private static final Pattern SETTING = Pattern.compile("([A-Za-z0-9]+) = (\\S+)");
  private static final Pattern GUEST = Pattern.compile("([0-9.]+):([0-9]{1,5})");
  private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
  private static final Pattern SECTIONS = Pattern.compile("host|udp|incomingtcp|incomingudp");
  private static final Pattern KEYS =
      Pattern.compile("host (ip|netmask|device|activeFTP)|udp timeout|incoming(tcp|udp) [0-9]+");

  private final Map<String, String> settings = new HashMap<>();
  private final Map<String, List<PortForward>> forwards = new HashMap<>();
  private String section = "";

  private NatConfReader() {}

  /** The settings, or the first line that is none of ours; comments are not kept. */
  public static Reading<NatConf> read(String text) {
    var reader = new NatConfReader();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String refused = reader.refused(lines[i]);
      if (!refused.isEmpty()) {
        return new Reading.Refused<>(i + 1, refused);
      }
    }
    return reader
        .conf()
        .<Reading<NatConf>>map(Reading.Read::new)
        .orElseGet(
            () ->
                new Reading.Refused<>(
                    lines.length, "ip, netmask, device, activeFTP and timeout are needed."));
  }

  private String refused(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return Ascii.printable(line) ? "" : "A comment holds a character that is not ASCII.";
    }
    if (line.startsWith("[") && line.endsWith("]")) {
      section = line.substring(1, line.length() - 1);
      boolean known = SECTIONS.matcher(section).matches();
      return known && settings.put("[" + section, "") == null
          ? ""
          : "The section is unknown or stands twice.";
    }
    Matcher setting = SETTING.matcher(line);
    if (!setting.matches()) {
      return "The line is neither a setting nor a section nor a comment.";
    }
    String key = section + " " + setting.group(1);
    if (!KEYS.matcher(key).matches() || settings.put(key, setting.group(2)) != null) {
      return "'" + setting.group(1) + "' is not written here, or stands twice.";
    }
    return value(setting.group(1), setting.group(2)) ? "" : "The value does not fit its key.";
  }

  private boolean value(String key, String value) {
    return switch (key) {
      case "ip" -> Ipv4.parse(value).isPresent();
      case "netmask" -> Netmask.length(value).isPresent();
      case "device" -> device(value).isPresent();
      case "activeFTP" -> value.equals("0") || value.equals("1");
      case "timeout" -> value.matches("0|[1-9][0-9]{0,8}");
      default -> forward(key, value);
    };
  }

  private boolean forward(String port, String value) {
    Matcher guest = GUEST.matcher(value);
    if (!port(port) || !guest.matches() || !port(guest.group(2))) {
      return false;
    }
    Optional<Ipv4> address = Ipv4.parse(guest.group(1));
    address.ifPresent(
        ip ->
            forwards
                .computeIfAbsent(section, any -> new ArrayList<>())
                .add(
                    new PortForward(Integer.parseInt(port), ip, Integer.parseInt(guest.group(2)))));
    return address.isPresent();
  }

  private static boolean port(String text) {
    return PORT.matcher(text).matches() && NatConf.port(Integer.parseInt(text));
  }

  private static Optional<Vmnet> device(String path) {
    return Vmnet.of(path.replaceFirst("^/dev/", "")).filter(vmnet -> vmnet.path().equals(path));
  }

  private Optional<NatConf> conf() {
    if (!settings
        .keySet()
        .containsAll(
            List.of("host ip", "host netmask", "host device", "host activeFTP", "udp timeout"))) {
      return Optional.empty();
    }
    int length = Netmask.length(settings.get("host netmask")).orElseThrow();
    return Optional.of(
        new NatConf(
            new InterfaceAddress(Ipv4.parse(settings.get("host ip")).orElseThrow(), length),
            device(settings.get("host device")).orElseThrow(),
            settings.get("host activeFTP").equals("1"),
            Integer.parseInt(settings.get("udp timeout")),
            forwards.getOrDefault("incomingtcp", List.of()),
            forwards.getOrDefault("incomingudp", List.of()),
            List.of()));
  }
}
