package org.vnetlang.plan.xen.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.Reservation;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.operation.DaemonOperation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.plan.step.Machine;

/**
 * A start script of ISC dhcpd with the configuration that the NAT scripts edit. The server listens
 * where an address lies in a declared subnet, and ends if that is nowhere (dhcpd(8)).
 *
 * @param conf path of the configuration
 */
record Dhcpd(String conf) {
  private static final Ipv4 NONE = new Ipv4(0);
  private static final Pattern SUBNET =
      Pattern.compile("^subnet ([0-9.]+) netmask ([0-9.]+) .*$", Pattern.MULTILINE);
  private static final Pattern HOST =
      Pattern.compile(
          "^host \\S+ \\{ hardware ethernet ([0-9a-fA-F:]+); fixed-address ([0-9.]+); .*$",
          Pattern.MULTILINE);

  /** Stops the server and starts it: 1 where it has nothing to do. */
  int restart(Machine machine) {
    String text = machine.file(conf).orElse("");
    for (Machine.Link link : machine.links()) {
      if (machine.runs(Daemon.DhcpServer.class, link.device())) {
        machine.run(new DaemonOperation.Stop(server(link.device(), Prefix.of("0.0.0.0/0"), NONE)));
      }
    }
    List<Daemon.DhcpServer> servers = servers(machine, text);
    servers.forEach(server -> machine.run(new DaemonOperation.Start(server)));
    if (servers.isEmpty()) {
      machine.run(new SystemOperation.Log("dhcpd", "Not configured to listen on any interfaces!"));
    }
    return servers.isEmpty() ? 1 : 0;
  }

  private static List<Daemon.DhcpServer> servers(Machine machine, String text) {
    List<Prefix> subnets = subnets(text);
    List<Reservation> hosts = hosts(text);
    var servers = new ArrayList<Daemon.DhcpServer>();
    for (Machine.Link link : machine.links()) {
      if (link.up() && !link.addresses().isEmpty()) {
        Ipv4 own = link.addresses().get(0).address().address();
        subnets.stream()
            .filter(subnet -> subnet.contains(own))
            .findFirst()
            .ifPresent(subnet -> servers.add(server(link.device(), subnet, own, hosts)));
      }
    }
    return servers;
  }

  private static Daemon.DhcpServer server(String device, Prefix subnet, Ipv4 own) {
    return server(device, subnet, own, List.of());
  }

  private static Daemon.DhcpServer server(
      String device, Prefix subnet, Ipv4 own, List<Reservation> hosts) {
    return new Daemon.DhcpServer(
        device,
        Daemon.Dialect.ISC_4,
        subnet,
        own,
        Optional.empty(),
        DhcpService.UNWRITTEN,
        Optional.of(own),
        List.of(),
        Optional.empty(),
        hosts);
  }

  private static List<Prefix> subnets(String text) {
    var subnets = new ArrayList<Prefix>();
    for (var match = SUBNET.matcher(text); match.find(); ) {
      var mask = Ipv4.parse(match.group(2));
      Ipv4.parse(match.group(1))
          .filter(network -> mask.isPresent())
          .ifPresent(n -> subnets.add(new Prefix(n, Integer.bitCount(mask.get().bits()))));
    }
    return subnets;
  }

  private static List<Reservation> hosts(String text) {
    var hosts = new ArrayList<Reservation>();
    for (var match = HOST.matcher(text); match.find(); ) {
      var address = Ipv4.parse(match.group(2));
      Mac.parse(match.group(1))
          .ifPresent(mac -> hosts.add(new Reservation(address, mac, Optional.empty())));
    }
    return hosts;
  }
}
