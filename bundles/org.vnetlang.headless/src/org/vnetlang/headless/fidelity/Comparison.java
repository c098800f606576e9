package org.vnetlang.headless.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.stage.Running;

/** Plays a recording with the network of a file and compares. */
public final class Comparison {
  private final Recording recording;
  private final Host host;
  private final Network network;
  private final Tally tally = new Tally();
  private final List<Scene> scenes = new ArrayList<>();
  private final Map<String, Boolean> left = new TreeMap<>();
  private Player player;

  private Comparison(Recording recording, Network network, Host host) {
    this.recording = recording;
    this.network = network;
    this.host = host;
    this.player = new Player(network, host);
  }

  /**
   * Compares.
   *
   * @param recording what was recorded
   * @param network the same network, as a file describes it
   * @return the row of the table; empty where the file has no host, or one whose hypervisor is not
   *     simulated
   */
  public static Optional<Compared> of(Recording recording, Network network) {
    var running = Running.of(network);
    return Cast.host(recording, running)
        .filter(host -> running.modelled(host.name()))
        .map(host -> new Comparison(recording, network, host).compare());
  }

  private Compared compare() {
    int[] before = alignment();
    player = new Player(network, host);
    if (recording.calls().isEmpty()) {
      player.startAll();
    }
    scenes.add(scene(-1));
    int next = 0;
    for (int phase = 0; phase < recording.phases().size(); phase++) {
      String unchanged = fingerprint();
      for (; next < before[phase]; next++) {
        call(recording.calls().get(next), phase - 1);
      }
      if (phase > 0 && byHand(phase, unchanged.equals(fingerprint()))) {
        scenes.add(scene(phase - 1));
      }
      scenes.add(scene(phase));
      state(recording.phases().get(phase));
    }
    for (; next < recording.calls().size(); next++) {
      call(recording.calls().get(next), recording.phases().size() - 1);
    }
    List<Probes.Sent> sent = new Probes(recording, scenes, tally).compare();
    var tables = new ArpTables(recording, sent, tally);
    for (int phase = 0; phase < recording.phases().size(); phase++) {
      int at = phase;
      scenes.stream()
          .filter(scene -> scene.phase() == at)
          .findFirst()
          .ifPresent(scene -> tables.compare(at, scene.running()));
    }
    return new Compared(recording.name(), tally.cells());
  }

  private Scene scene(int phase) {
    return new Scene(phase, player.running().copy());
  }

  private String fingerprint() {
    return ModelledLines.of(player.kernel()).toString();
  }

  private int[] alignment() {
    List<SortedSet<Line>> recorded = recording.phases().stream().map(this::hostLines).toList();
    var modelled = new ArrayList<SortedSet<Line>>();
    modelled.add(ModelledLines.of(player.kernel()));
    var vifs = new TreeSet<Line>();
    for (Recording.Call call : recording.calls()) {
      player.play(call.label());
      ScriptCall.of(call.label()).ifPresent(script -> appeared(script, vifs));
      SortedSet<Line> lines = ModelledLines.of(player.kernel());
      lines.addAll(vifs);
      modelled.add(lines);
    }
    return Alignment.of(recorded, modelled);
  }

  /** A script that fails leaves an interface behind that xend would take away. */
  private static void appeared(ScriptCall call, SortedSet<Line> vifs) {
    call.vif()
        .map(vif -> new Line(Fact.INTERFACES, vif, ""))
        .ifPresent(
            line -> {
              if (call.command().equals("online")) {
                vifs.add(line);
              } else {
                vifs.remove(line);
              }
            });
  }

  private SortedSet<Line> hostLines(Recording.Phase phase) {
    return Cast.recordedHost(phase, host)
        .map(phase.machines()::get)
        .map(RecordedLines::of)
        .orElseGet(TreeSet::new);
  }

  // --- calls

  private void call(Recording.Call call, int phase) {
    ScriptCall.of(call.label())
        .flatMap(ScriptCall::vif)
        .ifPresent(vif -> left.put(vif, call.exitCode() != 0 || call.label().contains("offline")));
    Optional<Player.Played> played = player.play(call.label());
    tally.same(
        Fact.EXIT_CODES,
        call.label(),
        String.valueOf(call.exitCode()),
        played.map(p -> String.valueOf(p.exitCode())).orElse("nothing"));
    if (call.commands().isPresent() && played.isPresent()) {
      Operations.compare(call.label(), call.commands().get(), played.get().operations(), tally);
    }
    scenes.add(scene(phase));
  }

  // --- states

  /** Whether somebody changed something between the last state and this one. */
  private boolean byHand(int phase, boolean noScript) {
    Map<String, RecordedMachine> now = recording.phases().get(phase).machines();
    Map<String, RecordedMachine> then = recording.phases().get(phase - 1).machines();
    boolean any = false;
    for (String name : new TreeSet<>(now.keySet())) {
      Optional<Kernel> kernel = kernel(name, now.get(name));
      boolean changed = then.containsKey(name) && !then.get(name).equals(now.get(name));
      if (kernel.isEmpty() || !changed) {
        continue;
      }
      var hand = new ByHand(kernel.get(), now.get(name));
      if (kernel.get() != player.kernel() && follows(kernel.get(), then.get(name))) {
        hand.addressing();
        any = true;
      } else if (kernel.get() == player.kernel() && noScript) {
        hand.settings();
        any = true;
      }
    }
    return any;
  }

  /** Whether the simulation was right so far: only then a change is somebody's. */
  private static boolean follows(Kernel kernel, RecordedMachine before) {
    var addressing = Set.of(Fact.ADDRESSES, Fact.ROUTES);
    var recorded = Sides.ipv4(RecordedLines.of(before), addressing);
    return recorded.equals(Sides.ipv4(ModelledLines.of(kernel), addressing));
  }

  private Optional<Kernel> kernel(String name, RecordedMachine recorded) {
    return Cast.kernel(player.running(), name, Optional.of(recorded));
  }

  private void state(Recording.Phase phase) {
    for (String name : new TreeSet<>(phase.machines().keySet())) {
      RecordedMachine machine = phase.machines().get(name);
      kernel(name, machine).ifPresent(kernel -> state(phase.name() + ", " + name, kernel, machine));
    }
  }

  private void state(String where, Kernel kernel, RecordedMachine machine) {
    SortedSet<Line> recorded = Sides.printed(RecordedLines.of(machine), machine);
    SortedSet<Line> simulated = Sides.printed(ModelledLines.of(kernel), machine);
    boolean guest = player.running().places().guest(kernel.name()).isPresent();
    if (kernel == player.kernel()) {
      recorded.removeIf(line -> left.getOrDefault(line.device(), false));
      simulated.removeIf(line -> left.getOrDefault(line.device(), false));
    } else if (!guest) {
      // their routes are how somebody built the surroundings; pings show whether they do
      var kinds = Set.of(Fact.ADDRESSES);
      recorded = Sides.ipv4(recorded, kinds);
      simulated = Sides.ipv4(simulated, kinds);
    } else if (waits(recorded)) {
      return;
    }
    tally.same(where, recorded, simulated);
  }

  /** A guest that nobody had given an address yet when the state was recorded. */
  private static boolean waits(SortedSet<Line> recorded) {
    return recorded.stream()
        .noneMatch(
            line ->
                line.fact() == Fact.ADDRESSES
                    && !line.device().equals("lo")
                    && !Sides.isIpv6(line));
  }
}
