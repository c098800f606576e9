package org.vnetlang.sim.tests.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
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
  private static final String PROBE =
      "mount -t tmpfs none /run && mount -t sysfs none /sys && ip link add probe0 type veth peer"
          + " name probe1 && brctl addbr probe2 && ifconfig -a >/dev/null && command -v route arp"
          + " >/dev/null && iptables -t nat -L >/dev/null"
          + " && iptables-save --version";

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
                org.vnetlang.model.address.Prefix.of("10.0.0.0/8"),
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

  /** The kernel lists the cache by a hash with chance in it. */
  private static String sorted(String real, Printout printout) {
    List<String> order = printout.text().lines().toList();
    return real.lines()
        .sorted(java.util.Comparator.comparingInt(order::indexOf))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private Map<Table, String> real(Kernel model) throws Exception {
    Ran probe = run(PROBE);
    assumeTrue(
        probe.exit() == 0 && probe.said().contains("nf_tables"),
        "no network namespace with veth, brctl, net-tools and iptables on nf_tables here: "
            + probe.said().strip());
    var script = new StringBuilder("set -e\nmount -t tmpfs none /run\nmount -t sysfs none /sys\n");
    script.append("sysctl -q -w net.ipv6.conf.default.accept_dad=0\n");
    operations().forEach(operation -> script.append(command(operation)).append('\n'));
    RULES.forEach(rule -> script.append("iptables ").append(rule).append('\n'));
    for (Neighbour one : NEIGHBOURS) {
      script.append(
          "ip neigh add %s lladdr %s dev %s nud reachable\n"
              .formatted(one.address(), one.mac().orElseThrow(), one.device()));
    }
    script.append(settled(model));
    COMPARED.forEach(
        t -> script.append("%s >%s || :\n".formatted(t.command(), folder.resolve(t.word()))));
    Ran ran = run(script.toString());
    assertThat(ran.said()).isEmpty();
    assertThat(ran.exit()).isZero();
    var printed = new LinkedHashMap<Table, String>();
    for (Table table : COMPARED) {
      printed.put(table, Files.readString(folder.resolve(table.word())));
    }
    return printed;
  }

  /** A kernel numbers the other end of a pair first. */
  private static String command(Operation operation) {
    return operation instanceof LinkOperation.AddPair pair
        ? "ip link add %s type veth peer name %s".formatted(pair.peer(), pair.device())
        : CommandLine.of(operation);
  }

  /** The kernel tells states and addresses of interfaces a moment later. */
  private static String settled(Kernel model) {
    String wanted = Table.IP_ADDR.print(model, Style.TODAY, Learned.NOTHING).text();
    return """
    i=0
    until [ "$(ip addr | grep -c 'state UP')" = %d ] && [ "$(ip addr | grep -c fe80)" = %d ]
    do
      i=$((i + 1))
      [ $i -lt 100 ] || break
      sleep 0.1
    done
    """
        .formatted(count(wanted, "state UP"), count(wanted, "fe80"));
  }

  private static long count(String text, String what) {
    return text.lines().filter(line -> line.contains(what)).count();
  }

  private record Ran(int exit, String said) {}

  private Ran run(String script) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("script"), script);
    Path said = folder.resolve("said");
    List<String> command = Arrays.asList("unshare", "-mn", "sh", "-c", ". " + file);
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
    } catch (IOException absent) {
      return new Ran(1, absent.getMessage());
    }
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertThat(ended).isTrue();
    return new Ran(process.exitValue(), Files.readString(said));
  }
}
