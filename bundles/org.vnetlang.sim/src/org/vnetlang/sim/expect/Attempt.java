package org.vnetlang.sim.expect;

import java.util.Optional;
import org.vnetlang.model.Party;
import org.vnetlang.sim.walk.Walk;

/**
 * One concrete question of an expectation.
 *
 * @param from who it is about
 * @param to who is to be reached; empty where nobody is
 * @param walk the packet's way, if one was sent
 * @param verdict the answer
 * @param reason why, or what is to be said although it holds
 */
public record Attempt(
    Party.Member from,
    Optional<Party.Member> to,
    Optional<Walk> walk,
    Verdict verdict,
    Optional<Reason> reason) {}
