package org.vnetlang.lang.tests.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vnetlang.model.Network;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.step.Route;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.report.Learned;
import org.vnetlang.sim.report.Line;
import org.vnetlang.sim.report.Neighbours;
import org.vnetlang.sim.report.Style;
import org.vnetlang.sim.report.Table;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.walk.Walker;

/** The tutorial's files lead to the tutorial's printouts, line for line. */
class TutorialPrintoutsTest {
  private static final Path ROOT = Path.of(System.getProperty("vnet.root"));
  private static final Path RECORDINGS = ROOT.resolve("tests/recordings/tutorial");
  private static final Path EXAMPLES = ROOT.resolve("examples/tutorial");

  private static String example(String name) throws IOException {
    return Files.readString(EXAMPLES.resolve(name));
  }

  /** The parts of a recording by their titles: a machine and a table's word. */
  private static Map<String, List<String>> recorded(String name) throws IOException {
    var parts = new LinkedHashMap<String, List<String>>();
    List<String> part = new ArrayList<>();
    for (String line : Files.readAllLines(RECORDINGS.resolve(name + ".txt"))) {
      if (line.startsWith("### ")) {
        part = new ArrayList<>();
        parts.put(line.substring("### ".length()), part);
      } else {
        part.add(line);
      }
    }
    return parts;
  }

  private static Kernel machine(Running running, String name) {
    return running.world().machine(name).orElseThrow();
  }

  private static List<Line> lines(Kernel kernel, Table table, Learned learned) {
    return table.print(kernel, Style.TUTORIAL, learned).lines();
  }

  private static void same(List<Line> printed, List<String> recorded) {
    var seen = new ArrayList<String>();
    for (int i = 0; i < recorded.size(); i++) {
      boolean alike = i < printed.size() && printed.get(i).matches(recorded.get(i));
      seen.add(alike ? printed.get(i).masked() : recorded.get(i));
    }
    assertThat(seen).containsExactlyElementsOf(printed.stream().map(Line::masked).toList());
  }

  /** Compares parts of a recording with what their machines print. */
  private static void same(Running running, String name, String... titles) throws IOException {
    for (String title : titles) {
      String[] words = title.split(" ");
      Table table = Table.of(words[1]).orElseThrow();
      same(lines(machine(running, words[0]), table, Learned.NOTHING), recorded(name).get(title));
    }
  }

  private static Running withGuests(Network network, String... guests) {
    Running running = Running.of(network);
    String host = network.hosts().get(0).name();
    running.boot(host);
    running.startHypervisor(host);
    List.of(guests).forEach(running::start);
    return running;
  }

  @Test
  void theBridgeOfXen() throws IOException {
    Running running = withGuests(Meaning.network(example("xen-bridge.vnet")));
    same(running, "xen-bridge", "dom0 ifconfig");
  }

  @Test
  void theRoutesOfXen() throws IOException {
    String text =
        example("xen-route.vnet").replace("{ machine ranec ip .10 }", "")
            + "\nmachine ranec { nic eth1 on office ip .10 }\n";
    Running running = withGuests(Meaning.network(text), "brun");
    same(running, "xen-route", "dom0 ifconfig", "dom0 route");
    Walker walker = running.world().walker();
    var walks =
        List.of(
            walker.ping("ranec", Ipv4.of("192.168.0.64")),
            walker.ping("ranec", Ipv4.of("192.168.0.100")));
    var learned = new Learned(Neighbours.of("ranec", walks), List.of());
    same(
        lines(machine(running, "ranec"), Table.ARP_FILE, learned),
        recorded("xen-route").get("ranec proc-net-arp"));
  }

  @Test
  void theAddressTranslationOfXen() throws IOException {
    Running running = withGuests(Meaning.network(example("xen-nat.vnet")), "brun");
    same(running, "xen-nat", "dom0 ifconfig", "dom0 route", "brun route");
  }

  @Test
  void theHubsOfVmware() throws IOException {
    Network network = Meaning.network(Files.readString(RECORDINGS.resolve("vmware.vnet")));
    Running running = withGuests(network, "debian");
    same(running, "vmware", "ayla ifconfig");
    List<String> log =
        recorded("vmware").get("ayla syslog").stream()
            .map(l -> "Sep 16 10:00:00 ayla " + l)
            .toList();
    same(lines(machine(running, "ayla"), Table.SYSLOG, Learned.NOTHING), log);
  }

  @Test
  void theGuestOnTheBridgedHub() throws IOException {
    Network network = Meaning.network(Files.readString(RECORDINGS.resolve("vmware.vnet")));
    Kernel guest = machine(withGuests(network, "debian"), "debian");
    List<String> block = recorded("vmware").get("debian ifconfig");
    same(lines(guest, Table.IFCONFIG, Learned.NOTHING).subList(0, block.size()), block);
  }

  @Test
  void theTableOfTheGuestThatReachesNobodyElse() throws IOException {
    Running running = withGuests(Meaning.network(example("vmware-host-only.vnet")), "debian");
    Kernel guest = machine(running, "debian");
    leased(guest, "192.168.127.128/24", Optional.empty());
    same(lines(guest, Table.ROUTE, Learned.NOTHING), recorded("vmware").get("host-only route"));
  }

  @Test
  void theTableOfTheGuestBehindTheNatDevice() throws IOException {
    Running running = withGuests(Meaning.network(example("vmware-nat.vnet")), "debian");
    Kernel guest = machine(running, "debian");
    leased(guest, "172.16.62.128/24", Optional.of(Ipv4.of("172.16.62.2")));
    same(lines(guest, Table.ROUTE, Learned.NOTHING), recorded("vmware").get("nat route"));
  }

  /** What the DHCP client does with its lease. */
  private static void leased(Kernel guest, String address, Optional<Ipv4> router) {
    var own = InterfaceAddress.parse(address).orElseThrow();
    String card = "ethernet0";
    guest.run(new AddressOperation.Configure(card, own, own.prefix().broadcast()));
    router
        .map(via -> Route.byDefault(via, Optional.of(card)))
        .ifPresent(route -> guest.run(new RouteOperation.Add(route)));
  }
}
