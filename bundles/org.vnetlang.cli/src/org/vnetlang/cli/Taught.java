package org.vnetlang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.sim.dhcp.server.DhcpServer;
import org.vnetlang.sim.expect.Traffic;
import org.vnetlang.sim.report.Learned;
import org.vnetlang.sim.report.Neighbour;
import org.vnetlang.sim.report.Neighbours;
import org.vnetlang.sim.report.Table;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.story.Moment;
import org.vnetlang.sim.walk.Walk;

/** What the machines of a network have learned by what it sent; found out where it is shown. */
final class Taught {
  private final List<Walk> before = new ArrayList<>();
  private Optional<Map<String, List<Neighbour>>> neighbours = Optional.empty();

  /** An expectation of a story was tried. */
  void moment(Moment moment) {
    moment.decision().map(Traffic::of).ifPresent(before::addAll);
  }

  /** What a machine knows at the end. */
  Learned of(Running running, String machine, Table table) {
    boolean arp = table == Table.ARP || table == Table.ARP_FILE;
    if (arp && neighbours.isEmpty()) {
      var walks = new ArrayList<>(before);
      walks.addAll(Traffic.of(running));
      neighbours = Optional.of(Neighbours.all(walks));
    }
    List<String> leases =
        table == Table.LEASES
            ? running.leases().servers(machine).stream().map(DhcpServer::leasesFile).toList()
            : List.of();
    return new Learned(arp ? neighbours.get().getOrDefault(machine, List.of()) : List.of(), leases);
  }
}
