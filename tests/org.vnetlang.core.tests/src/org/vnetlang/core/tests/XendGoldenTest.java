package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.gen.Targets;
import org.vnetlang.gen.xend.XendTarget;
import org.vnetlang.model.Host;

class XendGoldenTest {

  static List<GeneratedFile> files(Host host) {
    return new XendTarget().files(XenSetups.network(host), host);
  }

  @Test
  void theTutorialsBridge() throws Exception {
    Golden.same("xend-bridge", files(XenSetups.BRIDGE));
  }

  @Test
  void theTutorialsRoutedGuestWithProxyArp() throws Exception {
    Golden.same("xend-route", files(XenSetups.ROUTE));
  }

  @Test
  void theTutorialsNat() throws Exception {
    Golden.same("xend-nat", files(XenSetups.NAT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.0.2", "3.0.3", "3.0.4", "4.1"})
  void everythingAtOnceInEveryRelease(String version) throws Exception {
    Golden.same("xend-laboratory-" + version, files(XenLaboratory.host(version)));
  }

  @Test
  void theTargetCoversXenWithXendOnly() {
    assertThat(Targets.ALL)
        .filteredOn(target -> target.covers(XenSetups.NAT))
        .singleElement()
        .isInstanceOf(XendTarget.class);
    Host later = XenSetups.host("4.17", List.of(), List.of(), List.of());
    assertThat(new XendTarget().covers(later)).isFalse();
    assertThat(new XendTarget().covers(VmwareTutorial.HOST)).isFalse();
  }

  @Test
  void localeAndTimeZoneDoNotMatter() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    List<GeneratedFile> here = files(XenLaboratory.host("3.0.4"));
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(files(XenLaboratory.host("3.0.4"))).isEqualTo(here);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(files(XenLaboratory.host("3.0.4"))).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
