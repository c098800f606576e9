package org.vnetlang.sim.tests.xen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vnetlang.plan.operation.CommandLine;
import org.vnetlang.plan.operation.DaemonOperation;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Program;
import org.vnetlang.plan.xen.XenMac;
import org.vnetlang.plan.xen.script.Dom0;
import org.vnetlang.plan.xen.script.XenScripts;
import org.vnetlang.sim.kernel.Executed;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.tests.recorded.Facts;
import org.vnetlang.sim.tests.recorded.Rebuilt;
import org.vnetlang.sim.tests.recorded.RecordedMachine;
import org.vnetlang.sim.tests.recorded.Recording;
import org.vnetlang.sim.tests.recorded.ShellOperations;
import org.vnetlang.sim.world.World;

/** Lets the programs run through a recorded case, call after call. */
final class Replay {
  private static final Pattern LABEL =
      Pattern.compile("([^(]+?)(?: \\((vif(\\d+)\\.(\\d+))?.*\\))?");
  private static final Pattern GUEST = Pattern.compile("vif([1-9]\\d*)\\.(\\d+)");

  private final Case recorded;
  private final Recording recording;
  private final World world;
  private final Kernel dom0;
  private final List<Difference> differences = new ArrayList<>();
  private int compared;

  /** Something that is not as recorded. */
  record Difference(String where, Object expected, Object found) {}

  Replay(Case recorded) {
    this.recorded = recorded;
    recording = recorded.recording();
    world = Rebuilt.of(recorded.before());
    dom0 = world.machine("dom0").orElseThrow();
    if (recorded.dom0().ifupdown().present()) {
      String card = recorded.dom0().ifupdown().stanzas().get(0).device();
      append("/etc/network/run/ifstate", card + "=" + card + "\n");
    }
    if (recorded.name().contains("dhcp")) {
      append("/etc/dhcp3/dhcpd.conf", "ddns-update-style none;\n");
      append("/etc/init.d/dhcp3-server", "#!/bin/sh\n");
    }
  }

  private void append(String file, String text) {
    dom0.run(new SystemOperation.AppendToFile(file, text));
  }

  int compared() {
    return compared;
  }

  List<Difference> run() {
    for (int phase = 0; phase < recording.phases().size(); phase++) {
      List<Recording.Call> late = new ArrayList<>();
      for (Recording.Call call : recording.calls()) {
        if (call.phase() == phase) {
          if (seen(call, phase)) {
            call(call);
          } else {
            late.add(call);
          }
        }
      }
      byHand(phase);
      state(phase);
      // the state was recorded before these
      late.forEach(this::call);
    }
    recording.calls().stream()
        .filter(call -> call.phase() >= recording.phases().size())
        .forEach(this::call);
    return differences;
  }

  private RecordedMachine state(Recording.Phase phase) {
    return phase.machines().get("dom0");
  }

  private boolean seen(Recording.Call call, int phase) {
    Matcher label = label(call);
    return label.group(2) == null
        || state(recording.phases().get(phase)).link(label.group(2)).isPresent();
  }

  private static Matcher label(Recording.Call call) {
    Matcher label = LABEL.matcher(call.label());
    if (!label.matches()) {
      throw new IllegalArgumentException(call.label());
    }
    return label;
  }

  private void call(Recording.Call call) {
    Matcher label = label(call);
    List<String> words = List.of(label.group(1).trim().split(" "));
    Optional<String> vif = Optional.ofNullable(label.group(2));
    vif.ifPresent(device -> appear(call, device));
    int first = dom0.executed().size();
    int code = program(words, vif).run(dom0);
    compared++;
    same(call.label() + " exit code", call.rc(), code);
    call.commands()
        .ifPresent(
            commands ->
                same(
                    call.label(),
                    once(commands).stream().flatMap(Replay::operations).toList(),
                    dom0.executed().stream()
                        .skip(first)
                        .map(Executed::operation)
                        .filter(Replay::heard)
                        .map(CommandLine::of)
                        .toList()));
  }

