package org.vnetlang.sim.tests.dhcp;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.vnetlang.sim.dhcp.server.DhcpServer;

/** Leases files, without what the run decides: dates, the server's own identifier, comments. */
final class LeasesFact {
  private static final String DATE = "\\d \\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d";

  private LeasesFact() {}

  static Fact of(DhcpCase recorded, Collection<DhcpServer> servers) {
    List<String> real =
        recorded.leases().values().stream().flatMap(lines -> kept(lines.stream())).toList();
    List<String> model =
        servers.stream().flatMap(server -> kept(server.leasesFile().lines())).toList();
    return Fact.fact(recorded, "leases", real, model);
  }

  private static Stream<String> kept(Stream<String> lines) {
    return lines
        .filter(line -> !line.startsWith("#") && !line.startsWith("server-duid") && !line.isBlank())
        .map(line -> line.replaceAll(DATE, "DATE"));
  }
}
