package org.vnetlang.lang.tests.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vnetlang.model.Network;
import org.vnetlang.plan.HostPlan;
import org.vnetlang.plan.Plan;
import org.vnetlang.plan.step.Step;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.link.Wire;
import org.vnetlang.sim.world.World;

/** What xend makes of faults, of several networks and of a second start. */
class XendPlanTest {
  private static final String HEAD =
      """
      lan office 192.168.0.0/24 gateway .1
      host dom0 runs xen 3.0.2 {
        nic eth0 on office mac 00:40:d0:65:b2:84 ip .64
      """;

  private HostPlan plan;
  private Kernel dom0;

  private void start(String members) {
    Network network = Meaning.of(HEAD + members + "}\n").resolution().network();
    plan = Plan.of(network).hosts().get(0);
    dom0 = new World().switchOn("dom0");
    for (var nic : network.hosts().get(0).nics()) {
      int index = dom0.interfaces().nextIndex();
      var wire = new Wire.Lan("office", true);
      dom0.interfaces()
          .put(Interface.fresh(index, nic.name(), new Kind.Ethernet(), nic.mac(), wire));
    }
    run(plan.boot());
    run(plan.start());
  }

  private int run(List<Step> steps) {
    int last = 0;
    for (Step step : steps) {
      last = step.program().run(dom0);
    }
    return last;
  }

  @Test
  void aGuestWhoseVifCannotBeConnectedIsDestroyed() {
    start("nat inside via eth0 subnet 10.0.0.0/24\n guest u { nic eth0 on inside ip .129 }\n");
    assertThat(run(plan.guest("u").orElseThrow().start(1))).isEqualTo(1);
    assertThat(dom0.xenstore("backend/vif/1/0/hotplug-status")).contains("error");
    assertThat(dom0.link("vif1.0")).isEmpty();
    assertThat(dom0.log().toString()).contains("Backend device not found.");
  }

  @Test
  void aBridgeThatDoesNotExistIsAnErrorIn302() {
    start("bridge xenbr0 over eth0\n guest u { nic eth0 on \"xenbr7\" ip .100 }\n");
    assertThat(run(plan.guest("u").orElseThrow().start(1))).isEqualTo(1);
    assertThat(dom0.xenstore("backend/vif/1/0/hotplug-status")).contains("error");
  }

  @Test
  void proxyArpIsSetByTheGeneratedScript() {
    start("route inside via eth0 with proxy-arp\n guest u { nic eth0 on inside ip .100 }\n");
    assertThat(dom0.sysctls().read("net.ipv4.conf.eth0.proxy_arp")).contains(1);
    assertThat(run(plan.guest("u").orElseThrow().start(1))).isZero();
    assertThat(dom0.routes().toString()).contains("192.168.0.100/32");
  }

  @Test
  void aSecondStartOfTheBridgeChangesNothing() {
    start("bridge xenbr0 over eth0\n");
    var before = dom0.links();
    run(plan.start());
    assertThat(dom0.links()).isEqualTo(before);
  }

  @Test
  void aSecondStartOfNatAddsTheRuleAgainUnlessItIsWrapped() {
    start("nat inside via eth0 subnet 10.0.0.0/24\n");
    run(plan.start());
    assertThat(dom0.filter().chain("nat", "POSTROUTING").orElseThrow().rules()).hasSize(2);
    start("bridge xenbr0 over eth0\n nat inside via eth0 subnet 10.0.0.0/24\n");
    run(plan.start());
    assertThat(dom0.filter().chain("nat", "POSTROUTING").orElseThrow().rules()).hasSize(1);
  }

  @Test
  void aHostOnlyNetworkIsABridgeWithTheHostsAddress() {
    start("host-only lab subnet 10.5.0.0/24\n guest u { nic eth0 on lab ip .9 }\n");
    assertThat(dom0.link("lab").orElseThrow().addresses().toString()).contains("10.5.0.1");
    assertThat(run(plan.guest("u").orElseThrow().start(1))).isZero();
    assertThat(dom0.bridgeOf("vif1.0")).contains("lab");
  }
}