  private Program program(List<String> words, Optional<String> vif) {
    Dom0 found = recorded.dom0();
    List<String> arguments = words.subList(1, words.size());
    return vif.flatMap(
            device -> XenScripts.vif(found, words.get(0), arguments, device, path(device)))
        .or(() -> XenScripts.network(found, words.get(0), arguments))
        .orElseThrow();
  }

  private static String path(String device) {
    return "backend/vif/" + device.substring("vif".length()).replace('.', '/');
  }

  /** The guest's interface, and what xend wrote about it. */
  private void appear(Recording.Call call, String device) {
    if (dom0.link(device).isPresent()) {
      return;
    }
    recorded
        .xenstore(path(device))
        .forEach((key, value) -> dom0.run(new SystemOperation.XenstoreWrite(key, value)));
    if (recorded.name().equals("route-304-default")) {
      // not among the recorded values: taken from the route that the script added
      String route =
          call.commands().orElseThrow().stream()
              .filter(c -> c.startsWith("ip route add"))
              .findFirst()
              .orElseThrow();
      dom0.run(new SystemOperation.XenstoreWrite(path(device) + "/ip", route.split(" ")[3]));
    }
    Matcher vif = GUEST.matcher(device);
    if (vif.matches()) {
      String guest = "u" + vif.group(1);
      int phase = Math.min(call.phase(), recording.phases().size() - 1);
      Optional.ofNullable(recording.phases().get(phase).machines().get(guest))
          .filter(card -> world.machine(guest).isEmpty())
          .ifPresent(card -> Rebuilt.guest(world, guest, card));
      String nic = "eth" + vif.group(2);
      dom0.run(new LinkOperation.AddBackend(device, XenMac.BACKEND, guest, nic));
    }
  }

  /** What somebody did between two states: a domain went, a value was set. */
  private void byHand(int phase) {
    RecordedMachine after = state(recording.phases().get(phase));
    dom0.links().stream()
        .filter(link -> GUEST.matcher(link.device()).matches())
        .filter(link -> after.link(link.device()).isEmpty())
        .toList()
        .forEach(link -> dom0.run(new LinkOperation.Remove(link.device())));
    if (recording.phases().get(phase).name().contains("proxy_arp")) {
      after.sysctl().forEach((key, value) -> dom0.run(new SystemOperation.Sysctl(key, value)));
    }
  }

  private void state(int phase) {
    Recording.Phase at = recording.phases().get(phase);
    Set<String> expected = new TreeSet<>(Facts.of(state(at)));
    Set<String> found = new TreeSet<>(Facts.of(dom0));
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(found);
    found.removeAll(expected);
    same("state " + at.name(), missing, found);
    for (RecordedMachine.Link link : state(at).links()) {
      if (GUEST.matcher(link.name()).matches()) {
        String path = path(link.name());
        same(
            "status of " + link.name() + " " + at.name(),
            recorded.status(phase, path),
            dom0.xenstore(path + "/hotplug-status"));
      }
    }
  }

  private void same(String where, Object expected, Object found) {
    boolean empty = expected instanceof Set<?> set && set.isEmpty() && ((Set<?>) found).isEmpty();
    if (!empty && !expected.equals(found)) {
      differences.add(new Difference(where, expected, found));
    }
  }

  /** Where a wrapper stood before {@code ip}, each of its calls was heard twice. */
  private static List<String> once(List<String> commands) {
    var once = new ArrayList<String>();
    for (int i = 0; i < commands.size(); i++) {
      String command = commands.get(i);
      once.add(command);
      if (command.startsWith("ip ")) {
        if (i + 1 == commands.size() || !commands.get(i + 1).equals(command)) {
          return commands;
        }
        i++;
      }
    }
    return once;
  }

  /** What strace would have listed of it: the tools' own books and the log are not commands. */
  private static boolean heard(Operation operation) {
    return !(operation instanceof SystemOperation.Part
        || operation instanceof SystemOperation.Log
        || operation instanceof SystemOperation.AppendToFile
        || operation instanceof SystemOperation.RemoveLines
        || operation instanceof DaemonOperation);
  }

  private static Stream<String> operations(String command) {
    try {
      return ShellOperations.of(command).stream().map(CommandLine::of);
    } catch (IllegalArgumentException unreadable) {
      // an address that is none: compared as it stands
      return Stream.of(command);
    }
  }
}
