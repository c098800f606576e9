package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that fill while a network runs: ARP's and those of DHCP servers. */
class LearnedTest {
  private static final String LAB =
      """
      lan office 192.168.0.0/24 gateway .1 { machine pc mac 02:00:00:00:00:0a ip .10 }
      host ayla runs vmware server 1.0 {
        nic eth0 on office mac 00:40:d0:65:b2:84 ip .68
        bridge vmnet0 over eth0
        host-only vmnet1 subnet 192.168.127.0/24 gateway none { dhcp range .128 to .253 }
        guest g { nic ethernet0 on vmnet1 mac 00:0c:29:73:a4:09 dhcp }
        guest b { nic ethernet0 on vmnet0 mac 00:0c:29:73:a4:0a ip .64 gateway none }
      }
      """;

  @TempDir private Path folder;

  private String shown(String text, String... arguments) {
    var vnet = Vnet.in(folder).with("lab.vnet", text);
    var all = new java.util.ArrayList<>(java.util.List.of("simulate", "--style", "today"));
    all.addAll(java.util.List.of(arguments));
    var outcome = vnet.run(all.toArray(String[]::new));
    assertThat(outcome.exit()).isZero();
    return outcome.out();
  }

  @Test
  void whoeverHasAGatewayKnowsIt() {
    assertThat(shown(LAB.replace(".64 gateway none", ".64"), "--show", "arp"))
        .containsPattern("ayla# arp -n\\nAddress .*\\n192\\.168\\.0\\.1 +ether .* eth0\\n")
        .containsPattern("b# arp -n\\nAddress .*\\n192\\.168\\.0\\.1 +ether .* eth0\\n");
  }

  @Test
  void anExpectationThatIsTriedTeachesBothSides() {
    var before = shown(LAB, "--show", "proc-net-arp");
    assertThat(before).doesNotContain("00:0c:29:73:a4:0a");
    var after = shown(LAB + "expect pc can reach b\n", "--show", "proc-net-arp");
    assertThat(after)
        .endsWith(
            """
            b# cat /proc/net/arp
            IP address       HW type     Flags       HW address            Mask     Device
            192.168.0.10     0x1         0x2         02:00:00:00:00:0a     *        eth0
            """);
  }

  @Test
  void anExpectationThatAssumesSomethingTeachesNobody() {
    var text = LAB + "expect pc cannot reach b when b.ethernet0 is down\n";
    assertThat(shown(text, "--show", "arp")).isEqualTo(shown(LAB, "--show", "arp"));
  }

  @Test
  void aServerShowsWhatItLeased() {
    assertThat(shown(LAB, "--show", "leases"))
        .contains("ayla# cat dhcpd.leases\n")
        .contains("lease 192.168.127.128 {\n")
        .contains("\thardware ethernet 00:0c:29:73:a4:09;\n");
  }

  @Test
  void aStoryTeachesToo() {
    var text = LAB + "story s { expect pc can reach b stop g start g }\n";
    assertThat(shown(text, "--story", "s", "--show", "arp", "--json"))
        .contains("\"arp\": \"Address ")
        .contains("192.168.0.10             ether   02:00:00:00:00:0a   C");
  }
}
