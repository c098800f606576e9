package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.gen.Reading;
import org.vnetlang.gen.vmware.LocationsReader;
import org.vnetlang.gen.vmware.NatConfReader;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Forward;
import org.vnetlang.model.Guest;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.Protocol;
import org.vnetlang.model.RoutedNetwork;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Services;
import org.vnetlang.model.Settings;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;

/** What VMware cannot have is left out with a sentence; everything else is still written. */
class VmwareFaultsTest {

  private static List<GeneratedFile> files(List<Segment> networks, Guest... guests) {
    return VmwareGoldenTest.files(VmwareTutorial.host(networks, List.of(guests)));
  }

  @Test
  void networksThatCannotBeAreLeftOutOfTheRecords() {
    List<Segment> networks =
        List.of(
            new RoutedNetwork(
                "vmnet4",
                List.of("eth0"),
                Optional.empty(),
                Optional.empty(),
                Services.NONE,
                Settings.NONE),
            VmwareTutorial.bridge("vmnet2", "eth0", "eth1"),
            VmwareTutorial.bridge("vmnet3", "eth0;reboot"),
            new HostOnlyNetwork(
                "vmnet5", Optional.empty(), Optional.empty(), Services.NONE, Settings.NONE),
            VmwareTutorial.bridge("xenbr0", "eth0"),
            VmwareTutorial.VMNET0,
            VmwareTutorial.bridge("vmnet0", "eth9"));
    List<GeneratedFile> files = files(networks);
    assertThat(files).hasSize(1);
    assertThat(files.get(0).content())
        .contains(
            "# left out, VMware has no routed network: \"vmnet4\"",
            "# left out, it is bridged to one card of the host or none: \"vmnet2\"",
            "# left out, it is bridged to one card of the host or none: \"vmnet3\"",
            "# left out, it has no subnet: \"vmnet5\"",
            "# left out, a network of VMware is called vmnet0 to vmnet255: \"xenbr0\"",
            "# left out, a network above has the name: \"vmnet0\"",
            "answer VNET_0_INTERFACE eth0\n")
        .doesNotContain("eth9", "VNET_2_", "VNET_3_", "VNET_4_", "VNET_5_");
    assertThat(LocationsReader.strict(files.get(0).content())).isInstanceOf(Reading.Read.class);
  }

  @Test
  void forwardsThatCannotBeAreLeftOutOfNatConf() {
    Optional<Ipv4> target = Optional.of(Ipv4.of("172.16.62.10"));
    var services =
        new Services(
            Optional.empty(),
            List.of(),
            List.of(
                new Forward(Protocol.TCP, 80, Optional.empty(), Optional.empty(), 80),
                new Forward(Protocol.TCP, 0, target, Optional.empty(), 80),
                new Forward(Protocol.UDP, 53, target, Optional.empty(), 65_536),
                VmwareTutorial.forward(Protocol.UDP, 80, "172.16.62.10", 80),
                VmwareTutorial.forward(Protocol.TCP, 80, "172.16.62.10", 80)));
    String conf =
        files(List.of(VmwareTutorial.nat("vmnet8", "172.16.62.0/24", services))).get(2).content();
    assertThat(conf)
        .contains(
            "# left out: forward tcp 80, its guest has no address that is known beforehand",
            "# left out: forward tcp 0, a port is 1 to 65535",
            "# left out: forward udp 53, a port is 1 to 65535",
            "[incomingtcp]\n80 = 172.16.62.10:80\n\n[incomingudp]\n80 = 172.16.62.10:80\n");
    assertThat(NatConfReader.read(conf)).isInstanceOf(Reading.Read.class);
  }

  @Test
  void cardsWithoutAVmnetAreLeftOutAndTheOthersKeepTheirNumbers() {
    Mac mac = Mac.of("00:50:56:00:00:01");
    var guest =
        VmwareTutorial.guest(
            "g",
            VmwareTutorial.nic(
                "ethernet0", new Attachment.OnDevice("xenbr7"), mac, Optional.empty()),
            VmwareTutorial.nic("eth0", new Attachment.OnLan("office"), mac, Optional.of("\u0000")),
            VmwareTutorial.nic("ethernet0", "vmnet0", "00:0c:29:00:00:1e"));
    String vmx = files(List.of(VmwareTutorial.VMNET0), guest).get(1).content();
    assertThat(vmx)
        .contains(
            "# left out: ethernet0, its network is no vmnet: \"ethernet0\"",
            "# left out: ethernet1, its network is no vmnet: \"eth0\"",
            "# left out: ethernet1.virtualDev \"\\u0000\"",
            "# ethernet2 keeps its address if uuid.bios of this machine ends in 00 00 0a",
            "ethernet2.generatedAddressOffset = \"20\"")
        .doesNotContain("ethernet0.", "ethernet1.present");
  }

  @Test
  void aFragmentIsNoWholeFile() {
    assertThat(files(List.of(VmwareTutorial.VMNET1), VmwareTutorial.guest("g")))
        .extracting(file -> file.whole() + " " + file.location())
        .containsExactly(
            "false append to /etc/vmware/locations",
            "true /etc/vmware/vmnet1/dhcpd/dhcpd.conf",
            "false merge into g.vmx");
  }
}
