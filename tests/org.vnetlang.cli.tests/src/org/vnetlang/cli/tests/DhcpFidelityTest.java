package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vnetlang.headless.fidelity.Cases;
import org.vnetlang.headless.fidelity.Cell;
import org.vnetlang.headless.fidelity.Compared;
import org.vnetlang.headless.fidelity.Fact;
import org.vnetlang.model.address.Ipv4;

/** The model's DHCP servers and clients say, log and remember what the real ones did. */
class DhcpFidelityTest {
  static final Path RECORDINGS =
      Path.of(System.getProperty("vnet.root")).resolve("tests/recordings/dhcp");
  private static final Pattern RANGE =
      Pattern.compile("\"(\\d+\\.\\d+\\.\\d+\\.\\d+)-(\\d+\\.\\d+\\.\\d+\\.\\d+)\"");

  @TempDir private Path folder;

  static Stream<Path> recordings() throws IOException {
    try (Stream<Path> files = Files.list(RECORDINGS)) {
      return files.sorted().toList().stream();
    }
  }

  private List<Cell> different(String text) throws IOException {
    Files.writeString(folder.resolve("case.json"), text);
    Compared row = Cases.in(folder).get(0).row().orElseThrow();
    assertThat(row.cells()).anyMatch(cell -> cell.compared() > 0);
    return row.cells().stream().filter(cell -> cell.result() == Cell.Result.DIFFERENT).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recordings")
  void everyFactIsAsRecorded(Path recording) throws IOException {
    assertThat(different(Files.readString(recording))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recordings")
  void everyFactIsAsRecordedWithOtherNumbers(Path recording) throws IOException {
    var text = Files.readString(recording);
    var other = RenumberedDhcp.of(text);
    assumeTrue(
        lowestFirst(other) == lowestFirst(text),
        "ISC dhcpd 4.4 starts elsewhere in this range: a multiple of its table's size is in it");
    assertThat(different(other)).isEmpty();
  }

  /** Whether the lowest address of each range is the first one that a new server gives. */
  private static boolean lowestFirst(String text) {
    return RANGE
        .matcher(text)
        .results()
        .allMatch(range -> place(range, 1) / 100_003 == place(range, 2) / 100_003);
  }

  private static long place(MatchResult range, int end) {
    return Ipv4.of(range.group(end)).value();
  }

  @Test
  void thereAreRecordingsOfBothServers() throws IOException {
    var names = recordings().map(file -> file.getFileName().toString()).toList();
    assertThat(names).hasSizeGreaterThanOrEqualTo(32);
    assertThat(names).anyMatch(name -> name.endsWith("-isc.json"));
    assertThat(names).anyMatch(name -> name.endsWith("-isc20.json"));
  }

  @Test
  void anotherServerDiffers() throws IOException {
    var text = Files.readString(RECORDINGS.resolve("01-vmware-default-range-isc.json"));
    assertThat(different(text.replace("\"server\": \"isc\"", "\"server\": \"isc20\"")))
        .extracting(Cell::fact)
        .contains(Fact.MESSAGES, Fact.LOG);
  }

  @Test
  void aFolderOfThemIsComparedWithoutAnyFile() throws IOException {
    var name = "02-pool-of-3-isc.json";
    var text = Files.readString(RECORDINGS.resolve(name));
    Files.writeString(folder.resolve("right.json"), text);
    Files.writeString(folder.resolve("wrong.json"), text.replace("DHCPOFFER on", "DHCPOFFER in"));
    Files.writeString(folder.resolve("odd.json"), "{\"processes\": [1], \"frames\": 2}");
    var outcome = Vnet.in(folder).run("fidelity", ".");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).contains("odd");
    assertThat(outcome.out())
        .startsWith(
            "       addresses  answers  messages  log\nright  =          =        =         =\n")
        .contains("wrong: log: server, line 2: recorded server.log: DHCPOFFER in");
  }

  /** As the recorder leaves it: what tcpdump saw, the configuration, the log. */
  @Test
  void theOriginalFormIsReadToo() throws IOException {
    Path server = Files.createDirectories(folder.resolve("pool/isc"));
    Files.createDirectories(folder.resolve("pool/kea"));
    Files.writeString(server.resolve("dhcpd.conf"), CONFIGURATION);
    Files.writeString(server.resolve("vmnet8.dialogue.txt"), DIALOGUE);
    Files.writeString(
        server.resolve("expected.json"),
        """
        {"macs": {"guest1": "00:0c:29:00:00:01"},
         "steps": [{"t": 1.0, "event": "guest1 (00:0c:29:00:00:01) starts dhclient"},
                   {"t": 2.0, "event": "guest1 result: 10.5.0.7/24"}],
         "log": [
          {"file": "server.log", "line": "DHCPDISCOVER from 00:0c:29:00:00:01 via vmnet8"},
          {"file": "server.log", "line": "DHCPOFFER on 10.5.0.7 to 00:0c:29:00:00:01 via vmnet8"},
          {"file": "server.log",
           "line": "DHCPREQUEST for 10.5.0.7 (10.5.0.1) from 00:0c:29:00:00:01 via vmnet8"},
          {"file": "server.log", "line": "DHCPACK on 10.5.0.7 to 00:0c:29:00:00:01 via vmnet8"}]}
        """);
    for (String where : List.of(".", "pool", "pool/isc")) {
      var outcome = Vnet.in(folder).run("fidelity", where);
      assertThat(outcome.out())
          .startsWith(
              "          addresses  answers  messages  log\n"
                  + "pool-isc  =          =        =         =\n");
      assertThat(outcome.exit()).isZero();
    }
    Files.writeString(server.resolve("vmnet8.dialogue.txt"), DIALOGUE.replace(": 1800", ": 1801"));
    var outcome = Vnet.in(folder).run("fidelity", ".");
    assertThat(outcome.out())
        .contains("pool-isc: answers: server, line 1: recorded vmnet8 DHCPOFFER #1")
        .contains("lease 1801, simulated");
    assertThat(outcome.exit()).isEqualTo(1);
  }

  private static final String CONFIGURATION =
      """
      # one address
      default-lease-time 1800; max-lease-time 7200; ddns-update-style none; authoritative;
      group {
        subnet 10.5.0.0 netmask 255.255.255.0 {
          pool { range 10.5.0.128 10.5.0.130; }
          option routers 10.5.0.2; option broadcast-address 10.5.0.255;
        }
      }
      host h { hardware ethernet 00:0C:29:00:00:01; fixed-address 10.5.0.7; }
      """;

  private static final String DIALOGUE =
      """
      11:57:02.541402 00:0c:29:00:00:01 > ff:ff:ff:ff:ff:ff, ethertype IPv4 (0x0800), length 342: (ttl 128)
          0.0.0.0.68 > 255.255.255.255.67: BOOTP/DHCP, Request from 00:0c:29:00:00:01, xid 0x123b5019, Flags [none]
      	  Client-Ethernet-Address 00:0c:29:00:00:01
      	    DHCP-Message (53), length 1: Discover
      11:57:02.541617 00:50:56:c0:00:08 > ff:ff:ff:ff:ff:ff, ethertype ARP (0x0806), length 42
      11:57:02.542844 00:50:56:c0:00:08 > 00:0c:29:00:00:01, ethertype IPv4 (0x0800), length 342: (ttl 64)
          10.5.0.1.67 > 10.5.0.7.68: BOOTP/DHCP, Reply, length 300, xid 0x123b5019, Flags [none]
      	  Your-IP 10.5.0.7
      	  Client-Ethernet-Address 00:0c:29:00:00:01
      	    DHCP-Message (53), length 1: Offer
      	    Server-ID (54), length 4: 10.5.0.1
      	    Lease-Time (51), length 4: 1800
      	    Subnet-Mask (1), length 4: 255.255.255.0
      	    BR (28), length 4: 10.5.0.255
      	    Default-Gateway (3), length 4: 10.5.0.2
      11:57:02.543103 00:0c:29:00:00:01 > ff:ff:ff:ff:ff:ff, ethertype IPv4 (0x0800), length 342: (ttl 128)
          0.0.0.0.68 > 255.255.255.255.67: BOOTP/DHCP, Request from 00:0c:29:00:00:01, xid 0x123b5019, Flags [none]
      	  Client-Ethernet-Address 00:0c:29:00:00:01
      	    DHCP-Message (53), length 1: Request
      	    Server-ID (54), length 4: 10.5.0.1
      	    Requested-IP (50), length 4: 10.5.0.7
      11:57:02.543844 00:50:56:c0:00:08 > 00:0c:29:00:00:01, ethertype IPv4 (0x0800), length 342: (ttl 64)
          10.5.0.1.67 > 10.5.0.7.68: BOOTP/DHCP, Reply, length 300, xid 0x123b5019, Flags [none]
      	  Your-IP 10.5.0.7
      	  Client-Ethernet-Address 00:0c:29:00:00:01
      	    DHCP-Message (53), length 1: ACK
      	    Server-ID (54), length 4: 10.5.0.1
      	    Lease-Time (51), length 4: 1800
      	    Subnet-Mask (1), length 4: 255.255.255.0
      	    BR (28), length 4: 10.5.0.255
      	    Default-Gateway (3), length 4: 10.5.0.2
      """;
}
