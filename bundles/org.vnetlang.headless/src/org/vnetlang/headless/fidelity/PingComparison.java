package org.vnetlang.headless.fidelity;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.walk.Walk;

/**
 * Sends the recorded pings. A ping is known to have been sent after one recorded state and before
 * the next; where scripts ran in between it was sent after as many of them as fit, but never before
 * the ping that was recorded before it.
 */
final class PingComparison {
  private final Recording recording;
  private final List<Scene> scenes;
  private final Tally tally;
  private int at;

  PingComparison(Recording recording, List<Scene> scenes, Tally tally) {
    this.recording = recording;
    this.scenes = scenes;
    this.tally = tally;
  }

  void compare() {
    for (Recording.Ping ping : recording.pings()) {
      while (at + 1 < scenes.size() && scenes.get(at).phase() < ping.phase()) {
        at++;
      }
      String wanted = recorded(ping);
      int last = at;
      while (last + 1 < scenes.size()
          && scenes.get(last + 1).phase() == ping.phase()
          && !simulated(ping, scenes.get(last)).equals(wanted)) {
        last++;
      }
      String found = simulated(ping, scenes.get(last));
      if (found.equals(wanted)) {
        at = last;
      } else {
        found = simulated(ping, scenes.get(at));
      }
      tally.same(Fact.PINGS, where(ping), wanted, found);
    }
  }

  private String where(Recording.Ping ping) {
    String phase =
        ping.phase() >= 0 && ping.phase() < recording.phases().size()
            ? recording.phases().get(ping.phase()).name()
            : "before";
    return phase + ", " + ping.from() + " to " + ping.to();
  }

  private static String recorded(Recording.Ping ping) {
    return ping.received() == 0 ? "no answer" : words(ping.received(), ping.sent(), ping.ttl());
  }

  private static String words(int received, int sent, Optional<Integer> ttl) {
    return received + " of " + sent + ttl.map(t -> " with TTL " + t).orElse("");
  }

  private String simulated(Recording.Ping ping, Scene scene) {
    Optional<RecordedMachine> machine =
        recording.phases().stream()
            .filter(phase -> phase.machines().containsKey(ping.from()))
            .map(phase -> phase.machines().get(ping.from()))
            .findFirst();
    Optional<Kernel> sender = Cast.kernel(scene.running(), ping.from(), machine);
    Optional<Ipv4> to = Ipv4.parse(ping.to());
    if (sender.isEmpty() || to.isEmpty()) {
      return "no answer";
    }
    Walk walk = scene.running().world().walker().ping(sender.get().name(), to.get());
    return switch (walk.verdict()) {
      case ANSWERED -> words(ping.sent(), ping.sent(), walk.ttl());
      case LOST -> "no answer";
      case UNDECIDED -> "cannot tell";
    };
  }
}
