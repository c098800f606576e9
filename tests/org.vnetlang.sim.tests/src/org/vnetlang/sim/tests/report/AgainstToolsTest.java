package org.vnetlang.sim.tests.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.filter.RuleReader;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.BridgeOperation;
import org.vnetlang.plan.operation.CommandLine;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.step.Route;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.kernel.Surroundings;
import org.vnetlang.sim.report.Learned;
import org.vnetlang.sim.report.Neighbour;
import org.vnetlang.sim.report.Printout;
import org.vnetlang.sim.report.Style;
import org.vnetlang.sim.report.Table;

/**
 * The same operations on a model and in a network namespace of a real kernel: what is printed of
 * the model is what the real tools print.
 */
class AgainstToolsTest {
  private static final List<Table> COMPARED =
      List.of(
          Table.IFCONFIG,
          Table.IFCONFIG_ALL,
          Table.IP_ADDR,
          Table.ROUTE,
          Table.IP_ROUTE,
          Table.BRCTL,
          Table.ARP,
          Table.ARP_FILE,
          Table.IPTABLES);

  private static final List<Neighbour> NEIGHBOURS =
      List.of(
          new Neighbour(Ipv4.of("192.168.0.1"), mac("00:40:d0:65:b2:01"), "eth0"),
          new Neighbour(Ipv4.of("10.0.0.100"), mac("00:16:3e:00:00:64"), "vif1.0"),
          new Neighbour(Ipv4.of("192.168.0.100"), mac("00:40:d0:65:b2:84"), "eth0"));

  private static final List<String> RULES =
      List.of(
          "-t nat -A POSTROUTING -o eth0 -j MASQUERADE",
          "-t nat -A PREROUTING -i eth0 -p tcp --dport 80 -j DNAT --to-destination 10.0.0.100:81",
          "-t nat -A POSTROUTING -s 10.0.0.0/8 ! -d 10.0.0.0/8 -j SNAT --to-source 1.2.3.4",
          "-A FORWARD -s 10.0.0.100 -m physdev --physdev-in vif1.0 -j ACCEPT",
          "-A FORWARD -p udp -m physdev --physdev-in vif1.0 --sport 68 --dport 67 -j ACCEPT",
          "-A FORWARD -m physdev --physdev-is-bridged --physdev-out vif1.0 -j ACCEPT",
          "-A FORWARD -m state --state ESTABLISHED,RELATED -j ACCEPT",
          "-A FORWARD -p tcp --dport 22 -m state --state NEW -j REJECT",
          "-A FORWARD -p icmp ! -i eth0 -j DROP",
          "-A FORWARD -m state --state INVALID -j DROP",
          "-A FORWARD -p tcp ! --dport 25 -j LOG",
          "-P FORWARD DROP");

  @TempDir Path folder;

  private static Optional<Mac> mac(String text) {
    return Optional.of(Mac.of(text));
  }

  private static List<Operation> operations() {
    var all = new ArrayList<Operation>();
    all.add(new LinkOperation.Up("lo"));
    pair(all, "eth0", "far0", "00:40:d0:65:b2:84", "00:40:d0:65:b2:01");
    pair(all, "vif1.0", "u1", "fe:ff:ff:ff:ff:ff", "00:16:3e:00:00:64");
    pair(all, "vif10.0", "u10", "fe:ff:ff:ff:ff:fe", "00:16:3e:00:00:65");
    pair(all, "eth10", "eth2", "02:00:00:00:00:0a", "02:00:00:00:00:02");
    bridges(all);
    addresses(all);
    routes(all);
    return all;
  }

  private static void pair(List<Operation> all, String one, String other, String... macs) {
    all.add(new LinkOperation.AddPair(one, Mac.of(macs[0]), other, Mac.of(macs[1])));
    all.add(new LinkOperation.Address(one, Mac.of(macs[0])));
    all.add(new LinkOperation.Address(other, Mac.of(macs[1])));
  }

