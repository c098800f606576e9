package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.model.Host;

/**
 * The shell that is written for xend: read by shells and ShellCheck, and run with everything that
 * it calls replaced by programs that note what they were told.
 */
class XendScriptsTest {
  private static final List<Host> HOSTS =
      List.of(
          XenSetups.ROUTE,
          XenLaboratory.host("3.0.2"),
          XenLaboratory.host("3.0.3"),
          XenLaboratory.host("3.0.4"),
          XenLaboratory.host("4.1"));

  @TempDir Path folder;

  private static Stream<GeneratedFile> shell(Host host) {
    return XendGoldenTest.files(host).stream()
        .filter(
            file ->
                file.mode() == GeneratedFile.Mode.SCRIPT || file.path().contains("/etc/default/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash -n", "bash -n", "busybox sh -n"})
  void everyShellReadsAllOfIt(String shell) throws Exception {
    String[] words = shell.split(" ");
    assumeTrue(Ran.has(words[0]), "no " + words[0]);
    for (Host host : HOSTS) {
      for (GeneratedFile file : shell(host).toList()) {
        Path script = Files.writeString(folder.resolve("script"), file.content());
        String[] command =
            Stream.concat(Stream.of(words), Stream.of(script.toString())).toArray(String[]::new);
        assertThat(Ran.in(folder, command)).as(file.path()).isEqualTo(new Ran(0, ""));
      }
    }
  }

  /** SC2034: what reads the interfaces file uses the variables. */
  @Test
  void shellCheckHasNothingToSay() throws Exception {
    assumeTrue(Ran.has("shellcheck"), "no shellcheck");
    for (Host host : HOSTS) {
      for (GeneratedFile file : shell(host).toList()) {
        Path script = Files.writeString(folder.resolve("script"), file.content());
        boolean read = file.mode() != GeneratedFile.Mode.SCRIPT;
        Ran ran =
            read
                ? Ran.in(folder, "shellcheck", "-s", "sh", "-e", "SC2034", script.toString())
                : Ran.in(folder, "shellcheck", script.toString());
        assertThat(ran).as(file.path()).isEqualTo(new Ran(0, ""));
      }
    }
  }

  /** Puts the host's scripts into the folder, with the kernel's files and daemons beside them. */
  private void install(Host host) throws IOException {
    Files.createDirectories(folder.resolve("sys/class/net/xenbr0/brif/peth0"));
    Files.createDirectories(folder.resolve("proc/sys/net/ipv4/conf/eth0"));
    for (GeneratedFile file : shell(host).toList()) {
      String name = Path.of(file.location()).getFileName().toString();
      String moved =
          file.content()
              .replace("/sys/class/net/", folder + "/sys/class/net/")
              .replace("/proc/sys/", folder + "/proc/sys/")
              .replace("/etc/init.d/", folder + "/init.d/");
      program(name, moved);
    }
    for (String name :
        List.of("network-bridge", "network-route", "network-nat", "vif-nat", "vif-route")) {
      program(name, note(name, name.equals("network-nat") ? 1 : 0));
    }
    for (String name : List.of("brctl", "ip", "iptables", "iptables-save")) {
      program("bin/" + name, note(name, 0));
    }
    program("init.d/dhcp3-server", note("dhcp3-server", 0));
    program("init.d/isc-dhcp-server", note("isc-dhcp-server", 0));
  }

  private String note(String name, int exit) {
    return "#!/bin/sh\necho \"" + name + " $*\" >>" + folder + "/calls\nexit " + exit + "\n";
  }

  private void program(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    assertThat(path.toFile().setExecutable(true)).isTrue();
  }

  private Ran run(String script, String... words) throws Exception {
    String[] command =
        Stream.concat(Stream.of(folder.resolve(script).toString()), Stream.of(words))
            .toArray(String[]::new);
    String path = folder.resolve("bin") + ":" + System.getenv("PATH");
    return Ran.in(folder, Map.of("PATH", path), command);
  }

  private List<String> calls() throws IOException {
    Path calls = folder.resolve("calls");
    List<String> lines = Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    Files.deleteIfExists(calls);
    return lines;
  }

  @Test
  void twoBridgesAreTwoCallsEachWithItsOwnCardBridgeAndNumber() throws Exception {
    install(
        XenSetups.host(
            "3.0.4",
            List.of(XenSetups.ETH0),
            List.of(XenSetups.bridge("xenbr0", "eth0"), XenSetups.bridge("xenbr1", "eth1")),
            List.of()));
    Ran start = run("network-vnet", "start");
    assertThat(start.lines()).containsExactly("network-vnet: peth1 is no port of xenbr1");
    assertThat(start.exit()).isEqualTo(1);
    assertThat(calls())
        .containsExactly(
            "network-bridge start netdev=eth0 bridge=xenbr0 vifnum=0",
            "network-bridge start netdev=eth1 bridge=xenbr1 vifnum=1");
    Files.createDirectories(folder.resolve("sys/class/net/xenbr1/brif/peth1"));
    assertThat(run("network-vnet", "start")).isEqualTo(new Ran(0, ""));
    calls();
    assertThat(run("network-vnet", "stop")).isEqualTo(new Ran(0, ""));
    assertThat(calls())
        .containsExactly(
            "network-bridge stop netdev=eth1 bridge=xenbr1 vifnum=1",
            "network-bridge stop netdev=eth0 bridge=xenbr0 vifnum=0");
  }

  @Test
  void aBridgeAndNatAreBothStarted() throws Exception {
    install(
        XenSetups.host(
            "3.0.2",
            List.of(XenSetups.ETH0),
            List.of(
                XenSetups.bridge("xenbr0", "eth0"),
                XenSetups.nat("n", "eth0", "10.0.0.0/24", org.vnetlang.model.Services.NONE)),
            List.of()));
    assertThat(run("network-vnet", "start")).isEqualTo(new Ran(0, ""));
    assertThat(calls())
        .containsExactly(
            "network-bridge start netdev=eth0 bridge=xenbr0 vifnum=0",
            "network-nat stop netdev=eth0 dhcp=no",
            "network-nat start netdev=eth0 dhcp=no");
  }

  @Test
  void theLaboratoryMakesEveryCall() throws Exception {
    install(XenLaboratory.host("3.0.4"));
    run("network-vnet", "start");
    assertThat(calls())
        .contains(
            "network-bridge start netdev=eth1.300 bridge=br300 vifnum=1",
            "brctl addbr inner",
            "ip addr add 10.9.0.1/24 broadcast + dev inner",
            "network-route start netdev=eth1",
            "network-nat start netdev=eth0 dhcp=no",
            "iptables -t nat -A POSTROUTING -s 10.1.0.0/16 -o eth1 -j MASQUERADE",
            "iptables -t nat -A PREROUTING -i eth0 -p tcp --dport 8080 -j DNAT --to-destination"
                + " 10.0.0.10:80",
            "iptables -t filter -A FORWARD -m physdev --physdev-in vif0.+ -j ACCEPT",
            "dhcp3-server restart");
    assertThat(folder.resolve("proc/sys/net/ipv4/ip_forward")).hasContent("1");
    run("network-vnet", "stop");
    assertThat(calls()).noneMatch(call -> call.startsWith("network-route"));
    run("network-vnet", "status");
    assertThat(calls())
        .containsExactly("ip addr show", "brctl show", "ip route list", "iptables-save ");
  }

  @Test
  void fourOneBridgesTheSecondCardItself() throws Exception {
    install(XenLaboratory.host("4.1"));
    run("network-vnet", "start");
    assertThat(calls())
        .containsSubsequence(
            "network-bridge start netdev=eth0 bridge=xenbr0 antispoof=yes",
            "brctl addbr xenbr7",
            "brctl addif xenbr7 eth1",
            "brctl addbr lonely",
            "network-route start netdev=xenbr7")
        .noneMatch(call -> call.contains("vifnum"))
        .noneMatch(call -> call.contains("bridge=xenbr7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"network-vnet", "network-proxy-arp"})
  void aWordThatIsNoCommandIsRefused(String script) throws Exception {
    install(script.equals("network-vnet") ? XenLaboratory.host("3.0.4") : XenSetups.ROUTE);
    for (String word : List.of("restart", "", "$(touch canary)")) {
      assertThat(run(script, word).exit()).isEqualTo(64);
    }
    assertThat(run(script).exit()).isEqualTo(64);
    assertThat(calls()).isEmpty();
  }

  @Test
  void proxyArpIsSwitchedOnAndOffOnTheCardNamed() throws Exception {
    install(XenSetups.ROUTE);
    Path proxyArp = folder.resolve("proc/sys/net/ipv4/conf/eth0/proxy_arp");
    Files.writeString(folder.resolve("proc/sys/net/ipv4/ip_forward"), "1\n");
    assertThat(run("network-proxy-arp", "start", "netdev=eth0")).isEqualTo(new Ran(0, ""));
    assertThat(calls()).containsExactly("network-route start");
    assertThat(proxyArp).hasContent("1");
    assertThat(run("network-proxy-arp", "status", "netdev=eth0").lines())
        .containsExactly("ip_forward: 1", "proxy_arp of eth0: 1");
    assertThat(run("network-proxy-arp", "stop", "netdev=eth0")).isEqualTo(new Ran(0, ""));
    assertThat(proxyArp).hasContent("0");
    assertThat(calls()).isEmpty();
  }

  @Test
  void aVifScriptIsPassedOnAndTheServerStartsAgain() throws Exception {
    install(XenLaboratory.host("3.0.4"));
    assertThat(run("vif-with-dhcp", "vif-nat", "dhcp=no", "online")).isEqualTo(new Ran(0, ""));
    assertThat(calls()).containsExactly("vif-nat dhcp=no online", "dhcp3-server restart");
    run("vif-with-dhcp", "vif-route", "netdev=eth1", "offline");
    assertThat(calls()).containsExactly("vif-route netdev=eth1 offline", "dhcp3-server restart");
    run("vif-with-dhcp", "vif-nat", "dhcp=no", "add");
    assertThat(calls()).containsExactly("vif-nat dhcp=no add");
  }
}
