package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vnetlang.core.tests.XenSetups.bridge;
import static org.vnetlang.core.tests.XenSetups.route;
import static org.vnetlang.core.tests.XenSetups.with;
import static org.vnetlang.core.tests.XenSetups.without;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vnetlang.model.Host;
import org.vnetlang.model.Rate;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Services;
import org.vnetlang.model.Settings;
import org.vnetlang.plan.xen.HostCall;
import org.vnetlang.plan.xen.HostCalls;
import org.vnetlang.plan.xen.UsableNetworks;
import org.vnetlang.plan.xen.VifRate;
import org.vnetlang.plan.xen.VifScript;
import org.vnetlang.plan.xen.XendVersion;

/**
 * Which calls a host needs, with which parameters: those that the recorded set-ups were made by.
 */
class XenPlanTest {

  private static Host host(String version, Segment... networks) {
    return XenSetups.host(version, List.of(XenSetups.ETH0), List.of(networks), List.of());
  }

  private static List<String> calls(Host host) {
    return HostCalls.of(version(host), XenSetups.network(host), host).stream()
        .map(
            call ->
                call instanceof HostCall.RunScript run
                    ? (run.script() + " " + String.join(" ", run.parameters())).strip()
                    : call.toString())
        .toList();
  }

  private static XendVersion version(Host host) {
    return XendVersion.of(host.platform().orElseThrow()).orElseThrow();
  }

