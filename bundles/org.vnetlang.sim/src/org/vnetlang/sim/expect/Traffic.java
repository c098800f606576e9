package org.vnetlang.sim.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vnetlang.model.Expectation;
import org.vnetlang.model.Guest;
import org.vnetlang.plan.step.Route;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.walk.Walk;

/**
 * What a network may be taken to have sent so far: every host and every guest has pinged its
 * default gateway, and every expectation of the file that assumes nothing was tried once. Tables
 * that fill while a network runs, ARP's above all, are shown as they are then.
 */
public final class Traffic {
  private Traffic() {}

  /** The packets' ways, in order; the network is not changed. */
  public static List<Walk> of(Running running) {
    var walks = new ArrayList<Walk>();
    running.network().hosts().stream()
        .flatMap(
            host -> Stream.concat(Stream.of(host.name()), host.guests().stream().map(Guest::name)))
        .forEach(machine -> gateway(running, machine).ifPresent(walks::add));
    var deciding = new Deciding(running);
    running.network().expectations().stream()
        .filter(it -> it instanceof Expectation.Reach && it.conditions().isEmpty())
        .flatMap(it -> of(deciding.decide(it)).stream())
        .forEach(walks::add);
    return List.copyOf(walks);
  }

  /** The ways of the packets that decided an expectation. */
  public static List<Walk> of(Decision decision) {
    return decision.attempts().stream().flatMap(attempt -> attempt.walk().stream()).toList();
  }

  private static Optional<Walk> gateway(Running running, String machine) {
    return running
        .world()
        .machine(machine)
        .flatMap(
            kernel ->
                kernel.routes().stream()
                    .filter(Route::isDefault)
                    .flatMap(route -> route.gateway().stream())
                    .findFirst())
        .map(via -> running.world().walker().ping(machine, via));
  }
}
