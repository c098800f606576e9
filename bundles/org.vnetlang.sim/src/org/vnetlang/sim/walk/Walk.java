package org.vnetlang.sim.walk;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.sim.packet.Packet;

/**
 * A packet's way there, and its answer's way back.
 *
 * @param request the packet as it was sent
 * @param there the machines on the way there
 * @param arrived the packet as it arrived; empty where it did not
 * @param answeredBy the machine that answered
 * @param back the machines on the way back
 * @param reply the answer as it arrived; empty where it did not
 * @param failure why it did not arrive, or the answer did not; what makes it undecided
 * @param verdict the result
 * @param says what ping prints instead of an answer, if a router said something
 */
public record Walk(
    Packet request,
    List<Hop> there,
    Optional<Packet> arrived,
    Optional<String> answeredBy,
    List<Hop> back,
    Optional<Packet> reply,
    Optional<Failure> failure,
    Verdict verdict,
    Optional<String> says) {
  public Walk {
    there = List.copyOf(there);
    back = List.copyOf(back);
  }

  /** How it ended. */
  public enum Verdict {
    /** The answer came. */
    ANSWERED,
    /** No answer came. */
    LOST,
    /** Chance decides, or a rule that cannot be read. */
    UNDECIDED
  }

  public boolean answered() {
    return verdict == Verdict.ANSWERED;
  }

  /** The answer's TTL, as ping prints it. */
  public Optional<Integer> ttl() {
    return reply.map(Packet::ttl);
  }

  /** The source address on arrival. */
  public Optional<Ipv4> seenAs() {
    return arrived.map(Packet::source);
  }

  /** Whether the loss was on the way back. */
  public boolean lostOnTheWayBack() {
    return failure.isPresent() && arrived.isPresent();
  }
}
