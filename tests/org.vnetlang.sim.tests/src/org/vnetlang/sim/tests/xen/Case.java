package org.vnetlang.sim.tests.xen;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.host.Ifupdown;
import org.vnetlang.plan.host.Stanza;
import org.vnetlang.plan.xen.XendVersion;
import org.vnetlang.plan.xen.script.Dom0;
import org.vnetlang.sim.tests.recorded.RecordedMachine;
import org.vnetlang.sim.tests.recorded.Recording;

/**
 * A recorded case of Xen 3.0.x with what else its folder's README says.
 *
 * @param json the recording as it stands in its file
 * @param before the state before the first call: its own, or that of a case that begins alike
 */
record Case(JsonObject json, Recording.Phase before) {
  /** Cases without a state of their own before the first call begin like another one. */
  private static final Map<String, String> BEGINS_LIKE =
      Map.of(
          "bridge-noifup-linkdown-304", "bridge-noifup-ipv4-304",
          "nat-dhcp-304", "nat-1domU-304",
          "nat-highoctet-304", "nat-1domU-304",
          "route-304-noip", "route-304-2domU");

  /** All cases of 3.0.x, changed by a mapping of texts first. */
  static Stream<Case> all(Renumbering renumbering) {
    Path folder = Path.of(System.getProperty("vnet.root"), "tests/recordings/xen");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".json"))
          .sorted()
          .map(Case::read)
          .toList()
          .stream()
          .filter(json -> json.get("scripts").getAsString().startsWith("3.0."))
          .map(json -> of(folder, json, renumbering));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case of(Path folder, JsonObject json, Renumbering renumbering) {
    String name = json.get("case").getAsString();
    JsonObject begin =
        BEGINS_LIKE.containsKey(name)
            ? read(folder.resolve(BEGINS_LIKE.get(name) + ".json"))
            : json;
    Recording.Phase before = Recording.of(renumbering.of(begin)).phases().get(0);
    return new Case(renumbering.of(json), before);
  }

  private static JsonObject read(Path file) {
    try {
      return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return json.get("case").getAsString();
  }

  Recording recording() {
    return Recording.of(json);
  }

  @Override
  public String toString() {
    return name();
  }

  /** What the scripts find besides the network. */
  Dom0 dom0() {
    String text = json.get("scripts").getAsString().split("-")[0];
    XendVersion version =
        Stream.of(XendVersion.values())
            .filter(v -> v.text().equals(text))
            .findFirst()
            .orElseThrow();
    boolean linkdown = name().contains("linkdown");
    return new Dom0(version, ifupdown(), !name().contains("dash"), linkdown);
  }

  private Ifupdown ifupdown() {
    var flavour =
        name().contains("noifup")
            ? Ifupdown.Flavour.NONE
            : name().contains("ifupdown08") ? Ifupdown.Flavour.V0_8 : Ifupdown.Flavour.V0_6;
    return new Ifupdown(flavour, List.of(stanza()));
  }

  /** The card as its stanza would say it: first address and default route. */
  private Stanza stanza() {
    RecordedMachine dom0 = before.machines().get("dom0");
    RecordedMachine.Link card = dom0.links().get(1);
    Optional<String> route =
        dom0.routes().stream().filter(r -> r.startsWith("default")).findFirst();
    return new Stanza(
        card.name(),
        card.addresses().stream().findFirst().flatMap(a -> InterfaceAddress.parse(a.split(" ")[0])),
        route.map(r -> Ipv4.of(r.split(" ")[2])),
        route
            .filter(r -> r.contains("metric"))
            .map(r -> Integer.valueOf(r.split(" ")[6]))
            .orElse(0),
        false);
  }

  /** What a domain's backend holds in xenstore before its script runs. */
  Map<String, String> xenstore(String path) {
    var values = new LinkedHashMap<String, String>();
    for (JsonObject phase : Json.objects(json.getAsJsonArray("phases"))) {
      if (phase.has("xenstore")) {
        JsonObject all = phase.getAsJsonObject("xenstore");
        all.keySet().stream()
            .filter(key -> key.startsWith(path + "/") && !key.endsWith("/hotplug-status"))
            .forEach(key -> values.put(key, all.get(key).getAsString()));
      }
    }
    return values;
  }

  /** The word for xend that is recorded after the last call, if any was written. */
  Optional<String> status(int phase, String path) {
    JsonObject at = json.getAsJsonArray("phases").get(phase).getAsJsonObject();
    String key = path + "/hotplug-status";
    return at.has("xenstore") && at.getAsJsonObject("xenstore").has(key)
        ? Optional.of(at.getAsJsonObject("xenstore").get(key).getAsString())
        : Optional.empty();
  }
}
