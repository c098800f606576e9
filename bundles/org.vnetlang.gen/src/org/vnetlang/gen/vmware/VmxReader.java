package org.vnetlang.gen.vmware;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vnetlang.gen.Ascii;
import org.vnetlang.gen.Reading;
import org.vnetlang.gen.vmware.VmxNic.Connection;
import org.vnetlang.gen.vmware.VmxNic.Connection.Word;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.vmware.Vmnet;

/**
 * Reads a fragment of a .vmx file strictly: the keys that {@link Vmx#print} writes with values that
 * it could have written, each once, and comments.
 */
public final class VmxReader {
  private static final Pattern SETTING = Pattern.compile("([A-Za-z0-9.]+) = (\".*\")");
  private static final Pattern NIC = Pattern.compile("ethernet(0|[1-9][0-9]?)\\.[A-Za-z]+");

  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  private VmxReader() {}

  /** The fragment, or the first line that is none of ours; comments are not kept. */
  public static Reading<Vmx> read(String text) {
    var reader = new VmxReader();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!reader.line(lines[i], i + 1)) {
        return new Reading.Refused<>(
            i + 1, "The line is neither a comment nor a setting that is written here.");
      }
    }
    return reader.vmx();
  }

  private boolean line(String line, int number) {
    if (line.isEmpty() || line.startsWith("#")) {
      return Ascii.printable(line);
    }
    Matcher setting = SETTING.matcher(line);
    if (!setting.matches() || !Ascii.printable(line) || lines.containsKey(setting.group(1))) {
      return false;
    }
    Optional<String> value = VmxText.read(setting.group(2));
    value.ifPresent(text -> settings.put(setting.group(1), text));
    lines.put(setting.group(1), number);
    return value.isPresent();
  }

  /** What the settings mean; they must be exactly those that the meaning is written as. */
  private Reading<Vmx> vmx() {
    var numbers = new TreeSet<Integer>();
    for (String key : settings.keySet()) {
      Matcher nic = NIC.matcher(key);
      if (nic.matches()) {
        numbers.add(Integer.parseInt(nic.group(1)));
      }
    }
    var nics = new ArrayList<VmxNic>();
    numbers.forEach(number -> nic(number).ifPresent(nics::add));
    var vmx = new Vmx(Optional.ofNullable(settings.get("displayName")), nics, List.of());
    Map<String, String> ours = vmx.settings();
    for (String key : settings.keySet()) {
      if (!settings.get(key).equals(ours.get(key))) {
        return new Reading.Refused<>(
            lines.get(key), "'" + key + "' is not written here, or not with this value.");
      }
    }
    if (!settings.keySet().containsAll(ours.keySet())) {
      return new Reading.Refused<>(1, "A card lacks one of its settings.");
    }
    return new Reading.Read<>(vmx);
  }

  private Optional<VmxNic> nic(int number) {
    String nic = "ethernet" + number + ".";
    String generated = settings.getOrDefault(nic + "generatedAddress", "");
    Optional<Mac> mac = Mac.parse(settings.getOrDefault(nic + "address", generated));
    Optional<String> model = Optional.ofNullable(settings.get(nic + "virtualDev"));
    return connection(nic)
        .flatMap(where -> mac.map(address -> new VmxNic(number, where, address, model)));
  }

  private Optional<Connection> connection(String nic) {
    String word = settings.getOrDefault(nic + "connectionType", "");
    if (word.equals("custom")) {
      String device = settings.getOrDefault(nic + "vnet", "");
      return Vmnet.of(device.replaceFirst("^/dev/", "")).map(Connection.Custom::new);
    }
    return List.of(Word.values()).stream()
        .filter(usual -> usual.text().equals(word))
        .findFirst()
        .map(Connection.Usual::new);
  }
}