  private static void bridges(List<Operation> all) {
    for (String bridge : List.of("xenbr0", "xenbr10", "xenbr2")) {
      all.add(new BridgeOperation.Add(bridge));
      all.add(new BridgeOperation.ForwardDelay(bridge, 0));
      all.add(new BridgeOperation.Stp(bridge, bridge.equals("xenbr2")));
    }
    all.add(new BridgeOperation.AddPort("xenbr0", "vif10.0"));
    all.add(new BridgeOperation.AddPort("xenbr0", "vif1.0"));
    all.add(new BridgeOperation.AddPort("xenbr10", "eth2"));
    all.add(new LinkOperation.Arp("vif1.0", false));
    all.add(new LinkOperation.Multicast("vif1.0", false));
    for (String device : List.of("eth0", "far0", "u1", "vif1.0", "u10", "vif10.0", "xenbr0")) {
      all.add(new LinkOperation.Up(device));
    }
    // the other end stays down
    all.add(new LinkOperation.Up("eth10"));
    all.add(new LinkOperation.Up("xenbr2"));
  }

  private static void addresses(List<Operation> all) {
    add(all, "eth0", "192.168.0.68/24", "192.168.0.255");
    add(all, "eth0", "192.168.0.69/24", "192.168.0.255");
    add(all, "eth0", "172.20.0.1/32", "");
    add(all, "vif1.0", "10.0.0.227/32", "");
    all.add(
        new AddressOperation.Configure(
            "eth10", InterfaceAddress.parse("10.9.0.1/16").orElseThrow(), Ipv4.of("10.9.255.255")));
  }

  private static void add(List<Operation> all, String device, String address, String broadcast) {
    var own = InterfaceAddress.parse(address).orElseThrow();
    all.add(new AddressOperation.Add(device, own, Ipv4.parse(broadcast)));
  }

  private static void routes(List<Operation> all) {
    var gateway = Ipv4.of("192.168.0.1");
    Route plain = Route.byDefault(gateway, Optional.of("eth0"));
    all.add(new RouteOperation.Add(plain));
    all.add(new RouteOperation.Add(plain.withMetric(100)));
    all.add(
        new RouteOperation.Add(
            Route.toNeighbour(
                Ipv4.of("10.0.0.100"), "vif1.0", Optional.of(Ipv4.of("10.0.0.227")))));
    all.add(
        new RouteOperation.Add(
            new Route(
                Prefix.of("10.0.0.0/8"),
                Optional.of(Ipv4.of("192.168.0.2")),
                Optional.empty(),
                Optional.empty(),
                7,
                false)));
  }

  @Test
  void theRealToolsPrintTheSame() throws Exception {
    var model = new Kernel("dom0", Surroundings.NONE);
    for (Operation operation : operations()) {
      assertThat(model.run(operation).exitCode()).as(CommandLine.of(operation)).isZero();
    }
    RULES.stream()
        .flatMap(rule -> RuleReader.read("filter", rule).stream())
        .forEach(change -> assertThat(model.run(change).exitCode()).isZero());
    var learned = new Learned(NEIGHBOURS, List.of());
    Map<Table, String> real = real(model);
    for (Table table : COMPARED) {
      Printout printout = table.print(model, Style.TODAY, learned);
      boolean hashed = table == Table.ARP || table == Table.ARP_FILE;
      String said = real.get(table);
      Printed.same(table.command(), printout, hashed ? sorted(said, printout) : said);
    }
  }

  private Map<Table, String> real(Kernel model) throws Exception {
    var commands = new ArrayList<String>();
    operations().forEach(operation -> commands.add(Namespace.command(operation)));
    RULES.forEach(rule -> commands.add("iptables " + rule));
    for (Neighbour one : NEIGHBOURS) {
      commands.add(
          "ip neigh add %s lladdr %s dev %s nud reachable"
              .formatted(one.address(), one.mac().orElseThrow(), one.device()));
    }
    var outcome = new Namespace(folder).outcome(commands, model, COMPARED);
    assertThat(outcome.codes()).hasSameSizeAs(commands).containsOnly(0);
    return outcome.tables();
  }

  /** The kernel lists the cache by a hash with chance in it. */
  private static String sorted(String real, Printout printout) {
    List<String> order = printout.text().lines().toList();
    return real.lines()
        .sorted(Comparator.comparingInt(order::indexOf))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
