package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.gen.Targets;
import org.vnetlang.gen.vmware.VmwareServerTarget;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.Protocol;
import org.vnetlang.model.Reservation;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Services;
import org.vnetlang.model.Setting;
import org.vnetlang.model.Settings;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;

class VmwareGoldenTest {

  static List<GeneratedFile> files(Host host) {
    return new VmwareServerTarget().files(VmwareTutorial.network(host), host);
  }

  /** Several NAT networks, wide masks, an isolated hub, every kind of card and forward. */
  static Host laboratory() {
    List<Segment> networks =
        List.of(
            VmwareTutorial.bridge("vmnet2", "eth1"),
            VmwareTutorial.bridge("vmnet3"),
            VmwareTutorial.hostOnly("vmnet1", "10.20.0.0/16", Optional.empty()),
            VmwareTutorial.hostOnly(
                "vmnet5", "10.30.0.0/16", leasesOnDemand(), Optional.of("lab.example")),
            VmwareTutorial.nat("vmnet8", "172.16.62.0/24", services("172.16.62.")),
            VmwareTutorial.nat("vmnet9", "172.17.0.0/16", services("172.17.0.")));
    var nics =
        List.of(
            VmwareTutorial.nic("ethernet1", "vmnet2", "00:50:56:3f:ff:ff"),
            VmwareTutorial.nic("eth0", "vmnet3", "00:0c:29:c4:be:5a"),
            VmwareTutorial.nic(
                "lan",
                new Attachment.OnDevice("/dev/vmnet9"),
                Mac.of("02:00:00:00:00:01"),
                Optional.of("e1000")),
            VmwareTutorial.nic(
                "other", new Attachment.Default(), Mac.of("00:50:56:00:00:00"), Optional.empty()));
    var guest =
        new Guest("many", Optional.of("Windows \"XP\" (2)|é"), nics, List.of(), Settings.NONE);
    return VmwareTutorial.host(networks, List.of(guest));
  }

  private static Optional<DhcpService> leasesOnDemand() {
    return Optional.of(
        new DhcpService(
            List.of(),
            Optional.of(86_400L),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            new Settings(List.of(new Setting("authoritative", false, Optional.empty())))));
  }

  private static Services services(String network) {
    var reservations = new ArrayList<Reservation>();
    reservations.add(VmwareTutorial.reservation(network + "10", "00:50:56:01:02:03", "web"));
    reservations.add(VmwareTutorial.reservation(network + "11", "00:50:56:01:02:04", "mail"));
    reservations.add(
        new Reservation(
            Optional.of(Ipv4.of(network + "12")), Mac.of("00:0c:29:73:a4:09"), Optional.empty()));
    return new Services(
        VmwareTutorial.dhcp(network + "128", network + "253"),
        reservations,
        List.of(
            VmwareTutorial.forward(Protocol.UDP, 53, network + "11", 5353),
            VmwareTutorial.forward(Protocol.TCP, 8080, network + "10", 80),
            VmwareTutorial.forward(Protocol.TCP, 8080, network + "11", 80),
            VmwareTutorial.forward(Protocol.TCP, 2222, network + "10", 22)));
  }

  @Test
  void theTutorialsThreeVmnets() throws Exception {
    Golden.same("vmware-tutorial", files(VmwareTutorial.HOST));
  }

  @Test
  void severalNatNetworksWideMasksAndEveryKindOfCard() throws Exception {
    Golden.same("vmware-laboratory", files(laboratory()));
  }

  @Test
  void theTargetCoversVmwareServerOnly() {
    assertThat(Targets.ALL)
        .filteredOn(target -> target.covers(VmwareTutorial.HOST))
        .singleElement()
        .isInstanceOf(VmwareServerTarget.class);
  }

  @Test
  void localeAndTimeZoneDoNotMatter() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    List<GeneratedFile> here = files(laboratory());
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(files(laboratory())).isEqualTo(here);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(files(laboratory())).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
