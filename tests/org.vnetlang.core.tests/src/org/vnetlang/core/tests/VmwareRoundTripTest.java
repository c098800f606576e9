package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.gen.Reading;
import org.vnetlang.gen.dhcpd.DhcpdConf;
import org.vnetlang.gen.dhcpd.DhcpdReader;
import org.vnetlang.gen.dhcpd.Dialect;
import org.vnetlang.gen.vmware.Hub;
import org.vnetlang.gen.vmware.Locations;
import org.vnetlang.gen.vmware.LocationsReader;
import org.vnetlang.gen.vmware.NatConf;
import org.vnetlang.gen.vmware.NatConfReader;
import org.vnetlang.gen.vmware.PortForward;
import org.vnetlang.gen.vmware.Vmx;
import org.vnetlang.gen.vmware.VmxNic;
import org.vnetlang.gen.vmware.VmxNic.Connection;
import org.vnetlang.gen.vmware.VmxReader;
import org.vnetlang.model.Host;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.vmware.Vmnet;

/** What is written says the model's facts when it is read strictly. */
class VmwareRoundTripTest {

  private static String text(Host host, String end) {
    return VmwareGoldenTest.files(host).stream()
        .filter(file -> file.path().endsWith(end))
        .map(GeneratedFile::content)
        .findFirst()
        .orElseThrow();
  }

