package org.vnetlang.sim.tests.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.operation.BridgeOperation;
import org.vnetlang.plan.operation.DaemonOperation;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Kind;
import org.vnetlang.sim.link.Wire;
import org.vnetlang.sim.report.Learned;
import org.vnetlang.sim.report.Neighbour;
import org.vnetlang.sim.report.Neighbours;
import org.vnetlang.sim.report.Style;
import org.vnetlang.sim.report.Table;
import org.vnetlang.sim.world.World;

class TableTest {
  private final Dom0 host =
      new Dom0().address("eth0", "192.168.0.68/24", "192.168.0.255").up("eth0");

  @Test
  void everyTableAndStyleHasAWordOfItsOwn() {
    assertThat(Arrays.stream(Table.values()).map(Table::word)).doesNotHaveDuplicates();
    for (Table table : Table.values()) {
      assertThat(Table.of(table.word())).contains(table);
    }
    assertThat(Style.of("2006")).contains(Style.TUTORIAL);
    assertThat(Style.of("today")).contains(Style.TODAY);
    assertThat(Table.of("nothing")).isEmpty();
  }

  @Test
  void printingChangesNothing() {
    for (Table table : Table.values()) {
      for (Style style : Style.values()) {
        assertThat(host.prints(table, style)).isEqualTo(host.prints(table, style));
      }
    }
    assertThat(host.kernel.executed()).hasSize(2);
  }

  @Test
  void numbersInNamesAreCountedAndAliasesFollowTheirInterface() {
    host.pair("eth10", "eth2").pair("br0", "br").pair("a93", "a9");
    var eth0 = host.kernel.interfaces().named("eth0").orElseThrow();
    var aliased = eth0.addresses().stream().map(one -> one.withLabel("eth0:1")).toList();
    host.kernel.interfaces().put(eth0.withAddresses(aliased));
    assertThat(host.lines(Table.IFCONFIG_ALL, Style.TODAY))
        .filteredOn(line -> line.contains("flags="))
        .extracting(line -> line.replaceFirst(": flags.*", ""))
        .containsExactly("a9", "a93", "br", "br0", "eth0", "eth0:1", "eth2", "eth10", "lo");
  }

  @Test
  void aNameThatNoKernelTakesIsSortedAllTheSame() {
    host.pair("eth1" + "0".repeat(40), "eth" + "9".repeat(40));
    assertThat(host.lines(Table.IFCONFIG_ALL, Style.TODAY))
        .filteredOn(line -> line.contains("flags="))
        .hasSize(4)
        .element(1)
        .asString()
        .startsWith("eth999");
  }

  @Test
  void valuesThatDifferFromTheBeginningAreShown() {
    host.pair("vif1.0", "u1").sysctl("net.ipv4.conf.vif1.0.proxy_arp", 1);
    assertThat(host.lines(Table.SYSCTL, Style.TODAY))
        .containsExactly("net.ipv4.ip_forward = 0", "net.ipv4.conf.vif1/0.proxy_arp = 1");
    host.sysctl("net.ipv4.ip_forward", 1).sysctl("net.ipv4.conf.eth0.forwarding", 0);
    assertThat(host.lines(Table.SYSCTL, Style.TODAY))
        .containsExactly(
            "net.ipv4.ip_forward = 1",
            "net.ipv4.conf.eth0.forwarding = 0",
            "net.ipv4.conf.vif1/0.proxy_arp = 1");
  }

  @Test
  void xenstoreSaysWhetherTheScriptsCameToTheirEnd() {
    String path = "/local/domain/0/backend/vif/1/0/hotplug-status";
    host.run(new SystemOperation.XenstoreWrite(path, "connected"));
    assertThat(host.lines(Table.XENSTORE, Style.TUTORIAL))
        .containsExactly(path + " = \"connected\"");
  }

  @Test
  void theLogHasVaryingTimesAndProcesses() {
    host.run(new SystemOperation.Log("kernel", "/dev/vmnet: open called by PID <pid> (x)"));
    var printout = Table.SYSLOG.print(host.kernel, Style.TUTORIAL, Learned.NOTHING);
    assertThat(printout.text())
        .isEqualTo("<time> dom0 kernel: /dev/vmnet: open called by PID <pid> (x)\n");
    assertThat(
            printout.matches(
                "Sep 16 10:00:00 dom0 kernel: /dev/vmnet: open called by PID 5428 (x)"))
        .isTrue();
  }

  @Test
  void daemonsRunWithTheirOwnCommands() {
    var mac = Mac.of("00:50:56:f0:00:01");
    host.run(
        new DaemonOperation.Start(new Daemon.HubBridge("vmnet0", "eth0")),
        new DaemonOperation.Start(
            new Daemon.NatDevice(
                "vmnet8", new InterfaceAddress(Ipv4.of("172.16.62.2"), 24), mac, List.of())),
        new DaemonOperation.Start(new Daemon.HubInterface("vmnet8", "vmnet8", mac)),
        new DaemonOperation.Start(new Daemon.HubGuest("vmnet8", "web", "ethernet0")),
        new DaemonOperation.Start(new Daemon.HubGuest("vmnet0", "web", "ethernet1")));
    assertThat(host.lines(Table.DAEMONS, Style.TUTORIAL))
        .containsExactly(
            "  PID COMMAND",
            "<pid> /usr/bin/vmnet-bridge -d /var/run/vmnet-bridge-0.pid /dev/vmnet0 eth0",
            "<pid> /usr/bin/vmnet-natd -d /var/run/vmnet-natd-8.pid -m /var/run/vmnet-natd-8.mac"
                + " -c /etc/vmware/vmnet8/nat/nat.conf",
            "<pid> /usr/bin/vmnet-netifup -d /var/run/vmnet-netifup-vmnet8.pid /dev/vmnet8 vmnet8",
            "<pid> /usr/lib/vmware/bin/vmware-vmx web.vmx");
  }

