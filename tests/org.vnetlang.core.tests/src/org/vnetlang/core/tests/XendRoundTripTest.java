package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.gen.Reading;
import org.vnetlang.gen.xend.DomU;
import org.vnetlang.gen.xend.DomUReader;
import org.vnetlang.gen.xend.KernelAddress;
import org.vnetlang.gen.xend.Vif;
import org.vnetlang.gen.xend.XendConfigReader;
import org.vnetlang.model.DeclaredAddress;
import org.vnetlang.model.Host;
import org.vnetlang.model.Rate;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.xen.XendVersion;

/** What is written for xend says the model's facts when it is read strictly. */
class XendRoundTripTest {

  static String text(Host host, String end) {
    return XendGoldenTest.files(host).stream()
        .filter(file -> file.path().endsWith(end))
        .map(GeneratedFile::content)
        .findFirst()
        .orElseThrow();
  }

  static <T> T value(Reading<T> reading) {
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read<T>) reading).value();
  }

  /** What stands behind a key of xend-config.sxp. */
  static String setting(Host host, String key) {
    XendVersion version = XendVersion.of(host.platform().orElseThrow()).orElseThrow();
    return value(XendConfigReader.read(text(host, "/xend-config.sxp"), version)).get(key);
  }

  private static DeclaredAddress told(String address) {
    return new DeclaredAddress(Ipv4.of(address), Optional.empty());
  }

  @Test
  void theTutorialsSettingsAreThoseOfItsText() {
    assertThat(setting(XenSetups.BRIDGE, "network-script"))
        .isEqualTo("network-bridge netdev=eth0 bridge=xenbr0 vifnum=0");
    assertThat(setting(XenSetups.BRIDGE, "vif-script")).isEqualTo("vif-bridge");
    assertThat(setting(XenSetups.ROUTE, "network-script"))
        .isEqualTo("network-proxy-arp netdev=eth0");
    assertThat(setting(XenSetups.ROUTE, "vif-script")).isEqualTo("vif-route netdev=eth0");
    assertThat(setting(XenSetups.NAT, "network-script"))
        .isEqualTo("network-nat netdev=eth0 dhcp=no");
    assertThat(setting(XenSetups.NAT, "vif-script")).isEqualTo("vif-nat dhcp=no");
  }

  @ParameterizedTest
  @CsvSource({
    "3.0.2, ^localhost$, 6",
    "3.0.3, ^localhost$ ^localhost\\.localdomain$, 6",
    "3.0.4, ^localhost$ ^localhost\\.localdomain$, 7",
    "4.1, ^localhost$ ^localhost\\.localdomain$, 9"
  })
  void everyReleaseHasItsOwnDefaults(String version, String allowed, int settings) {
    Host host =
        XenSetups.host(
            version,
            List.of(XenSetups.ETH0),
            List.of(XenSetups.bridge("xenbr0", "eth0")),
            List.of());
    XendVersion release = XendVersion.of(host.platform().orElseThrow()).orElseThrow();
    var read = value(XendConfigReader.read(text(host, "/xend-config.sxp"), release));
    assertThat(read).hasSize(settings).containsEntry("xend-relocation-hosts-allow", allowed);
  }

  @Test
  void aGuestBehindNatIsReadBack() {
    assertThat(value(DomUReader.read(text(XenSetups.NAT, "/brun.cfg"))))
        .isEqualTo(
            new DomU(
                "brun",
                List.of(
                    new Vif(
                        Mac.of("00:16:3e:00:00:64"),
                        Optional.empty(),
                        List.of(told("10.0.0.100")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())),
                Optional.of(
                    new KernelAddress(
                        InterfaceAddress.parse("10.0.0.100/24"),
                        Optional.of(Ipv4.of("10.0.0.254")),
                        Optional.of("brun"),
                        "eth0")),
                List.of()));
  }

  @Test
  void everyKindOfCardIsReadBack() {
    DomU many = value(DomUReader.read(text(XenLaboratory.host("3.0.4"), "/many.cfg")));
    assertThat(many.name()).isEqualTo("many.example.org");
    assertThat(many.kept()).containsExactly("memory = 256", "extra = \"4 ro\"");
    assertThat(many.vifs())
        .extracting(vif -> vif.bridge().orElse("-") + " " + vif.script().orElse("-"))
        .containsExactly(
            "xenbr0 -",
            "- vif-route netdev=eth1",
            "xenbr7 -",
            "xenbr9 -",
            "xenbr0 vif-other",
            "lonely -");
    assertThat(many.vifs().get(0).rate()).contains(new Rate(10_000_000, Optional.of(20_000L)));
    assertThat(many.vifs().get(0).model()).contains("e1000");
    assertThat(many.vifs().get(1).ip()).hasToString("[10.30.0.100, 10.30.0.101]");
  }

  @Test
  void modelsAreWrittenOnlyWhereXmTakesThem() {
    DomU old = value(DomUReader.read(text(XenLaboratory.host("3.0.2"), "/many.cfg")));
    assertThat(old.vifs().get(0).model()).isEmpty();
    assertThat(text(XenLaboratory.host("3.0.2"), "/many.cfg"))
        .contains("# left out, xm of Xen 3.0.2 takes no such model: \"e1000\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import os",
        "os.system('id')",
        "vif = [ 'mac=00:16:3e:00:00:65' ]",
        "vif.append('')",
        "name = 'b'",
        "ip = '10.0.0.1'; import os",
        "kernel = open('/etc/passwd')",
        "kernel = 'a' + 'b'",
        "kernel = 'a' 'b'",
        "kernel = 'a\\'; import os",
        "kernel = f'{1}'",
        "kernel = a",
        "if = 'a'",
        "print = 'a'",
        "nics = 2",
        "dhcp = 'dhcp'",
        "interface = 'eth0'",
        " memory = 256",
        "memory = 0256",
        "disk = [ 'a' 'b' ]",
        "disk = ['a'].append('b')",
        "\\",
        "'''",
        "memory = 256\r",
        "# é"
      })
  void aLineThatWeNeverWriteIsRefused(String line) {
    String ours = text(XenSetups.NAT, "/brun.cfg");
    assertThat(DomUReader.read(ours + line + "\n")).isInstanceOf(Reading.Refused.class);
    assertThat(DomUReader.read(ours)).isInstanceOf(Reading.Read.class);
  }

  @Test
  void aVifThatWeNeverWriteIsRefused() {
    String ours = text(XenSetups.NAT, "/brun.cfg");
    String vif = "'mac=00:16:3e:00:00:64, ip=10.0.0.100'";
    assertThat(ours).contains(vif);
    var accepted = new ArrayList<String>();
    for (String other :
        List.of(
            "''",
            "'ip=10.0.0.100'",
            "'mac=00:16:3E:00:00:64'",
            "'mac=00:16:3e:00:00:64,ip=10.0.0.100'",
            "'mac=00:16:3e:00:00:64, ip=10.0.0.100, ip=10.0.0.101'",
            "'mac=00:16:3e:00:00:64, ip=10.0.0'",
            "'mac=00:16:3e:00:00:64, netdev=eth0'",
            "'mac=00:16:3e:00:00:64, bridge=a b'",
            "'mac=00:16:3e:00:00:64, script=/bin/sh'",
            "'mac=00:16:3e:00:00:64, script=a;b'",
            "'mac=00:16:3e:00:00:64, rate=1000Mb/s'",
            "'mac=00:16:3e:00:00:64, rate=fast'",
            "'mac=00:16:3e:00:00:64, model=e1000'",
            "\"mac=00:16:3e:00:00:64\"",
            "'mac=00:16:3e:00:00:64', 'mac=00:16:3e:00:00:65'",
            "'mac=00:16:3e:00:00:64' + ''")) {
      if (DomUReader.read(ours.replace(vif, other)) instanceof Reading.Read<DomU>) {
        accepted.add(other);
      }
    }
    assertThat(accepted).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(nonsense 1)",
        "(xen-api-server ((unix)))",
        "(vif-script vif-bridge)",
        "word",
        "(dom0-cpus 0",
        "(console-limit é)"
      })
  void aSettingThatThisXendDoesNotTakeIsRefused(String line) {
    String ours = text(XenSetups.NAT, "/xend-config.sxp");
    assertThat(XendConfigReader.read(ours + line + "\n", XendVersion.V3_0_2))
        .isInstanceOf(Reading.Refused.class);
  }
}
