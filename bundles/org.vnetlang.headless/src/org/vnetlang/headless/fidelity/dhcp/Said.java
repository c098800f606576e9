package org.vnetlang.headless.fidelity.dhcp;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vnetlang.sim.dhcp.server.DhcpServer;

/**
 * What DHCP servers and clients said, logged or kept, in order.
 *
 * @param kind what it is
 * @param where by whom
 * @param recorded what the real ones did
 * @param simulated what those of the model do
 */
public record Said(Kind kind, String where, List<String> recorded, List<String> simulated) {
  private static final String DATE = "\\d \\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d";

  public Said {
    recorded = List.copyOf(recorded);
    simulated = List.copyOf(simulated);
  }

  /** What can be compared. */
  public enum Kind {
    /** What a server answers to what the real one heard. */
    ANSWERS,
    /** All that servers and clients say to each other. */
    MESSAGES,
    /** The servers' log. */
    LOG,
    /** The addresses that guests come to, with broadcast address and router. */
    ADDRESSES,
    /** The servers' leases files. */
    LEASES
  }

  /** Whether something is a recording of a DHCP server. */
  public static boolean isRecorded(JsonElement json) {
    return DhcpCase.is(json);
  }

  /**
   * Lets servers and clients of the model do what the recorded ones did. They are configured as
   * those were; what has another shape is a RuntimeException of Gson or of a collection.
   *
   * @param name the case's name
   * @param json the recording
   */
  public static List<Said> of(String name, JsonElement json) {
    DhcpCase recorded = DhcpCase.read(name, json.getAsJsonObject());
    var all = new ArrayList<Said>();
    ServerReplay alone = ServerReplay.of(recorded);
    GuestReplay both = GuestReplay.of(recorded);
    List<Frame> answers = recorded.frames().stream().filter(Frame::fromServer).toList();
    all.add(new Said(Kind.ANSWERS, "server", Frame.shown(answers), Frame.shown(alone.answers())));
    all.add(new Said(Kind.LOG, "server", lines(recorded.log()), lines(alone.log())));
    all.add(
        new Said(Kind.MESSAGES, "all", Frame.shown(recorded.frames()), Frame.shown(both.frames())));
    all.add(new Said(Kind.LOG, "server with clients", lines(recorded.log()), lines(both.log())));
    all.add(new Said(Kind.ADDRESSES, "results", both.expectedResults(), both.results()));
    all.add(guests(recorded, both));
    if (!recorded.leases().isEmpty()) {
      all.add(leases(recorded, both.servers()));
    }
    return List.copyOf(all);
  }

  private static Said guests(DhcpCase recorded, GuestReplay both) {
    List<String> told =
        recorded.guests().entrySet().stream()
            .filter(guest -> both.guests().containsKey(guest.getKey()))
            .map(Object::toString)
            .toList();
    List<String> guests = both.guests().entrySet().stream().map(Object::toString).toList();
    return new Said(Kind.ADDRESSES, "guests", told, guests);
  }

  private static List<String> lines(Map<String, List<String>> log) {
    return log.entrySet().stream()
        .flatMap(one -> one.getValue().stream().map(line -> one.getKey() + ": " + line))
        .collect(Collectors.toList());
  }

  /** Without what the run decides: dates, the server's own identifier, comments. */
  private static Said leases(DhcpCase recorded, Collection<DhcpServer> servers) {
    List<String> real =
        recorded.leases().values().stream().flatMap(lines -> kept(lines.stream())).toList();
    List<String> model =
        servers.stream().flatMap(server -> kept(server.leasesFile().lines())).toList();
    return new Said(Kind.LEASES, "file", real, model);
  }

  private static Stream<String> kept(Stream<String> lines) {
    return lines
        .filter(line -> !line.startsWith("#") && !line.startsWith("server-duid") && !line.isBlank())
        .map(line -> line.replaceAll(DATE, "DATE"));
  }
}