  @Test
  void leaseFilesAreShownWithVaryingTimes() {
    String file = "lease 10.0.0.5 {\n  starts 6 2006/09/16 10:00:00;\n}\n";
    var learned = new Learned(List.of(), List.of(file));
    var printout = Table.LEASES.print(host.kernel, Style.TUTORIAL, learned);
    assertThat(printout.text()).isEqualTo(file);
    assertThat(printout.masked()).isEqualTo("lease 10.0.0.5 {\n  starts …;\n}\n");
  }

  @Test
  void aNeighbourWithoutAnAnswerIsIncomplete() {
    var nobody = new Neighbour(Ipv4.of("192.168.0.9"), Optional.empty(), "eth0");
    var learned = new Learned(List.of(nobody), List.of());
    assertThat(Table.ARP.print(host.kernel, Style.TODAY, learned).text())
        .endsWith(
            "192.168.0.9                      (incomplete)                              eth0\n");
    assertThat(Table.ARP_FILE.print(host.kernel, Style.TODAY, learned).text())
        .endsWith("192.168.0.9      0x1         0x0         00:00:00:00:00:00     *        eth0\n");
  }

  @Test
  void whoAsksAndWhoIsAskedKnowEachOther() {
    var world = new World();
    machine(world, "a", "00:16:3e:00:00:01", "10.0.0.1/24");
    machine(world, "b", "00:16:3e:00:00:02", "10.0.0.2/24");
    var walks =
        List.of(
            world.walker().ping("a", Ipv4.of("10.0.0.2")),
            world.walker().ping("a", Ipv4.of("10.0.0.3")));
    assertThat(Neighbours.of("a", walks))
        .containsExactly(
            new Neighbour(Ipv4.of("10.0.0.2"), Mac.parse("00:16:3e:00:00:02"), "eth0"),
            new Neighbour(Ipv4.of("10.0.0.3"), Optional.empty(), "eth0"));
    assertThat(Neighbours.of("b", walks))
        .containsExactly(
            new Neighbour(Ipv4.of("10.0.0.1"), Mac.parse("00:16:3e:00:00:01"), "eth0"));
  }

  private static void machine(World world, String name, String mac, String address) {
    var kernel = world.switchOn(name);
    var lan = new Wire.Lan("office", true);
    kernel.interfaces().put(Interface.fresh(2, "eth0", new Kind.Ethernet(), Mac.of(mac), lan));
    kernel.run(new LinkOperation.Up("eth0"));
    var own = InterfaceAddress.parse(address).orElseThrow();
    kernel.run(new org.vnetlang.plan.operation.AddressOperation.Add("eth0", own, Optional.empty()));
  }

  @Test
  void aGuestOfVmwareCallsItsCardAsLinuxDoes() {
    var guest = new Dom0();
    var card = guest.kernel.interfaces().named("eth0").orElseThrow();
    guest.kernel.interfaces().put(card.withName("ethernet0"));
    guest.address("ethernet0", "10.0.0.1/24", "10.0.0.255").up("ethernet0");
    assertThat(guest.lines(Table.IFCONFIG, Style.TODAY)).first().asString().startsWith("eth0: ");
    assertThat(guest.lines(Table.ROUTE, Style.TODAY)).last().asString().endsWith(" eth0");
    assertThat(guest.prints(Table.IP_ADDR, Style.TODAY)).contains("scope global eth0\n");
  }

  @Test
  void todayABridgeWithoutPortsHasAMacByChance() {
    host.run(new BridgeOperation.Add("xenbr0")).up("xenbr0");
    assertThat(Table.IP_ADDR.print(host.kernel, Style.TODAY, Learned.NOTHING).masked())
        .endsWith(
            """
            3: xenbr0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UNKNOWN group \
            default qlen 1000
                link/ether … brd ff:ff:ff:ff:ff:ff
                inet6 …/64 scope link\s
                   valid_lft forever preferred_lft forever
            """);
  }

  @Test
  void withTheSpanningTreeItHasNoCarrier() {
    host.run(new BridgeOperation.Add("xenbr0"), new BridgeOperation.Stp("xenbr0", true));
    host.up("xenbr0");
    assertThat(Table.IP_ADDR.print(host.kernel, Style.TODAY, Learned.NOTHING).masked())
        .endsWith(
            """
            3: xenbr0: <NO-CARRIER,BROADCAST,MULTICAST,UP> mtu 1500 qdisc noqueue state DOWN group \
            default qlen 1000
                link/ether … brd ff:ff:ff:ff:ff:ff
            """);
  }
}
