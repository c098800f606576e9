package org.vnetlang.plan.vmware;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Addressing;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.Host;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Segment;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.DaemonOperation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Daemon;
import org.vnetlang.plan.step.Machine;
import org.vnetlang.plan.step.Program;
import org.vnetlang.plan.step.Step;

/** What the start script does for one hub. */
final class HubSteps {
  private static final String SOURCE = "VMware Server 1.0, /etc/init.d/vmware";

  private final Host host;
  private final Vmnet vmnet;
  private final Segment segment;
  private final Optional<Prefix> subnet;

  HubSteps(Host host, Vmnet vmnet, Segment segment) {
    this.host = host;
    this.vmnet = vmnet;
    this.segment = segment;
    this.subnet = segment.subnets().stream().findFirst();
  }

  /** In the foreground, one hub after another. */
  List<Step> atOnce() {
    if (segment instanceof Bridge) {
      return card()
          .map(card -> step("vmware.bridge", machine -> bridge(machine, card), card))
          .stream()
          .toList();
    } else if (segment instanceof NatNetwork && subnet.isPresent()) {
      return List.of(step("vmware.nat", this::nat, natAddress().toString()));
    }
    return List.of();
  }

  /** In the background, once vmware-ping has found the host's address free: ten seconds later. */
  List<Step> interfaces() {
    return hasHost()
        ? List.of(step("vmware.hostonly", this::hostOnly, hostAddress().toString()))
        : List.of();
  }

  /** Behind that, again in the background. */
  List<Step> servers() {
    return hasHost()
        ? List.of(step("vmware.dhcp", this::dhcp, server().own().toString()))
        : List.of();
  }

  private boolean hasHost() {
    return !(segment instanceof Bridge) && subnet.isPresent();
  }

  /** The other way round: the server, natd, the interface; or the bridge. */
  List<Step> stop() {
    var steps = new ArrayList<Step>();
    if (segment instanceof Bridge) {
      card()
          .map(card -> new Daemon.HubBridge(vmnet.device(), card))
          .ifPresent(bridge -> steps.add(step("vmware.unbridge", stopping(bridge))));
    } else if (subnet.isPresent()) {
      steps.add(step("vmware.undhcp", stopping(server())));
      if (segment instanceof NatNetwork) {
        steps.add(step("vmware.unnat", stopping(natDevice())));
      }
      steps.add(step("vmware.unhostonly", stopping(netifup())));
    }
    return steps;
  }

  private Step step(String key, Program program, String... more) {
    var arguments = new ArrayList<>(List.of(vmnet.path()));
    arguments.addAll(List.of(more));
    return new Step(key, arguments, SOURCE, program);
  }

  private static Program stopping(Daemon daemon) {
    return machine ->
        machine.runs(daemon.getClass(), daemon.at())
            ? machine.run(new DaemonOperation.Stop(daemon)).exitCode()
            : 0;
  }

  private Optional<String> card() {
    return segment.uplinks().stream().findFirst();
  }

  private int bridge(Machine machine, String card) {
    VmnetLog.open(machine, vmnet, "vmnet-bridge");
    VmnetLog.log(machine, "bridge-" + card + ": enabling the bridge");
    if (machine.link(card).filter(Machine.Link::up).isPresent()) {
      VmnetLog.log(machine, "bridge-" + card + ": up");
      VmnetLog.log(machine, "bridge-" + card + ": already up");
      VmnetLog.log(machine, "bridge-" + card + ": attached");
    }
    var bridge = new Daemon.HubBridge(vmnet.device(), card);
    return machine.run(new DaemonOperation.Start(bridge)).exitCode();
  }

  private int nat(Machine machine) {
    VmnetLog.open(machine, vmnet, "vmnet-natd");
    return machine.run(new DaemonOperation.Start(natDevice())).exitCode();
  }

  private int hostOnly(Machine machine) {
    Ipv4 own = hostAddress();
    if (machine.answered(own)) {
      machine.run(
          new SystemOperation.Log(
              "vmware",
              "Host-only networking disabled because "
                  + own
                  + " appears to be a real, physical, existing address."));
      return 1;
    }
    VmnetLog.open(machine, vmnet, "vmnet-netifup");
    int code = machine.run(new DaemonOperation.Start(netifup())).exitCode();
    if (code != 0) {
      return code;
    }
    var address = new InterfaceAddress(own, subnet.map(Prefix::length).orElse(32));
    return machine
        .run(new AddressOperation.Configure(vmnet.device(), address, address.prefix().broadcast()))
        .exitCode();
  }

  private int dhcp(Machine machine) {
    if (!machine.runs(Daemon.HubInterface.class, vmnet.device())) {
      return 1;
    }
    VmnetLog.open(machine, vmnet, "vmnet-dhcpd");
    return machine.run(new DaemonOperation.Start(server())).exitCode();
  }

  private Ipv4 hostAddress() {
    return segment
        .addressing()
        .flatMap(Addressing::host)
        .orElseGet(() -> AddressPlan.host(prefix()));
  }

  private Prefix prefix() {
    return subnet.orElse(Prefix.of("0.0.0.0/0"));
  }

  private Ipv4 natAddress() {
    return segment
        .addressing()
        .flatMap(Addressing::gateway)
        .orElseGet(() -> AddressPlan.natDevice(prefix()));
  }

  private Daemon.HubInterface netifup() {
    return new Daemon.HubInterface(vmnet.device(), vmnet.device(), vmnet.adapter());
  }

  private Daemon.NatDevice natDevice() {
    return new Daemon.NatDevice(
        vmnet.device(),
        new InterfaceAddress(natAddress(), prefix().length()),
        Station.NATD.mac(host.name(), vmnet),
        segment.services().forwards());
  }

  /** It serves every host-only hub, with its usual range where the file asks for none. */
  private Daemon.DhcpServer server() {
    boolean nat = segment instanceof NatNetwork;
    Optional<DhcpService> written = segment.services().dhcp();
    Ipv4 own =
        written
            .flatMap(DhcpService::serverAddress)
            .orElseGet(() -> AddressPlan.dhcpServer(prefix()));
    Mac mac = Station.DHCPD.mac(host.name(), vmnet);
    List<Ipv4> dns = segment.addressing().map(Addressing::dns).orElse(List.of());
    Ipv4 usual = nat ? natAddress() : hostAddress();
    return new Daemon.DhcpServer(
        vmnet.device(),
        Daemon.Dialect.ISC_2,
        prefix(),
        own,
        Optional.of(mac),
        ranged(written.orElse(DhcpService.UNWRITTEN)),
        nat ? Optional.of(natAddress()) : Optional.empty(),
        dns.isEmpty() ? List.of(usual) : dns,
        segment.addressing().flatMap(Addressing::domain).or(() -> Optional.of(AddressPlan.DOMAIN)),
        segment.services().reservations());
  }

  private DhcpService ranged(DhcpService service) {
    return service.ranges().isEmpty()
        ? new DhcpService(
            List.of(AddressPlan.pool(prefix())),
            service.leaseSeconds(),
            service.maxLeaseSeconds(),
            service.server(),
            service.serverAddress(),
            service.denyUnknown(),
            service.settings())
        : service;
  }
}
