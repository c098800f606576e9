package org.vnetlang.lang.tests.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.plan.HostPlan;
import org.vnetlang.plan.Plan;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Machine;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.link.Wire;
import org.vnetlang.sim.world.World;

/** What VMware Server 1.0 does with the three default hubs (the order of its syslog lines). */
class VmwarePlanTest {
  private static final String TEXT =
      """
      lan office 192.168.0.0/24 gateway .1
      host ayla runs vmware server 1.0 {
        nic eth0 on office mac 00:40:d0:65:b2:84 ip .68
        nat vmnet8 via eth0 subnet 172.16.62.0/24
        host-only vmnet1 subnet 192.168.127.0/24
        bridge vmnet0 over eth0
        guest desktop { nic ethernet0 on vmnet0 ip .64 }
      }
      """;

  private final Network network = Meaning.network(TEXT);
  private final HostPlan plan = Plan.of(network).hosts().get(0);
  private final World world = new World();
  private final Kernel ayla = boot();

  private Kernel boot() {
    Host host = network.hosts().get(0);
    Kernel kernel = world.switchOn(host.name());
    host.nics().forEach(nic -> card(kernel, nic));
    plan.boot().forEach(step -> step.program().run(kernel));
    return kernel;
  }

  private static void card(Kernel kernel, Nic nic) {
    var wire = new Wire.Lan("office", true);
    int index = kernel.interfaces().nextIndex();
    kernel
        .interfaces()
        .put(Interface.fresh(index, nic.name(), new Kind.Ethernet(), nic.mac(), wire));
  }

  private List<String> kernelLog() {
    return ayla.log().stream()
        .filter(line -> line.tag().equals("kernel"))
        .map(SystemOperation.Log::text)
        .toList();
  }

  @Test
  void natdOpensItsHubTenSecondsBeforeTheHostDoes() {
    plan.start().forEach(step -> step.program().run(ayla));
    assertThat(kernelLog())
        .containsExactly(
            "/dev/vmnet: open called by PID <pid> (vmnet-bridge)",
            "/dev/vmnet: hub 0 does not exist, allocating memory.",
            "/dev/vmnet: port on hub 0 successfully opened",
            "bridge-eth0: enabling the bridge",
            "bridge-eth0: up",
            "bridge-eth0: already up",
            "bridge-eth0: attached",
            "/dev/vmnet: open called by PID <pid> (vmnet-natd)",
            "/dev/vmnet: hub 8 does not exist, allocating memory.",
            "/dev/vmnet: port on hub 8 successfully opened",
            "/dev/vmnet: open called by PID <pid> (vmnet-netifup)",
            "/dev/vmnet: hub 1 does not exist, allocating memory.",
            "/dev/vmnet: port on hub 1 successfully opened",
            "/dev/vmnet: open called by PID <pid> (vmnet-netifup)",
            "/dev/vmnet: port on hub 8 successfully opened",
            "/dev/vmnet: open called by PID <pid> (vmnet-dhcpd)",
            "/dev/vmnet: port on hub 1 successfully opened",
            "/dev/vmnet: open called by PID <pid> (vmnet-dhcpd)",
            "/dev/vmnet: port on hub 8 successfully opened");
  }

  @Test
  void theHostHasTheFirstAddressOfEachPrivateHubAndNoneOnABridgedOne() {
    plan.start().forEach(step -> step.program().run(ayla));
    assertThat(ayla.links().stream().map(Machine.Link::device))
        .containsExactly("lo", "eth0", "vmnet1", "vmnet8");
    assertThat(ayla.link("vmnet8").orElseThrow().addresses().toString())
        .contains("172.16.62.1")
        .contains("172.16.62.255");
    assertThat(ayla.link("vmnet1").orElseThrow().mac()).hasToString("00:50:56:c0:00:01");
  }

  @Test
  void theCardListensToEverybodyWhileABridgedGuestRuns() {
    plan.start().forEach(step -> step.program().run(ayla));
    int before = kernelLog().size();
    var guest = plan.guest("desktop").orElseThrow();
    guest.start(1).forEach(step -> step.program().run(ayla));
    guest.stop(1).forEach(step -> step.program().run(ayla));
    assertThat(kernelLog().subList(before, kernelLog().size()))
        .containsExactly(
            "/dev/vmnet: open called by PID <pid> (vmware-vmx)",
            "device eth0 entered promiscuous mode",
            "bridge-eth0: enabled promiscuous mode",
            "/dev/vmnet: port on hub 0 successfully opened",
            "device eth0 left promiscuous mode",
            "bridge-eth0: disabled promiscuous mode");
  }

  @Test
  void nothingIsLeftWhenTheServicesStop() {
    plan.start().forEach(step -> step.program().run(ayla));
    plan.stop().forEach(step -> step.program().run(ayla));
    assertThat(ayla.daemons()).isEmpty();
    assertThat(ayla.links().stream().map(Machine.Link::device)).containsExactly("lo", "eth0");
  }
}
