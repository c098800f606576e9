package org.vnetlang.headless.fidelity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.plan.GuestPlan;
import org.vnetlang.plan.HostPlan;
import org.vnetlang.plan.Plan;
import org.vnetlang.plan.operation.CommandLine;
import org.vnetlang.plan.operation.DaemonOperation;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Program;
import org.vnetlang.plan.step.Step;
import org.vnetlang.plan.xen.DhcpdFiles;
import org.vnetlang.plan.xen.XendVersion;
import org.vnetlang.plan.xen.script.Dom0;
import org.vnetlang.plan.xen.script.XenScripts;
import org.vnetlang.sim.kernel.Executed;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.stage.Event;
import org.vnetlang.sim.stage.Running;

/**
 * Lets a network's host do what recorded calls say: the hypervisor starts and stops, guests come
 * and go. A script that ran once more on its own runs once more.
 */
final class Player {
  private final Running running;
  private final Host host;
  private final Set<Integer> claimed = new HashSet<>();

  /**
   * What a call came to.
   *
   * @param exitCode its exit code
   * @param operations what it changed
   */
  record Played(int exitCode, List<String> operations) {}

  /** Everything outside is there; the host is on, its hypervisor is not. */
  Player(Network network, Host host) {
    this.host = host;
    running = Running.of(network);
    network.hosts().forEach(each -> running.boot(each.name()));
  }

  /** Hypervisors and guests have started too: nobody recorded how. */
  void startAll() {
    running.network().hosts().forEach(each -> running.startHypervisor(each.name()));
    running
        .network()
        .hosts()
        .forEach(each -> each.guests().forEach(guest -> running.start(guest.name())));
  }

  Running running() {
    return running;
  }

  Kernel kernel() {
    return running.world().machine(host.name()).orElseThrow();
  }

  /** Empty where the label means nothing here. */
  Optional<Played> play(String label) {
    return ScriptCall.of(label).flatMap(this::play);
  }

  private Optional<Played> play(ScriptCall call) {
    return otherwise(call)
        .or(() -> claim(call))
        .or(
            () -> {
              act(call);
              return claim(call);
            })
        .or(() -> alone(call));
  }

  /** An event that is this call, and no call before it. */
  private Optional<Played> claim(ScriptCall call) {
    return running.events().stream()
        .filter(event -> !claimed.contains(event.number()))
        .filter(event -> isStep(call, event.step()))
        .findFirst()
        .map(
            event -> {
              claimed.add(event.number());
              return played(event);
            });
  }

  private static boolean isStep(ScriptCall call, Step step) {
    return step.key().equals(call.step())
        && call.vif().map(vif -> step.arguments().contains(vif)).orElse(true);
  }

  private static Played played(Event event) {
    return new Played(event.exitCode(), operations(event.done()));
  }

  private void act(ScriptCall call) {
    if (call.vif().isEmpty()) {
      if (call.command().equals("start")) {
        running.startHypervisor(host.name());
      } else {
        running.stopHypervisor(host.name());
      }
      return;
    }
    int domain = call.domain().orElseThrow();
    guest(domain)
        .ifPresent(
            guest -> {
              if (call.command().equals("offline")) {
                running.stop(guest);
              } else if (!running.domain(guest).equals(Optional.of(domain))) {
                running.start(guest);
              }
            });
  }

  /** The guest that is the domain of that number, or will be. */
  Optional<String> guest(int domain) {
    List<String> names = host.guests().stream().map(Guest::name).toList();
    return names.stream()
        .filter(name -> running.domain(name).equals(Optional.of(domain)))
        .findFirst()
        .or(() -> names.stream().skip(Math.max(0, domain - 1)).findFirst())
        .or(() -> names.stream().filter(name -> !running.runs(name)).findFirst());
  }

  /** A network script that was told something else than the plan tells it. */
  private Optional<Played> otherwise(ScriptCall call) {
    Optional<HostPlan> plan = Plan.of(running.network()).host(host.name());
    boolean differs =
        plan.stream()
            .flatMap(p -> Stream.concat(p.start().stream(), p.stop().stream()))
            .filter(step -> call.vif().isEmpty() && isStep(call, step))
            .filter(step -> step.arguments().size() > 1)
            .anyMatch(step -> call.contradicts(List.of(step.arguments().get(1).split(" "))));
    if (!differs) {
      return Optional.empty();
    }
    var words = new ArrayList<>(List.of(call.command()));
    words.addAll(call.parameters());
    if (words.contains("dhcp=yes")) {
      dhcpServer();
    }
    return host.platform()
        .flatMap(XendVersion::of)
        .flatMap(version -> XenScripts.network(Dom0.of(version, host), call.script(), words))
        .map(this::run);
  }

  /** Who tells the scripts so has a server installed: they look for its files. */
  private void dhcpServer() {
    for (String file : List.of(DhcpdFiles.DHCP3.conf(), DhcpdFiles.DHCP3.init())) {
      if (kernel().file(file).isEmpty()) {
        kernel().run(new SystemOperation.AppendToFile(file, "#\n"));
      }
    }
  }

  private Played run(Program program) {
    int before = kernel().executed().size();
    int code = program.run(kernel());
    List<Executed> all = kernel().executed();
    return new Played(code, operations(all.subList(before, all.size())));
  }

  /** The script alone: its guest runs already, or never came to be. */
  private Optional<Played> alone(ScriptCall call) {
    return steps(call)
        .filter(step -> isStep(call, step))
        .findFirst()
        .map(step -> run(step.program()));
  }

  private Stream<Step> steps(ScriptCall call) {
    if (call.domain().isEmpty()) {
      return Stream.of();
    }
    int domain = call.domain().getAsInt();
    Optional<GuestPlan> plan =
        Plan.of(running.network()).host(host.name()).flatMap(h -> guest(domain).flatMap(h::guest));
    return plan.stream()
        .flatMap(p -> Stream.concat(p.start(domain).stream(), p.stop(domain).stream()));
  }

  private static List<String> operations(List<Executed> done) {
    return done.stream()
        .map(Executed::operation)
        .filter(Player::heard)
        .map(CommandLine::of)
        .toList();
  }

  /** What a tracer lists of a script: the tools' own books and the log are not commands. */
  private static boolean heard(Operation operation) {
    return !(operation instanceof SystemOperation.Part
        || operation instanceof SystemOperation.Log
        || operation instanceof SystemOperation.AppendToFile
        || operation instanceof SystemOperation.RemoveLines
        || operation instanceof DaemonOperation);
  }
}
