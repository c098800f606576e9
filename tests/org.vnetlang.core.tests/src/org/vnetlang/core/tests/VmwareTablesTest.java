package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.vmware.AddressPlan;
import org.vnetlang.plan.vmware.GuestMac;
import org.vnetlang.plan.vmware.Vmnet;

class VmwareTablesTest {

  @Test
  void aHubHasANameADeviceAndAnAdapter() {
    assertThat(Vmnet.of("vmnet8")).contains(Vmnet.NAT);
    assertThat(Vmnet.of("vmnet255").orElseThrow().path()).isEqualTo("/dev/vmnet255");
    assertThat(Vmnet.of("vmnet255").orElseThrow().adapter()).isEqualTo(Mac.of("00:50:56:c0:00:ff"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vmnet", "vmnet08", "vmnet256", "vmnet-1", "VMnet8", "vmnet8 ", "xenbr0"})
  void anythingElseIsNoHub(String name) {
    assertThat(Vmnet.of(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "172.16.62.0/24, 172.16.62.1, 172.16.62.2, 172.16.62.128-172.16.62.253, 172.16.62.254",
    "10.9.0.0/16, 10.9.0.1, 10.9.0.2, 10.9.128.0-10.9.255.253, 10.9.255.254",
    "10.0.0.0/29, 10.0.0.1, 10.0.0.2, 10.0.0.4-10.0.0.5, 10.0.0.6"
  })
  void everybodyHasTheAddressOfTheGuide(
      String subnet, String host, String nat, String pool, String server) {
    Prefix prefix = Prefix.of(subnet);
    assertThat(AddressPlan.host(prefix)).hasToString(host);
    assertThat(AddressPlan.natDevice(prefix)).hasToString(nat);
    assertThat(AddressPlan.pool(prefix)).hasToString(pool);
    assertThat(AddressPlan.dhcpServer(prefix)).hasToString(server);
  }

  @ParameterizedTest
  @CsvSource({
    "00:50:56:00:00:00, STATIC",
    "00:50:56:3f:ff:ff, STATIC",
    "00:50:56:40:00:00, FOREIGN",
    "00:50:56:c0:00:08, FOREIGN",
    "00:0c:29:73:a4:09, GENERATED",
    "00:16:3e:00:00:01, FOREIGN"
  })
  void aMacIsStaticOnlyInTheRangeForIt(String mac, GuestMac range) {
    assertThat(GuestMac.of(Mac.of(mac))).isEqualTo(range);
  }
}
