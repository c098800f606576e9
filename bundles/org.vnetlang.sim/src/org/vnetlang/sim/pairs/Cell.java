package org.vnetlang.sim.pairs;

import java.util.List;
import java.util.Optional;
import org.vnetlang.sim.expect.Verdict;
import org.vnetlang.sim.walk.Cause;

/**
 * What holds of all pairs of two kinds that are equally near.
 *
 * @param verdict the verdict of the pair that was walked
 * @param alike whether it is that of every other pair, too
 * @param there the machines on the way there
 * @param back the machines on the way back
 * @param cause why it was lost, where that is the same for all
 * @param scanned whether the cause is to be asked for pair by pair: it depends on who else has an
 *     address, in the order of the network
 */
record Cell(
    Verdict verdict,
    boolean alike,
    List<Role> there,
    List<Role> back,
    Optional<Cause> cause,
    boolean scanned) {

  /** Every pair is walked. */
  static Cell different(Verdict verdict) {
    return new Cell(verdict, false, List.of(), List.of(), Optional.empty(), true);
  }
}
