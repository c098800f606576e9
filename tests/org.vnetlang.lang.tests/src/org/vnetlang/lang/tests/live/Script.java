package org.vnetlang.lang.tests.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicRef;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.BridgeOperation;
import org.vnetlang.plan.operation.CommandLine;
import org.vnetlang.plan.operation.FilterOperation;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.sim.dhcp.Dialogue;
import org.vnetlang.sim.kernel.Executed;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.link.Wire;
import org.vnetlang.sim.stage.Event;
import org.vnetlang.sim.stage.Running;

/**
 * Shell scripts that build the machines of a simulation from network namespaces, carry out what was
 * carried out there, in the same order, and print what came of it. The namespace in which they
 * start holds the switches.
 */
final class Script {
  private final Running running;
  private final Network network;
  private final Map<String, String> spaces = new LinkedHashMap<>();
  private final Map<String, String> switches = new LinkedHashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<Done> done = new ArrayList<>();
  private final List<NicRef> asking = new ArrayList<>();
  private final StringBuilder main = new StringBuilder();

  /**
   * A command that the model carried out.
   *
   * @param machine on which machine
   * @param command what somebody would type
   * @param well whether the model's exit code is 0
   */
  record Done(String machine, String command, boolean well) {}

  Script(Running running) {
    this.running = running;
    this.network = running.network();
    names().forEach(name -> spaces.put(name, "m" + spaces.size()));
    files.putAll(Served.files(running, spaces));
    main.append(Served.END);
    // an own /run holds the names of these namespaces only
    main.append("set -e\nmount -t tmpfs none /run\n");
    main.append("echo 1 >/proc/sys/net/ipv6/conf/default/disable_ipv6\n");
    spaces.values().forEach(this::create);
    cards();
    outsiders();
    running.events().forEach(this::event);
    write();
    finish();
  }

  /** The machines in the order they were switched on, with those that failed to start. */
  private Set<String> names() {
    var names = new LinkedHashSet<String>();
    running.world().machines().forEach(machine -> names.add(machine.name()));
    network.hosts().forEach(host -> host.guests().forEach(guest -> names.add(guest.name())));
    return names;
  }

  /** Files by name, {@code main} is the one to start. */
  Map<String, String> files() {
    return files;
  }

  /** All commands whose exit codes are written to {@code codes}, one a line. */
  List<Done> done() {
    return done;
  }

  /** The namespace of a machine. */
  String space(Kernel machine) {
    return space(machine.name());
  }

  String space(String machine) {
    return spaces.get(machine);
  }

  private void create(String space) {
    main.append("ip netns add ").append(space).append('\n');
    main.append("ip netns exec %s sh fresh\n".formatted(space));
  }

  // --- cables

  private void cards() {
    for (Kernel machine : running.world().machines()) {
      boolean guest = network.guests().anyMatch(g -> g.name().equals(machine.name()));
      boolean host = network.hosts().stream().anyMatch(h -> h.name().equals(machine.name()));
      for (Interface card : machine.interfaces().all()) {
        if (!guest && !host && card.wire() instanceof Wire.Lan lan) {
          card(machine.name(), card.name(), card.mac(), lan.lan());
        }
      }
    }
    network.hosts().forEach(this::cards);
  }

  /** The scripts may have renamed them meanwhile. */
  private void cards(Host host) {
    for (Nic nic : host.nics()) {
      if (nic.attachment() instanceof Attachment.OnLan on) {
        card(host.name(), nic.name(), nic.mac(), on.lan());
      }
    }
  }

  private void card(String machine, String name, Mac mac, String lan) {
    String bridge = switches.get(lan);
    if (bridge == null) {
      bridge = "lan" + switches.size();
      switches.put(lan, bridge);
      main.append("ip link add %s type bridge forward_delay 0 stp_state 0\n".formatted(bridge));
      main.append("ip link set %s up\n".formatted(bridge));
    }
    String socket = bridge + "p" + main.length();
    main.append(
        "ip link add %s type veth peer name %s netns %s address %s\n"
            .formatted(socket, name, spaces.get(machine), mac));
    main.append("ip link set %s master %s up\n".formatted(socket, bridge));
  }

  // --- what was done

