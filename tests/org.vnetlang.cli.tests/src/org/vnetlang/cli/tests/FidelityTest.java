package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vnetlang.headless.VnetCompiler;
import org.vnetlang.headless.fidelity.Cases;
import org.vnetlang.headless.fidelity.Cell;
import org.vnetlang.headless.fidelity.Compared;
import org.vnetlang.headless.fidelity.Comparison;
import org.vnetlang.headless.fidelity.Fact;
import org.vnetlang.model.finding.Texts;

/**
 * Every recording of Xen 3.0.x is as simulated, but for differences with a reason; {@code
 * docs/fidelity.md} says so, byte by byte. With {@code VNET_GOLDEN=write} in the environment it is
 * written first and then read.
 */
class FidelityTest {
  private static final Path ROOT = Path.of(System.getProperty("vnet.root"));
  private static final Path RECORDINGS = ROOT.resolve("tests/recordings/xen");
  private static final Path HUBS = ROOT.resolve("tests/recordings/nat");
  private static final Path REASONS = ROOT.resolve("tests/recordings/fidelity-reasons.txt");
  private static final Path PAGE = ROOT.resolve("docs/fidelity.md");

  /** The only case whose README calls what differs in its routes an accommodation. */
  private static final String ACCOMMODATED = "nat-dhcp-304 | routes";

  /** What no recording is needed for. */
  private static final String LIVE =
      """

      ## Live

      Each build also invents networks, builds them from network namespaces of the real kernel where it may, and compares exit codes,
      tables, pings with their TTL, and what real DHCP servers lease: 20 networks and 5 servers, or as many as `VNET_LIVE` says. Of a
      hundred networks and 25 servers (`VNET_LIVE=100 VNET_SEED=1000`) none differed.
      """;

  /** What a guest on a LAN's cable printed; one TTL is not what it must be. */
  private static final String SESSION =
      """
      [g]# ifconfig eth0
      eth0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500
              inet 192.168.0.64  netmask 255.255.255.0  broadcast 192.168.0.255
              ether 00:0c:29:73:a4:09  txqueuelen 1000  (Ethernet)

      [g]# route -n
      Kernel IP routing table
      Destination     Gateway         Genmask         Flags Metric Ref    Use Iface
      0.0.0.0         192.168.0.1     0.0.0.0         UG    0      0        0 eth0
      192.168.0.0     0.0.0.0         255.255.255.0   U     0      0        0 eth0

      [g]# ping -n -c 3 192.168.0.1
      64 bytes from 192.168.0.1: icmp_seq=1 ttl=63 time=0.144 ms

      3 packets transmitted, 3 received, 0% packet loss, time 643ms

      [g]# traceroute -I -n -w 1 -q 2 -m 6 203.0.113.10
      traceroute to 203.0.113.10 (203.0.113.10), 6 hops max, 60 byte packets
       1  192.168.0.1  0.070 ms  0.012 ms
       2  203.0.113.10  0.076 ms  0.013 ms

      [g]# arp -n
      Address                  HWtype  HWaddress           Flags Mask            Iface
      192.168.0.1              ether   00:05:00:e3:4d:db   C                     eth0
      """;

  @TempDir private Path folder;

  private static List<Compared> compared(Path recordings) throws IOException {
    var rows = new ArrayList<Compared>();
    for (var found : Cases.in(recordings)) {
      if (found.network().isPresent()) {
        Path file = found.network().get();
        var checked =
            VnetCompiler.of(Texts.ENGLISH)
                .check(Files.readAllBytes(file), file, file.getFileName().toString());
        rows.add(Comparison.of(found.recording().orElseThrow(), checked.network()).orElseThrow());
      }
    }
    return rows;
  }

  private static List<Compared> recorded() throws IOException {
    var rows = new ArrayList<Compared>(compared(RECORDINGS));
    rows.addAll(compared(HUBS));
    return rows;
  }

  /** Cases with facts that differ, and how. */
  private static Map<String, List<String>> differences(List<Compared> rows) {
    var different = new TreeMap<String, List<String>>();
    for (Compared row : rows) {
      row.cells().stream()
          .filter(cell -> cell.result() == Cell.Result.DIFFERENT)
          .forEach(
              cell -> different.put(row.name() + " | " + cell.fact().word(), cell.differences()));
    }
    return different;
  }

  private static Map<String, String> reasons() throws IOException {
    var reasons = new TreeMap<String, String>();
    for (String line : Files.readAllLines(REASONS)) {
      if (!line.startsWith("#")) {
        int bar = line.lastIndexOf(" | ");
        reasons.put(line.substring(0, bar), line.substring(bar + 3));
      }
    }
    return reasons;
  }

  @Test
  void whatDiffersHasAReasonAndEveryReasonADifference() throws IOException {
    var different = differences(recorded());
    assertThat(different.keySet()).as(different.toString()).isEqualTo(reasons().keySet());
  }

  @Test
  void atMostTenFactsDifferAndNoPingRuleOrExitCode() throws IOException {
    var different = differences(recorded()).keySet();
    assertThat(different).hasSizeLessThanOrEqualTo(10);
    assertThat(different)
        .filteredOn(each -> !each.equals(ACCOMMODATED))
        .noneMatch(each -> each.matches(".* \\| (pings|routes|rules|exit-codes)"));
  }

