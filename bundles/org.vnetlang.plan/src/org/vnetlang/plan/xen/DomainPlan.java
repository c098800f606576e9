package org.vnetlang.plan.xen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.DeclaredAddress;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.NicRef;
import org.vnetlang.model.Segment;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.GuestBoot;
import org.vnetlang.plan.GuestPlan;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Machine;
import org.vnetlang.plan.step.Program;
import org.vnetlang.plan.step.Programs;
import org.vnetlang.plan.step.Step;
import org.vnetlang.plan.xen.script.Dom0;
import org.vnetlang.plan.xen.script.XenScripts;

/** What happens when xend starts or stops a domain. */
final class DomainPlan {
  private final Dom0 dom0;
  private final Network network;
  private final Host host;
  private final Guest guest;

  DomainPlan(Dom0 dom0, Network network, Host host, Guest guest) {
    this.dom0 = dom0;
    this.network = network;
    this.host = host;
    this.guest = guest;
  }

  GuestPlan plan() {
    Optional<Integer> number =
        guest
            .settings()
            .value("domid")
            .filter(text -> text.matches("[0-9]{1,5}"))
            .map(Integer::parseInt);
    return new GuestPlan(
        guest.name(),
        number,
        this::start,
        domain -> GuestBoot.of(guest, new ByNumbers(domain)),
        this::stop);
  }

  private List<Step> start(int domain) {
    var steps = new ArrayList<Step>();
    for (int card = 0; card < guest.nics().size(); card++) {
      Nic nic = guest.nics().get(card);
      var vif = new VifNames(domain, card);
      steps.add(
          new Step(
              "xen.vif.appear",
              List.of(vif.device(), guest.name(), nic.name()),
              source("netif.py"),
              Programs.all(appear(nic, vif))));
      steps.add(script(nic, vif, "online"));
    }
    steps.add(
        new Step(
            "xen.guest.wait",
            List.of(guest.name()),
            source("DevController.py"),
            machine -> waitForVifs(machine, domain)));
    return steps;
  }

  private List<Operation> appear(Nic nic, VifNames vif) {
    var operations = new ArrayList<Operation>();
    operations.add(vif.write("domain", guest.shownName()));
    operations.add(vif.write("frontend-id", String.valueOf(vif.domain())));
    operations.add(vif.write("handle", String.valueOf(vif.card())));
    operations.add(vif.write("hotplug-status", ""));
    bridge(nic).ifPresent(bridge -> operations.add(vif.write("bridge", bridge)));
    String ip = declared(nic);
    if (!ip.isEmpty()) {
      operations.add(vif.write("ip", ip));
    }
    operations.add(vif.write("mac", nic.mac().toString()));
    operations.add(vif.write("script", Scripts.FOLDER + "/" + words(nic)));
    operations.add(
        new LinkOperation.AddBackend(vif.device(), XenMac.BACKEND, guest.name(), nic.name()));
    return operations;
  }

  /** A bridge that is named; without one vif-bridge takes the first it finds. */
  private Optional<String> bridge(Nic nic) {
    if (nic.attachment() instanceof Attachment.OnDevice on) {
      return Optional.of(on.device());
    }
    return segment(nic)
        .filter(on -> on instanceof Bridge || on instanceof HostOnlyNetwork)
        .map(Segment::name);
  }

  private Optional<Segment> segment(Nic nic) {
    return nic.attachment() instanceof Attachment.OnSegment on
        ? host.network(on.segment())
        : Optional.empty();
  }

  /** What the vif is told, a lease that will come included: vif-route and vif-nat need it. */
  private String declared(Nic nic) {
    if (nic.declared().isEmpty() && nic.address() instanceof NicAddress.FromDhcp) {
      return segment(nic)
          .map(on -> FixedLeases.of(network, host, on))
          .flatMap(leases -> Optional.ofNullable(leases.get(new NicRef(guest.name(), nic.name()))))
          .map(Ipv4::toString)
          .orElse("");
    }
    return nic.declared().stream().map(DeclaredAddress::toString).collect(Collectors.joining(" "));
  }

  /** Script and parameters. */
  private String words(Nic nic) {
    return nic.settings()
        .value(XendSwitches.SCRIPT)
        .or(() -> segment(nic).map(on -> VifScript.of(dom0.version(), host, on)))
        .orElse(Scripts.VIF_BRIDGE);
  }

  private Step script(Nic nic, VifNames vif, String command) {
    List<String> words = List.of(words(nic).split(" +"));
    boolean served = words.get(0).equals(Scripts.VIF_WITH_DHCP) && words.size() > 1;
    List<String> call = served ? words.subList(1, words.size()) : words;
    var parameters = Stream.concat(call.stream().skip(1), Stream.of(command)).toList();
    Program program =
        XenScripts.vif(dom0, call.get(0), parameters, vif.device(), vif.path())
            .orElse(machine -> 1);
    return new Step(
        "xen.vif." + command,
        List.of(call.get(0), vif.device()),
        source(call.get(0)),
        served && command.equals("online") ? withDhcp(program, nic, vif) : program);
  }

  private Program withDhcp(Program script, Nic nic, VifNames vif) {
    var dhcp = new OwnDhcp(dom0.version(), host);
    return machine -> {
      int code = script.run(machine);
      segment(nic).ifPresent(on -> dhcp.onVif(machine, network, on, nic, vif.device()));
      return code;
    };
  }

  /** xend waits for the scripts' word; an error, or none in 100 s, ends the domain. */
  private int waitForVifs(Machine machine, int domain) {
    for (int card = 0; card < guest.nics().size(); card++) {
      String status =
          machine.xenstore(new VifNames(domain, card).path() + "/hotplug-status").orElse("");
      if (!status.equals("connected")) {
        String cause =
            status.equals("error") ? "Backend device not found." : "Hotplug scripts not working.";
        machine.run(
            new SystemOperation.Log(
                "xend", "Device " + card + " (vif) could not be connected. " + cause));
        for (int gone = 0; gone < guest.nics().size(); gone++) {
          machine.run(new LinkOperation.Remove(new VifNames(domain, gone).device()));
        }
        return 1;
      }
    }
    return 0;
  }

  private List<Step> stop(int domain) {
    var steps = new ArrayList<Step>();
    for (int card = 0; card < guest.nics().size(); card++) {
      var vif = new VifNames(domain, card);
      steps.add(script(guest.nics().get(card), vif, "offline"));
      steps.add(
          new Step(
              "xen.vif.disappear",
              List.of(vif.device()),
              source("netback"),
              Programs.all(List.of(new LinkOperation.Remove(vif.device())))));
    }
    return steps;
  }

  private String source(String what) {
    return "Xen " + dom0.version().text() + ", " + what;
  }

  /** A guest that its vif's rule numbers, and that was told so by its owner. */
  private record ByNumbers(int domain) implements GuestBoot.ByPlatform {
    @Override
    public Optional<InterfaceAddress> address(int card) {
      return Optional.of(VifNat.byNumbers(domain, card));
    }

    @Override
    public Optional<Ipv4> gateway(int card) {
      return VifNat.gateway(VifNat.byNumbers(domain, card).address());
    }
  }
}
