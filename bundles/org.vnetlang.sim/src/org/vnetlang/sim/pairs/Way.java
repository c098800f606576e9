package org.vnetlang.sim.pairs;

import java.util.List;
import java.util.Optional;
import org.vnetlang.sim.expect.Verdict;
import org.vnetlang.sim.walk.Cause;

/**
 * What becomes of one pair's packets, in short.
 *
 * @param verdict whether the answer comes
 * @param there the machines on the way there, from the sender on
 * @param back those on the way back; none where nobody answered
 * @param cause why it was lost
 */
public record Way(Verdict verdict, List<String> there, List<String> back, Optional<Cause> cause) {}