  private static <T> T value(Reading<T> reading) {
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read<T>) reading).value();
  }

  private static InterfaceAddress address(String text) {
    return InterfaceAddress.parse(text).orElseThrow();
  }

  private static Hub hostOnly(int vmnet, String host, boolean nat, boolean dhcp) {
    return new Hub.HostOnly(new Vmnet(vmnet), address(host), nat, dhcp);
  }

  @Test
  void theRecordsSayTheHubs() {
    assertThat(value(LocationsReader.strict(text(VmwareTutorial.HOST, "/locations"))).hubs())
        .containsExactly(
            new Hub.Bridged(Vmnet.BRIDGED, "eth0"),
            hostOnly(1, "192.168.127.1/24", false, true),
            hostOnly(8, "172.16.62.1/24", true, true));
    assertThat(
            value(LocationsReader.strict(text(VmwareGoldenTest.laboratory(), "/locations"))).hubs())
        .containsExactly(
            hostOnly(1, "10.20.0.1/16", false, false),
            new Hub.Bridged(new Vmnet(2), "eth1"),
            hostOnly(5, "10.30.0.1/16", false, true),
            hostOnly(8, "172.16.62.1/24", true, true),
            hostOnly(9, "172.17.0.1/16", true, true));
  }

  @Test
  void appendedToAnyLogTheRecordsWin() {
    String log =
        "file /etc/vmware/locations\nanswer NETWORKING no\nanswer VNET_0_INTERFACE ath0\n"
            + "answer VNET_1_INTERFACE eth7\nanswer VNET_8_HOSTONLY_HOSTADDR 10.0.0.1\n"
            + "answer VNET_8_HOSTONLY_NETMASK 255.0.0.0\nremove_answer VNET_8_NAT\n";
    String ours = text(VmwareTutorial.HOST, "/locations");
    assertThat(LocationsReader.lenient(log + ours).hubs())
        .isEqualTo(value(LocationsReader.strict(ours)).hubs());
  }

  @Test
  void appendingTwiceChangesNothing() {
    String ours = text(VmwareGoldenTest.laboratory(), "/locations");
    assertThat(LocationsReader.lenient(ours + ours).answers())
        .isEqualTo(LocationsReader.lenient(ours).answers());
  }

  @Test
  void natConfSaysTheDeviceAndTheForwards() {
    NatConf conf = value(NatConfReader.read(text(VmwareTutorial.HOST, "/nat.conf")));
    assertThat(conf)
        .isEqualTo(
            new NatConf(
                address("172.16.62.2/24"),
                Vmnet.NAT,
                true,
                60,
                List.of(new PortForward(8080, Ipv4.of("172.16.62.10"), 80)),
                List.of(),
                List.of()));
    assertThat(value(NatConfReader.read(conf.print()))).isEqualTo(conf);
  }

  @Test
  void vmxLinesSayTheCards() {
    Vmx vmx = value(VmxReader.read(text(VmwareGoldenTest.laboratory(), "/many.vmx")));
    assertThat(vmx.displayName()).contains("Windows \"XP\" (2)|é");
    assertThat(vmx.nics())
        .containsExactly(
            new VmxNic(0, custom(3), Mac.of("00:0c:29:c4:be:5a"), Optional.empty()),
            new VmxNic(1, custom(2), Mac.of("00:50:56:3f:ff:ff"), Optional.empty()),
            new VmxNic(2, custom(9), Mac.of("02:00:00:00:00:01"), Optional.of("e1000")),
            new VmxNic(
                3,
                new Connection.Usual(Connection.Word.BRIDGED),
                Mac.of("00:50:56:00:00:00"),
                Optional.empty()));
  }

  private static Connection custom(int vmnet) {
    return new Connection.Custom(new Vmnet(vmnet));
  }

  @Test
  void dhcpdConfSaysRangesAndReservations() {
    DhcpdConf conf =
        value(
            DhcpdReader.read(
                text(VmwareTutorial.HOST, "vmnet8/dhcpd/dhcpd.conf"), Dialect.ISC_2_0));
    assertThat(conf.subnets()).singleElement();
    assertThat(conf.subnets().get(0).ranges().toString()).contains("172.16.62.128-172.16.62.253");
    assertThat(conf.hosts())
        .extracting(host -> host.name() + " " + host.hardware() + " " + host.address().get())
        .containsExactly(
            "vmnet8 00:50:56:c0:00:08 172.16.62.1", "web 00:50:56:01:02:03 172.16.62.10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "answer VNET_8_NAT maybe",
        "answer VNET_8_NAT",
        "answer VNET_256_NAT yes",
        "answer VNET_08_NAT yes",
        "answer VNET_8_SAMBA yes",
        "answer VNET_1_HOSTONLY_NETMASK 255.0.255.0",
        "answer VNET_1_HOSTONLY_HOSTADDR 10.0.0",
        "answer VNET_0_INTERFACE eth0 eth1",
        "answer VNET_0_INTERFACE $(id)",
        "answer BINDIR /usr/bin",
        "remove_answer BINDIR",
        "file /etc/vmware/locations",
        "directory /etc",
        "frobnicate",
        "answer VNET_8_NAT yes\r",
        "#!/bin/sh"
      })
  void aRecordThatWeNeverWriteIsRefused(String line) {
    assertThat(LocationsReader.strict("# ours\n" + line + "\n"))
        .isInstanceOfSatisfying(
            Reading.Refused.class, refused -> assertThat(refused.line()).isEqualTo(2));
  }

  @Test
  void aLineOfNatConfThatWeNeverWriteIsRefused() {
    String ours = text(VmwareTutorial.HOST, "/nat.conf");
    var accepted = new ArrayList<String>();
    for (String line :
        List.of(
            "22 = 172.16.62.10",
            "22 = :22",
            "0 = 172.16.62.10:22",
            "65536 = 172.16.62.10:22",
            "22 = 172.16.62.10:0",
            "22 = 172.16.62.10:22\r",
            "22=172.16.62.10:22",
            "22 = host:22",
            "garbage",
            "[host]",
            "[dns]",
            "configport = 33445",
            "allowAnyOUI = 1",
            "53 = 172.16.62.10:53\n53 = 172.16.62.11:53")) {
      if (NatConfReader.read(ours + line) instanceof Reading.Read<NatConf>) {
        accepted.add(line);
      }
    }
    assertThat(accepted).isEmpty();
    assertThat(NatConfReader.read("[host]\nip = 172.16.62.2\n"))
        .isInstanceOf(Reading.Refused.class);
  }

  @Test
  void aVmxLineThatWeNeverWriteIsRefused() {
    String ours = text(VmwareTutorial.HOST, "/web.vmx");
    var accepted = new ArrayList<String>();
    for (String line :
        List.of(
            "ethernet0.present = \"FALSE\"",
            "ethernet1.present = \"TRUE\"",
            "ethernet0.vnet = \"/dev/vmnet2\"",
            "ethernet0.generatedAddress = \"00:0c:29:01:02:03\"",
            "ethernet0.checkMACAddress = \"FALSE\"",
            "ethernet0.virtualDev = \"a\"b\"",
            "ethernet0.virtualDev = \"a|\"",
            "ethernet0.virtualDev = \"a|41\"",
            "ethernet0.virtualDev = \"|FF\"",
            "ethernet0.virtualDev = e1000",
            "scsi0:0.fileName = \"x.vmdk\"",
            "displayName = \"a\"\ndisplayName = \"b\"")) {
      if (VmxReader.read(ours + line) instanceof Reading.Read<Vmx>) {
        accepted.add(line);
      }
    }
    assertThat(accepted).isEmpty();
  }

  @Test
  void aLogWithNetworkingSwitchedOffHasNoHubs() {
    Locations log = LocationsReader.lenient("answer NETWORKING no\nanswer VNET_0_INTERFACE eth0");
    assertThat(log.hubs()).isEmpty();
  }
}
