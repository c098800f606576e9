package org.vnetlang.headless.fidelity.dhcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.sim.dhcp.Parameters;
import org.vnetlang.sim.dhcp.server.KnownClient;
import org.vnetlang.sim.dhcp.server.ServedNetwork;
import org.vnetlang.sim.dhcp.server.ServedSubnet;
import org.vnetlang.sim.dhcp.server.ServerConfiguration;
import org.vnetlang.sim.dhcp.server.ServerKind;

/**
 * A recorded case.
 *
 * @param name its name, with the server's
 * @param kind the server
 * @param processes configurations by the names of their logs
 * @param steps what was done
 * @param frames all messages, in order
 * @param echoes answers to pings, in order
 * @param log lines by the names of logs
 * @param guests the guests' addresses in the end
 * @param leases lines of leases files, where they were recorded
 * @param macs the guests' MACs
 */
record DhcpCase(
    String name,
    ServerKind kind,
    Map<String, ServerConfiguration> processes,
    List<Step> steps,
    List<Frame> frames,
    List<Echo> echoes,
    Map<String, List<String>> log,
    Map<String, String> guests,
    Map<String, List<String>> leases,
    Map<String, Mac> macs) {
  @Override
  public String toString() {
    return name;
  }

  private static final long DAY = 20_000L * 86_400_000;
  static final long DEFAULT_LEASE = 43_200;
  static final long LONGEST_LEASE = 86_400;

  /**
   * Something was done, or came out of it.
   *
   * @param at when, on the recorder's own clock
   * @param text what
   */
  record Step(long at, String text) {}

  /**
   * An answer to a ping reaches a server.
   *
   * @param at when
   * @param via on which segment
   * @param from whose it is
   * @param after how many frames were seen before it
   */
  record Echo(long at, String via, Ipv4 from, int after) {}

  /** Whether an object is a recording of a DHCP server. */
  static boolean is(JsonElement json) {
    return json.isJsonObject()
        && json.getAsJsonObject().has("processes")
        && json.getAsJsonObject().has("frames");
  }

  static DhcpCase read(String name, JsonObject json) {
    ServerKind kind =
        json.get("server").getAsString().equals("isc20") ? ServerKind.ISC_2 : ServerKind.ISC_4;
    var frames = new ArrayList<Frame>();
    var echoes = new ArrayList<Echo>();
    seen(json.getAsJsonArray("frames"), frames, echoes);
    var processes = new LinkedHashMap<String, ServerConfiguration>();
    objects(json.getAsJsonArray("processes"))
        .forEach(one -> processes.put(one.get("log").getAsString(), configuration(one, kind)));
    List<Step> steps =
        StreamSupport.stream(json.getAsJsonArray("steps").spliterator(), false)
            .map(JsonElement::getAsJsonArray)
            .map(step -> new Step(DAY + millis(step.get(0)), step.get(1).getAsString()))
            .toList();
    var macs = new LinkedHashMap<String, Mac>();
    json.getAsJsonObject("macs")
        .entrySet()
        .forEach(one -> macs.put(one.getKey(), Mac.of(one.getValue().getAsString())));
    return new DhcpCase(
        name,
        kind,
        processes,
        steps,
        frames,
        echoes,
        lines(json, "log"),
        guests(json.getAsJsonObject("guests")),
        lines(json, "leases"),
        macs);
  }

  private static void seen(JsonArray all, List<Frame> frames, List<Echo> echoes) {
    var transactions = new HashMap<String, Integer>();
    for (JsonObject one : objects(all)) {
      long at = DAY + millis(one.get("t"));
      if (one.has("echo")) {
        Ipv4 from = Ipv4.of(one.get("echo").getAsString());
        echoes.add(new Echo(at, one.get("via").getAsString(), from, frames.size()));
      } else {
        frames.add(Frame.read(one, at, transactions));
      }
    }
  }

  private static long millis(JsonElement seconds) {
    return (long) (seconds.getAsDouble() * 1000);
  }

  private static Map<String, List<String>> lines(JsonObject json, String key) {
    var all = new LinkedHashMap<String, List<String>>();
    if (json.has(key)) {
      json.getAsJsonObject(key)
          .entrySet()
          .forEach(one -> all.put(one.getKey(), strings(one.getValue().getAsJsonArray())));
    }
    return all;
  }

  private static Map<String, String> guests(JsonObject json) {
    var all = new LinkedHashMap<String, String>();
    json.entrySet()
        .forEach(
            one -> {
              JsonObject guest = one.getValue().getAsJsonObject();
              all.put(
                  one.getKey(),
                  "%s brd %s via %s"
                      .formatted(
                          guest.get("address").getAsString(),
                          guest.get("broadcast").getAsString(),
                          strings(guest.getAsJsonArray("routers"))));
            });
    return all;
  }

  private static ServerConfiguration configuration(JsonObject json, ServerKind kind) {
    List<ServedNetwork> networks =
        objects(json.getAsJsonArray("networks")).stream().map(one -> network(one, kind)).toList();
    List<KnownClient> known =
        objects(json.getAsJsonArray("hosts")).stream()
            .map(
                one ->
                    new KnownClient(
                        one.get("name").getAsString(),
                        Mac.of(one.get("mac").getAsString()),
                        Frame.address(one, "address"),
                        one.has("lease") ? one.get("lease").getAsLong() : DEFAULT_LEASE))
            .toList();
    return new ServerConfiguration(networks, known);
  }

  private static ServedNetwork network(JsonObject json, ServerKind kind) {
    List<JsonObject> subnets = objects(json.getAsJsonArray("subnets"));
    JsonObject first = subnets.get(0);
    return new ServedNetwork(
        json.get("via").getAsString(),
        Ipv4.of(json.get("own").getAsString()),
        subnets.stream().map(DhcpCase::subnet).toList(),
        Optional.ofNullable(first.get("authoritative"))
            .map(JsonElement::getAsBoolean)
            .orElse(kind.authoritativeByDefault()),
        first.has("deny") && first.get("deny").getAsBoolean());
  }

  private static ServedSubnet subnet(JsonObject json) {
    Prefix prefix = Prefix.of(json.get("subnet").getAsString());
    Parameters written = Frame.parameters(json);
    long lease = json.has("lease") ? written.leaseSeconds() : DEFAULT_LEASE;
    var told =
        new Parameters(
            prefix.length(),
            written.broadcast(),
            written.routers(),
            written.dns(),
            written.domain(),
            lease);
    List<Ipv4Range> ranges =
        strings(json.getAsJsonArray("ranges")).stream().map(DhcpCase::range).toList();
    return new ServedSubnet(
        prefix, ranges, told, json.has("max") ? json.get("max").getAsLong() : LONGEST_LEASE);
  }

  private static Ipv4Range range(String text) {
    String[] ends = text.split("-");
    return new Ipv4Range(Ipv4.of(ends[0]), Ipv4.of(ends[1]));
  }

  private static List<JsonObject> objects(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static List<String> strings(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsString).toList();
  }
}