  /** Each recorded case of 3.0.x is there: none is missing because its file is. */
  @Test
  void everyRecordingOfXen30AndOfTheHubsIsCompared() throws IOException {
    var names = recorded().stream().map(Compared::name).toList();
    try (Stream<Path> xen = Files.list(RECORDINGS);
        Stream<Path> hubs = Files.list(HUBS)) {
      assertThat(
              Stream.concat(xen, hubs)
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".json") && !name.startsWith("modern-"))
                  .map(name -> name.substring(0, name.length() - ".json".length()))
                  .toList())
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @ParameterizedTest
  @EnumSource(Renumbered.class)
  void theSameHoldsWithOtherNumbersAndNames(Renumbered renumbered) throws IOException {
    var all = new ArrayList<>(Cases.in(RECORDINGS));
    all.addAll(Cases.in(HUBS));
    for (var found : all) {
      if (found.network().isPresent()) {
        Path file = found.network().get();
        var json = renumbered.json(found.name(), Files.readString(found.file()));
        var text = renumbered.vnet(found.name(), Files.readString(file));
        Files.writeString(folder.resolve(found.name() + ".json"), json);
        Files.writeString(folder.resolve(found.name() + ".vnet"), text);
      }
    }
    var different = differences(compared(folder));
    assertThat(different.keySet()).as(different.toString()).isEqualTo(reasons().keySet());
  }

