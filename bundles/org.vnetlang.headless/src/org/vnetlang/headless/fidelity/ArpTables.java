package org.vnetlang.headless.fidelity;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vnetlang.model.address.Mac;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.report.Neighbour;
import org.vnetlang.sim.report.Neighbours;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.walk.Walk;

/**
 * Compares what machines know by ARP with what the packets sent so far taught them. Only what was
 * recorded: a kernel forgets after a while, and a recorder may have deleted what there was.
 */
final class ArpTables {
  private final Recording recording;
  private final List<Probes.Sent> sent;
  private final Tally tally;

  ArpTables(Recording recording, List<Probes.Sent> sent, Tally tally) {
    this.recording = recording;
    this.sent = sent;
    this.tally = tally;
  }

  /**
   * Compares the tables of one state.
   *
   * @param phase its index
   * @param running the network at that moment
   */
  void compare(int phase, Running running) {
    Recording.Phase recorded = recording.phases().get(phase);
    List<Walk> before =
        sent.stream().filter(one -> one.phase() < phase).map(Probes.Sent::walk).toList();
    for (String name : new TreeSet<>(recorded.neighbours().keySet())) {
      var machine = Optional.ofNullable(recorded.machines().get(name));
      Cast.kernel(running, name, machine)
          .ifPresent(
              kernel -> {
                // the devices of machines around have names of their recorder's
                boolean named = ofFile(running, kernel);
                SortedSet<Line> there = recorded(recorded.neighbours().get(name), named);
                SortedSet<Line> learned = simulated(Neighbours.of(kernel.name(), before), named);
                learned.retainAll(there);
                tally.same(recorded.name() + ", " + name, there, learned);
              });
    }
  }

  private static boolean ofFile(Running running, Kernel kernel) {
    return running.places().guest(kernel.name()).isPresent()
        || running.places().host(kernel.name()).isPresent();
  }

  private static SortedSet<Line> recorded(List<String> table, boolean named) {
    var lines = new TreeSet<Line>();
    for (String text : table) {
      List<String> words = List.of(text.split(" "));
      if (words.size() == 5) {
        Optional<Mac> mac = Mac.parse(words.get(4));
        lines.add(line(words.get(0), named ? words.get(2) : "", mac));
      }
    }
    return lines;
  }

  private static SortedSet<Line> simulated(List<Neighbour> table, boolean named) {
    var lines = new TreeSet<Line>();
    for (Neighbour one : table) {
      if (one.mac().isPresent()) {
        lines.add(line(one.address().toString(), named ? one.device() : "", one.mac()));
      }
    }
    return lines;
  }

  private static Line line(String address, String device, Optional<Mac> mac) {
    String known = mac.filter(m -> !Varying.random(m)).map(m -> " is " + m).orElse(" is there");
    return new Line(Fact.NEIGHBOURS, device, address + known);
  }
}
