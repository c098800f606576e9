package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the simulator's commands print. */
class SimulatorTest {
  private static final Path TUTORIAL =
      Path.of(System.getProperty("vnet.root"), "examples/tutorial");

  @TempDir private Path folder;

  private Vnet nat() throws IOException {
    return Vnet.in(folder).with("nat.vnet", Files.readString(TUTORIAL.resolve("xen-nat.vnet")));
  }

  @Test
  void showsTheStartOfXendAndOfEachGuestWithTheTutorialsTables() throws IOException {
    var outcome = nat().run("simulate");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .containsSubsequence(
            "== dom0 boots ==",
            "== the hypervisor of dom0 starts ==",
            "iptables -t nat -A POSTROUTING -o eth0 -j MASQUERADE",
            "== dom0 starts brun ==",
            "ip addr add 10.0.0.227/32 dev vif1.0",
            "dom0# ifconfig",
            "inet addr:10.0.0.227  Bcast:0.0.0.0  Mask:255.255.255.255",
            "dom0# route -n",
            "10.0.0.100      0.0.0.0         255.255.255.255 UH    0      0        0 vif1.0",
            "== brun configures itself ==",
            "brun# route -n",
            "== dom0 starts arlan ==");
  }

  @Test
  void stopsAfterAStepAndShowsOnlyTheTablesAskedFor() throws IOException {
    var outcome = nat().run("simulate", "--until", "2", "--show", "ip-route", "--style=today");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .doesNotContain("MASQUERADE", "ifconfig\n")
        .endsWith(
            """
            dom0# ip route
            default via 192.168.0.1 dev eth0\s
            192.168.0.0/24 dev eth0 proto kernel scope link src 192.168.0.64\s
            """);
  }

  @Test
  void pingsAsPingDoes() throws IOException {
    var good = nat().run("ping", "brun", "internet");
    assertThat(good.out()).isEqualTo("answer from 203.0.113.10: ttl=62\n");
    assertThat(good.exit()).isZero();
    assertThat(nat().run("ping", "office", "brun").exit()).isEqualTo(1);
  }

  @Test
  void tracesEveryHopThereAndBack() throws IOException {
    assertThat(nat().run("trace", "brun", "internet").out())
        .containsSubsequence(
            "brun\n  route: default via 10.0.0.254 dev eth0",
            "vif1.0 of dom0 answers in its place (proxy ARP, after up to 0.8 s)",
            "SNAT: source 10.0.0.100 becomes 192.168.0.64",
            "internet answers",
            "CONNTRACK: destination 192.168.0.64 becomes 10.0.0.100",
            "answer from 203.0.113.10, TTL 62");
  }

  @Test
  void saysWhyNotInBothLanguages() throws IOException {
    var english = nat().run("why", "office", "brun");
    assertThat(english.out()).contains("office cannot reach brun.", "hidden-by-nat", "fix: ");
    var spanish = nat().run("why", "office", "brun", "--lang=es");
    assertThat(spanish.out()).contains("office no puede llegar a brun.", "hidden-by-nat");
    assertThat(nat().run("why", "brun", "arlan").out()).contains("nothing to explain");
  }

  @Test
  void showsWhoReachesWhom() throws IOException {
    assertThat(nat().run("matrix").out())
        .isEqualTo(
            """
              1 office    . + - - +
              2 dom0      + . + + +
              3 brun      + + . + +
              4 arlan     + + + . +
              5 internet  + + - - .
            16 pairs reach each other (+), 4 do not (-), 0 cannot be told (?)
            """);
  }

  @Test
  void ofManyItSaysWhoCanBeExchangedForWhom() throws IOException {
    var fleet = Path.of(System.getProperty("vnet.root"), "examples/fleet/fleet-100.vnet");
    var lines = nat().run("matrix", fleet.toString()).out().lines().toList();
    assertThat(lines)
        .hasSizeLessThan(60)
        .anyMatch(line -> line.matches("20 like [\\w-]+: .* reaches .*"));
    assertThat(lines.get(lines.size() - 1)).contains("pairs reach each other");
  }

  @Test
  void knowsWhomOneMeans() throws IOException {
    var outcome = nat().run("ping", "brum", "internet");
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.err()).isEqualTo("vnet: nobody is called 'brum' here; did you mean brun?\n");
    assertThat(nat().run("ping", "brun.eth0", "192.168.0.64").exit()).isZero();
    assertThat(nat().run("ping", "brun", "brun").exit()).isEqualTo(64);
    assertThat(nat().run("simulate", "--story", "none").exit()).isEqualTo(64);
    assertThat(nat().run("simulate", "--show", "none").err()).contains("iptables");
  }

  @Test
  void simulatesFilesWithErrorsAndReportsThem() {
    var text =
        """
        lan office 192.168.0.0/24 gateway .1
        host dom0 runs xen 3.0.4 {
          nic eth0 on office mac 00:40:d0:65:b2:84 ip .64
          nat inside via eth0 subnet 10.0.0.0/24
          guest low { nic eth0 on inside ip .100 }
          guest high { nic eth0 on inside ip .200 }
        }
        expect low can start
        expect high cannot start
        """;
    var outcome = Vnet.in(folder).with("lab.vnet", text).run("simulate");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.err()).contains("error[");
    assertThat(outcome.out()).contains("exit code 1", "10.0.0.200");
    assertThat(Vnet.in(folder).with("lab.vnet", text).run("check").out())
        .contains("2 expectations: 2 hold");
  }

  @Test
  void tellsAStoryStepByStep() throws IOException {
    var text =
        Files.readString(TUTORIAL.resolve("xen-nat.vnet"))
            + "story shut { at dom0 firewall forward drop expect brun cannot reach internet }\n";
    var outcome = Vnet.in(folder).with("lab.vnet", text).run("simulate", "--story", "shut");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .containsSubsequence(
            "-- 1: at dom0 firewall forward drop",
            "-- 2: expect brun cannot reach internet",
            "holds");
  }
}
