package org.vnetlang.sim.expect;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Expectation;
import org.vnetlang.model.Party;
import org.vnetlang.sim.stage.Running;

/** Asks of one pair after the other whether they reach each other. */
public final class Asking {
  private static final Party NOBODY = new Party(false, List.of());

  private final Reaching reaching;

  /**
   * About a network that does not change as long as this is used.
   *
   * @param port a connection; without one each pings each
   */
  public Asking(Running running, Optional<Expectation.Port> port) {
    var reach =
        new Expectation.Reach(
            NOBODY,
            true,
            NOBODY,
            port,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of());
    reaching = new Reaching(running, reach);
  }

  /** Whether one reaches another. */
  public Attempt attempt(Party.Member from, Party.Member to) {
    return reaching.attempt(from, to);
  }
}