  @Test
  void whatIsRecordedOtherwiseDiffers() throws IOException {
    var name = "nat-1domU-304";
    Files.copy(RECORDINGS.resolve(name + ".vnet"), folder.resolve(name + ".vnet"));
    var json =
        Files.readString(RECORDINGS.resolve(name + ".json"))
            .replace("\"ttl\": 62", "\"ttl\": 61")
            .replace("\"rc\": 1", "\"rc\": 0");
    Files.writeString(folder.resolve(name + ".json"), json);
    assertThat(differences(compared(folder)))
        .containsOnlyKeys(name + " | exit-codes", name + " | pings");
    var outcome = Vnet.in(folder).run("fidelity", ".");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out())
        .contains(name + ": exit-codes: network-nat start: recorded 0, simulated 1\n")
        .contains("recorded 3 of 3 with TTL 61, simulated 3 of 3 with TTL 62");
  }

  /** As the recorder leaves it: a folder of what ip, brctl, iptables-save and sysctl printed. */
  @Test
  void theOriginalFormIsReadToo() throws IOException {
    Path original = Files.createDirectory(folder.resolve("case"));
    var name = "bridge-default-metric-304.vnet";
    Files.copy(RECORDINGS.resolve(name), original.resolve("any.vnet"));
    var state =
        """
        {"ns": {"dom0": {
          "addr": [{"ifname": "lo", "flags": ["UP"], "address": "00:00:00:00:00:00", "addr_info": [
              {"family": "inet", "local": "127.0.0.1", "prefixlen": 8, "scope": "host"}]},
            {"ifname": "eth0", "flags": ["UP", "MULTICAST"], "address": "00:40:d0:65:b2:84", "addr_info": [
              {"family": "inet", "local": "192.168.0.68", "prefixlen": 24, "broadcast": "192.168.0.255",
               "scope": "global", "label": "eth0"},
              {"family": "inet6", "local": "fe80::240:d0ff:fe65:b284", "prefixlen": 64, "scope": "link"}]}],
          "route": [{"dst": "default", "gateway": "192.168.0.1", "dev": "eth0", "metric": 100, "flags": []},
            {"dst": "192.168.0.0/24", "dev": "eth0", "protocol": "kernel", "scope": "link",
             "prefsrc": "192.168.0.68", "flags": []}],
          "sysctl": {"net.ipv4.ip_forward": "0", "net.ipv4.conf.gone.proxy_arp": null},
          "brctl_show": "bridge name\tbridge id\tSTP enabled\tinterfaces\n",
          "iptables_save": "*filter\n:FORWARD ACCEPT [0:0]\nCOMMIT\n"}}}
        """;
    Files.writeString(original.resolve("01-before.json"), state);
    Files.writeString(original.resolve("02-later.json"), state.replace("\"0\"", "\"1\""));
    Files.writeString(
        original.resolve("commands.json"),
        """
        [{"label": "network-bridge start", "rc": 2, "executed": [["ip", "route", "list"]]}]
        """);
    Files.writeString(
        original.resolve("pings.json"),
        """
        [{"phase": 1, "src": "dom0", "dst": "192.168.0.1", "sent": 3, "received": 3, "ttl": [64]}]
        """);
    for (String where : List.of("case", ".")) {
      var outcome = Vnet.in(folder).run("fidelity", where);
      assertThat(outcome.exit()).isEqualTo(1);
      assertThat(outcome.out())
          .contains("case: exit-codes: network-bridge start: recorded 2, simulated 1\n")
          .contains("1 cases; 7 facts are equal (=), 1 differ");
    }
  }

  /** As somebody leaves it who worked by hand: what commands printed, session by session. */
  @Test
  void sessionsAreReadToo() throws IOException {
    Path sessions = Files.createDirectory(folder.resolve("case"));
    Files.copy(HUBS.resolve("05-bridged.vnet"), sessions.resolve("any.vnet"));
    Files.writeString(sessions.resolve("guest.txt"), SESSION);
    Files.writeString(
        sessions.resolve("tables.txt"),
        """
        [h]# sysctl net.ipv4.ip_forward
        net.ipv4.ip_forward = 1

        [h]# iptables -t nat -S
        -P POSTROUTING ACCEPT
        -A POSTROUTING -o eth0 -j MASQUERADE
        """);
    var outcome = Vnet.in(folder).run("fidelity", "case");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("case: pings: before-pings, guest to 192.168.0.1: recorded 3 of 3 with TTL 63")
        .contains("case: rules: after-pings, host: only recorded: nat POSTROUTING 1")
        .contains("case: sysctls: after-pings, host: only recorded: net.ipv4.ip_forward=1")
        .contains("1 cases; 7 facts are equal (=), 3 differ");
  }

  @Test
  void aFolderWithoutRecordingsIsNoInput() {
    var outcome = Vnet.in(folder).run("fidelity", ".");
    assertThat(outcome.exit()).isEqualTo(66);
    assertThat(Vnet.in(folder).run("fidelity", "nowhere").exit()).isEqualTo(66);
  }

  @Test
  void aRecordingThatCannotBeReadIsSaid() {
    var vnet = Vnet.in(folder).with("odd.json", "{\"phases\": 3, \"calls\": {}}");
    var outcome = vnet.run("fidelity", ".");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).contains("odd");
  }

  @Test
  void thePageSaysWhatWasCompared() throws IOException {
    var servers =
        Cases.in(DhcpFidelityTest.RECORDINGS).stream().map(c -> c.row().orElseThrow()).toList();
    var page = page(recorded(), servers, reasons());
    if ("write".equals(System.getenv("VNET_GOLDEN"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page(
      List<Compared> rows, List<Compared> servers, Map<String, String> reasons) {
    var text = new StringBuilder("# What was recorded, and what is simulated\n\n");
    text.append(
        """
        The genuine network scripts of Xen 3.0.2 to 3.0.4 ran on a real kernel, and so did guests behind a kernel that translates and
        on a LAN's own cable; what happened was recorded ([recordings](../tests/recordings/README.md)). `vnet fidelity
        tests/recordings/xen tests/recordings/nat` lets the simulation do the same and compares: a number is how many facts were
        compared and are equal, **≠** differs, – was not recorded. This page is written by a test, which also compares every case
        with other subnets, octets and interface names.

        """);
    table(rows, text);
    text.append("\n## Why\n\n| case | fact | reason |\n|---|---|---|\n");
    reasons.forEach((cell, reason) -> text.append("| " + cell + " | " + reason + " |\n"));
    text.append(
        """

        Not compared: MACs that a kernel chooses at random, loopback pairs that nobody uses, what is left of an interface once its
        guest is gone or its script failed (xend takes it away, the recorder did not), routes of machines around the host, and who
        was in a table of ARP but is no longer: a kernel forgets.

        ## DHCP

        ISC dhcpd 2.0pl5 (isc20) and 4.4.3 (isc) answered ISC dhclient 4.4.3; `vnet fidelity tests/recordings/dhcp`. A recording has
        the server's configuration in it, so that no file is needed. `answers` are the server's to what the real one heard;
        `messages` are those of server and clients together; `log` holds its lines for both; `addresses` what guests came to.

        """);
    table(servers, text);
    text.append(LIVE);
    return text.toString();
  }

  /** Columns are the kinds of facts that were recorded at all. */
  private static void table(List<Compared> rows, StringBuilder text) {
    List<Fact> facts =
        Stream.of(Fact.values())
            .filter(
                fact ->
                    rows.stream()
                        .map(row -> row.cells().get(fact.ordinal()))
                        .anyMatch(cell -> cell.result() != Cell.Result.ABSENT))
            .toList();
    text.append("| case |");
    facts.forEach(fact -> text.append(" " + fact.word() + " |"));
    text.append("\n|---|" + "---|".repeat(facts.size()) + "\n");
    for (Compared row : rows) {
      text.append("| " + row.name() + " |");
      facts.forEach(fact -> text.append(" " + sign(row.cells().get(fact.ordinal())) + " |"));
      text.append('\n');
    }
    long equal = count(rows, Cell.Result.EQUAL);
    long different = count(rows, Cell.Result.DIFFERENT);
    text.append("\n" + rows.size() + " cases: " + equal + " cells are equal, ");
    text.append(different + " differ.\n");
  }

  private static long count(List<Compared> rows, Cell.Result result) {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.result() == result)
        .count();
  }

  private static String sign(Cell cell) {
    return switch (cell.result()) {
      case EQUAL -> String.valueOf(cell.compared());
      case DIFFERENT -> "**≠**";
      case ABSENT -> "–";
    };
  }
}