  /** Machines on LANs and in the internet were configured before any host was switched on. */
  private void outsiders() {
    Set<String> planned = new LinkedHashSet<>();
    network.hosts().forEach(host -> planned.add(host.name()));
    network.guests().map(Guest::name).forEach(planned::add);
    running.world().machines().stream()
        .filter(machine -> !planned.contains(machine.name()))
        .forEach(machine -> steps(machine.name(), machine.executed()));
  }

  private void event(Event event) {
    List<Executed> steps = event.done();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).operation() instanceof SystemOperation.AskDhcp ask) {
        steps(event.machine(), steps.subList(0, i));
        asks(event, ask.device());
        // what the model does with its lease, a real client does with its own
        return;
      }
    }
    steps(event.machine(), steps);
  }

  private void asks(Event event, String device) {
    var nic = new NicRef(event.machine(), device);
    boolean gets = running.leases().dialogue(nic).flatMap(Dialogue::binding).isPresent();
    String host = spaces.get(event.host());
    done.add(new Done(event.host(), Served.serve(host), true));
    done.add(new Done(event.machine(), Served.ask(spaces.get(event.machine()), device), gets));
    asking.add(nic);
  }

  /** The cards that asked for an address. */
  List<NicRef> asking() {
    return asking;
  }

  private void steps(String machine, List<Executed> steps) {
    for (Executed step : steps) {
      if (isForTheKernel(step.operation())) {
        done.add(new Done(machine, command(step.operation()), step.outcome().exitCode() == 0));
      }
    }
  }

  private static boolean isForTheKernel(Operation operation) {
    return operation instanceof LinkOperation
        || operation instanceof AddressOperation
        || operation instanceof RouteOperation
        || operation instanceof BridgeOperation
        || operation instanceof FilterOperation
        || operation instanceof SystemOperation.Sysctl;
  }

  /** Commands for hardware that a namespace does not have become those for veth pairs. */
  private String command(Operation operation) {
    if (operation instanceof LinkOperation.AddPair pair) {
      return "ip link add %s%s type veth peer name %s%s"
          .formatted(pair.device(), address(pair.mac()), pair.peer(), address(pair.peerMac()));
    } else if (operation instanceof LinkOperation.AddBackend backend) {
      return "ip link add %s address %s type veth peer name %s netns %s address %s"
          .formatted(
              backend.device(),
              backend.mac(),
              backend.nic(),
              spaces.get(backend.guest()),
              mac(backend));
    }
    return CommandLine.of(operation);
  }

  /** netloop's ends have no address at first; a veth pair cannot be without. */
  private static String address(Mac mac) {
    return mac.equals(Printing.NO_MAC) ? "" : " address " + mac;
  }

  private Mac mac(LinkOperation.AddBackend backend) {
    return network
        .guests()
        .filter(guest -> guest.name().equals(backend.guest()))
        .flatMap(guest -> guest.nics().stream())
        .filter(nic -> nic.name().equals(backend.nic()))
        .findFirst()
        .orElseThrow()
        .mac();
  }

  /** One file for commands that follow each other on the same machine. */
  private void write() {
    var part = new StringBuilder();
    for (int i = 0; i < done.size(); i++) {
      part.append("%s >/dev/null 2>>said\necho $? >>codes\n".formatted(done.get(i).command()));
      boolean last = i + 1 == done.size();
      if (last || !done.get(i + 1).machine().equals(done.get(i).machine())) {
        String file = "part" + i;
        files.put(file, part.toString());
        part.setLength(0);
        run(spaces.get(done.get(i).machine()), file);
      }
    }
  }

  private void run(String space, String file) {
    main.append("ip netns exec %s sh %s\n".formatted(space, file));
  }

  // --- what came of it

  private void finish() {
    files.put("fresh", Printing.FRESH);
    for (Kernel machine : running.world().machines()) {
      String file = "print" + space(machine);
      files.put(file, Printing.of(machine, space(machine)));
      run(space(machine), file);
    }
    var pings = new Pings(running);
    for (Kernel machine : running.world().machines()) {
      String file = "ping" + space(machine);
      files.put(file, pings.script(space(machine)));
      main.append("ip netns exec %s sh %s &\n".formatted(space(machine), file));
    }
    main.append("wait\n");
    files.put("main", main.toString());
  }
}
