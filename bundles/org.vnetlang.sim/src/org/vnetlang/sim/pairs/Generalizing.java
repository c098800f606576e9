package org.vnetlang.sim.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.sim.expect.Attempt;
import org.vnetlang.sim.expect.Reason;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.walk.Cause;
import org.vnetlang.sim.walk.Crossing;
import org.vnetlang.sim.walk.Failure;
import org.vnetlang.sim.walk.Hop;
import org.vnetlang.sim.walk.Walk;
import org.vnetlang.sim.wire.Domains;

/**
 * Makes of one pair's walk what holds of all pairs like it. Exchanging machines changes the order
 * in which they stand in the network, so that a walk in which the order decided says nothing of
 * others: where several answered for one address, or two ways lead through a segment.
 */
final class Generalizing {
  private final Domains domains;
  private final Roles roles;

  Generalizing(Running running, Roles roles) {
    this.domains = running.world().walker().domains();
    this.roles = roles;
  }

  /** What the attempt says of all like it. */
  Cell of(Attempt attempt, int from, int to) {
    if (attempt.walk().isEmpty()) {
      Optional<Cause> cause = attempt.reason().flatMap(Reason::failure).map(Failure::cause);
      return new Cell(attempt.verdict(), true, List.of(), List.of(), cause, false);
    }
    Walk walk = attempt.walk().get();
    Optional<List<Role>> there = roles(walk.there(), from, to);
    Optional<List<Role>> back = roles(walk.back(), from, to);
    if (there.isEmpty() || back.isEmpty() || !alike(walk.there()) || !alike(walk.back())) {
      return Cell.different(attempt.verdict());
    }
    boolean scanned = unanswered(walk.there()) || unanswered(walk.back());
    Optional<Cause> cause =
        attempt.reason().flatMap(Reason::failure).map(Failure::cause).filter(c -> !scanned);
    return new Cell(attempt.verdict(), true, there.get(), back.get(), cause, scanned);
  }

  private Optional<List<Role>> roles(List<Hop> hops, int from, int to) {
    var found = new ArrayList<Role>(hops.size());
    for (Hop hop : hops) {
      Optional<Role> role = roles.role(hop.machine(), from, to);
      if (role.isEmpty()) {
        return Optional.empty();
      }
      found.add(role.get());
    }
    return Optional.of(List.copyOf(found));
  }

  private boolean alike(List<Hop> hops) {
    return hops.stream().flatMap(hop -> hop.crossing().stream()).allMatch(this::alike);
  }

  private boolean alike(Crossing crossing) {
    boolean several = crossing.resolution().filter(r -> r.answers().size() > 1).isPresent();
    return !several && !domains.of(crossing.places().get(0)).hasLoop();
  }

  /** Whether nobody answered the last question for an address. */
  private static boolean unanswered(List<Hop> hops) {
    return !hops.isEmpty()
        && hops.get(hops.size() - 1)
            .crossing()
            .flatMap(Crossing::resolution)
            .filter(resolution -> resolution.answers().isEmpty())
            .isPresent();
  }
}