  private static Segment nat(Settings settings) {
    return new org.vnetlang.model.NatNetwork(
        "n",
        List.of("eth0"),
        Optional.empty(),
        XenSetups.nat("n", "eth0", "10.0.0.0/24", Services.NONE).addressing(),
        Services.NONE,
        settings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3.0.2 | network-bridge netdev=eth0 bridge=xenbr0 vifnum=0",
        "3.0.3 | network-bridge netdev=eth0 bridge=xenbr0 vifnum=0",
        "3.0.4 | network-bridge netdev=eth0 bridge=xenbr0 vifnum=0",
        "4.1 | network-bridge netdev=eth0 bridge=xenbr0"
      })
  void aBridgeIsToldAllThatTheReleaseTakes(String version, String call) {
    assertThat(calls(host(version, bridge("xenbr0", "eth0")))).containsExactly(call);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3.0.2 | network-route",
        "3.0.3 | network-route",
        "3.0.4 | network-route netdev=eth0",
        "4.1 | network-route netdev=eth0"
      })
  void aRouteIsToldItsCardWhereTheScriptTakesOne(String version, String call) {
    assertThat(calls(host(version, route("r", "eth0", Settings.NONE)))).containsExactly(call);
  }

  @Test
  void switchesAreFollowed() {
    assertThat(calls(host("3.0.4", bridge("b", "eth0", with("antispoof", "vifnum 5")))))
        .containsExactly("network-bridge netdev=eth0 bridge=b vifnum=5 antispoof=yes");
    assertThat(calls(host("3.0.2", bridge("b", "eth0", without("vifnum")))))
        .containsExactly("network-bridge netdev=eth0 bridge=b");
    assertThat(calls(host("3.0.2", bridge("b", "eth0", without("netdev")))))
        .containsExactly("network-bridge bridge=b vifnum=0");
    assertThat(calls(host("3.0.4", bridge("b", "eth0", with("netdev eth1")))))
        .containsExactly("network-bridge netdev=eth1 bridge=b vifnum=0");
    assertThat(calls(host("3.0.4", route("r", "eth0", without("netdev")))))
        .containsExactly("network-route");
    assertThat(calls(host("3.0.4", route("r", "eth0", without("proxy-arp")))))
        .containsExactly("ForwardPackets[]");
    assertThat(calls(host("3.0.3", route("r", "eth0", with("proxy-arp")))))
        .containsExactly("network-proxy-arp netdev=eth0");
    assertThat(calls(host("3.0.4", nat(without("netdev"))))).containsExactly("network-nat dhcp=no");
    assertThat(calls(host("3.0.4", nat(with("netdev eth1")))))
        .containsExactly("network-nat netdev=eth1 dhcp=no");
  }

  @Test
  void loopbackPairsAreTakenByNameAndNeverTwice() {
    assertThat(
            calls(
                host(
                    "3.0.4",
                    bridge("xenbr1", "eth0"),
                    bridge("br300", "eth1"),
                    bridge("b1", "eth2"),
                    bridge("x", "eth3", with("vifnum 0")))))
        .containsExactly(
            "network-bridge netdev=eth0 bridge=xenbr1 vifnum=1",
            "network-bridge netdev=eth1 bridge=br300 vifnum=2",
            "network-bridge netdev=eth2 bridge=b1 vifnum=3",
            "network-bridge netdev=eth3 bridge=x vifnum=0");
  }

  @Test
  void aRoutedNetworkOnTheSameCardIsNotHidden() {
    assertThat(calls(host("3.0.4", route("r", "eth0", Settings.NONE), nat(Settings.NONE))))
        .containsExactly(
            "network-route netdev=eth0",
            "ForwardPackets[]",
            "Masquerade[device=eth0, source=10.0.0.0/24]");
  }

  @Test
  void fourOnesBridgeHasTheCardsAddresses() {
    Host host = host("4.1", bridge("xenbr0", "eth0"), nat(Settings.NONE));
    assertThat(calls(host))
        .containsExactly(
            "network-bridge netdev=eth0 bridge=xenbr0",
            "ForwardPackets[]",
            "Masquerade[device=xenbr0, source=10.0.0.0/24]");
    Host routed = host("4.1", bridge("xenbr0", "eth0"), route("r", "eth0", Settings.NONE));
    assertThat(VifScript.of(version(routed), routed, routed.networks().get(1)))
        .isEqualTo("vif-route netdev=xenbr0");
  }

  @Test
  void antispoofBesideAnotherNetworkNeedsMoreRules() {
    assertThat(calls(host("3.0.4", bridge("b", "eth0", with("antispoof"))))).hasSize(1);
    assertThat(calls(host("3.0.4", bridge("b", "eth0", with("antispoof")), nat(Settings.NONE))))
        .endsWith(
            "AcceptForwarded[match=[-m, physdev, --physdev-in, peth0]]",
            "AcceptForwarded[match=[-m, physdev, --physdev-in, vif0.+]]",
            "AcceptForwarded[match=[-i, vif+]]",
            "AcceptForwarded[match=[-o, vif+]]");
    assertThat(calls(host("4.1", bridge("b", "eth0"), bridge("c", "eth1", with("antispoof")))))
        .containsExactly(
            "network-bridge netdev=eth0 bridge=b",
            "BridgeCard[name=c, card=eth1]",
            "AcceptForwarded[match=[-m, physdev, --physdev-in, peth0]]",
            "DropForwarded[]",
            "AcceptForwarded[match=[-m, physdev, --physdev-in, eth1]]");
  }

  @Test
  void whatNoScriptCanMakeIsLeftOutWithItsReason() {
    Host host =
        host(
            "3.0.4",
            bridge("b", "eth0"),
            bridge("c", "eth0"),
            bridge("b", "eth1"),
            bridge("sixteen_letters_", "eth2"),
            bridge("d", "fifteen_letters"),
            XenSetups.hostOnly("a b", "10.9.0.0/24", Services.NONE));
    assertThat(UsableNetworks.of(host).networks()).extracting(Segment::name).containsExactly("b");
    assertThat(UsableNetworks.of(host).leftOut())
        .extracting(UsableNetworks.LeftOut::reason)
        .containsExactly(
            "eth0 is in a bridge above, and a card is in one bridge only",
            "a network above has the name",
            "no interface can have that name",
            "no card that the scripts can take has the name of its card",
            "no interface can have that name");
  }

  @ParameterizedTest
  @CsvSource({
    "10000000, 20000, true",
    "8000000000000, 50000, false",
    "1500, 1, false",
    "0, 50000, false",
    "9223372036854775807, 9223372036854775807, false",
    "100000000, 0, false"
  })
  void aRateHoldsIfXendCanCountIt(long bits, long micros, boolean holds) {
    assertThat(VifRate.holds(new Rate(bits, Optional.of(micros)))).isEqualTo(holds);
  }
}
