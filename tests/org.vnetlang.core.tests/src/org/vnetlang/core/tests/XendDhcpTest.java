package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.vnetlang.core.tests.XenSetups.dhcp;
import static org.vnetlang.core.tests.XenSetups.on;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.gen.dhcpd.DhcpdReader;
import org.vnetlang.gen.dhcpd.Dialect;
import org.vnetlang.gen.dhcpd.HostEntry;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.Reservation;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Services;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;

/** The DHCP server of a Xen host: its files, and what guests behind vifs of their own are told. */
class XendDhcpTest {
  @TempDir Path folder;

  private static Host host(Segment network, Guest... guests) {
    return XenSetups.host("3.0.4", List.of(XenSetups.ETH0), List.of(network), List.of(guests));
  }

  private static String conf(Host host) {
    return XendRoundTripTest.text(host, "dhcpd.conf");
  }

  private static List<String> told(Host host) {
    return XendRoundTripTest.value(DhcpdReader.read(conf(host), Dialect.ISC_4)).hosts().stream()
        .map(XendDhcpTest::told)
        .toList();
  }

  private static String told(HostEntry host) {
    return host.name()
        + " "
        + host.address().map(Ipv4::toString).orElse("-")
        + " "
        + host.options().routers();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.0.2", "3.0.3", "3.0.4", "4.1"})
  void aRealServerAcceptsEveryLaboratory(String version) throws Exception {
    String dhcpd = "/usr/sbin/dhcpd";
    assumeTrue(Files.isExecutable(Path.of(dhcpd)), "no " + dhcpd + ": install isc-dhcp-server");
    Path conf = folder.resolve("dhcpd.conf");
    Files.writeString(conf, conf(XenLaboratory.host(version)));
    Files.writeString(folder.resolve("leases"), "");
    Ran ran = Ran.in(folder, dhcpd, "-t", "-cf", conf.toString(), "-lf", folder + "/leases");
    assertThat(ran.exit()).as(ran.said()).isZero();
  }

  @Test
  void theServersFilesAreThoseOfItsAge() {
    assertThat(XendGoldenTest.files(XenLaboratory.host("3.0.2")))
        .extracting(GeneratedFile::location)
        .contains("/etc/dhcp3/dhcpd.conf", "/etc/default/dhcp3-server");
    assertThat(XendGoldenTest.files(XenLaboratory.host("4.1")))
        .extracting(GeneratedFile::location)
        .contains("/etc/dhcp/dhcpd.conf", "/etc/default/isc-dhcp-server");
  }

  @Test
  void behindNatEveryGuestHasAnAddressThatVifNatTakesAndItsOwnVifAsGateway() {
    var reserved =
        new Reservation(
            Optional.of(Ipv4.of("10.0.0.20")), Mac.of("00:16:3e:00:00:02"), Optional.empty());
    var services =
        new Services(Optional.of(dhcp("10.0.0.126-10.0.0.140")), List.of(reserved), List.of());
    Host host =
        host(
            XenSetups.nat("n", "eth0", "10.0.0.0/24", services),
            XenSetups.guest("a", on("n", "eth0", "00:16:3e:00:00:01").dhcp()),
            XenSetups.guest("b", on("n", "eth0", "00:16:3e:00:00:02").dhcp()),
            XenSetups.guest("c", on("n", "eth0", "00:16:3e:00:00:03").dhcp().via("10.0.0.254")),
            XenSetups.guest("d", on("n", "eth0", "00:16:3e:00:00:04").dhcp()));
    assertThat(told(host))
        .containsExactly(
            "a 10.0.0.126 [10.0.0.253]", "b 10.0.0.20 [10.0.0.147]", "c 10.0.0.127 [10.0.0.254]");
    assertThat(conf(host))
        .doesNotContain("range 10")
        .contains("# left out, no address of the network is left for: \"d.eth0\"");
    assertThat(XendRoundTripTest.text(host, "/b.cfg")).contains("ip=10.0.0.20");
    assertThat(XendRoundTripTest.text(host, "/d.cfg")).doesNotContain(" ip=");
  }

  @Test
  void dhcpWithoutARangeTakesTheSubnetFromItsStart() {
    Host host =
        host(
            XenSetups.nat("n", "eth0", "10.0.0.0/24", XenSetups.serving(dhcp())),
            XenSetups.guest("a", on("n", "eth0", "00:16:3e:00:00:01").dhcp()),
            XenSetups.guest("s", on("n", "eth0", "00:16:3e:00:00:09").ip("10.0.0.2/24")),
            XenSetups.guest("b", on("n", "eth0", "00:16:3e:00:00:02").dhcp()));
    assertThat(told(host)).containsExactly("a 10.0.0.1 [10.0.0.128]", "b 10.0.0.3 [10.0.0.130]");
  }

  @Test
  void aRoutedNetworkInsideTheLanServesTheLansSubnet() {
    Segment direct =
        new org.vnetlang.model.RoutedNetwork(
            "direct",
            List.of("eth0"),
            Optional.empty(),
            Optional.empty(),
            XenSetups.serving(dhcp("192.168.0.1-192.168.0.9")),
            org.vnetlang.model.Settings.NONE);
    Host host =
        host(direct, XenSetups.guest("a", on("direct", "eth0", "00:16:3e:00:00:01").dhcp()));
    assertThat(told(host)).containsExactly("a 192.168.0.2 []"); // .1 is the LAN's gateway
    assertThat(conf(host))
        .contains("subnet 192.168.0.0 netmask 255.255.255.0 {")
        .contains("option routers 192.168.0.1;")
        .doesNotContain("shared-network");
  }

  @Test
  void onlyHostOnlyNetworksHaveAFixedListOfInterfaces() {
    Host host =
        host(
            XenSetups.hostOnly(
                "inner", "10.9.0.0/24", XenSetups.serving(dhcp("10.9.0.9-10.9.0.9"))));
    assertThat(XendRoundTripTest.text(host, "/dhcp3-server"))
        .endsWith("INTERFACESv4=\"inner\"\nINTERFACES=\"inner\"\n");
    assertThat(XendGoldenTest.files(host))
        .extracting(GeneratedFile::path)
        .noneMatch(path -> path.endsWith("vif-with-dhcp"));
  }
}
