package org.vnetlang.sim.stage;

import java.util.List;
import java.util.Optional;
import org.vnetlang.plan.step.Step;
import org.vnetlang.sim.kernel.Executed;

/**
 * A step that was taken.
 *
 * @param number its place in the whole story, from 1
 * @param host the host whose plan it belongs to
 * @param phase what was going on
 * @param guest the guest that starts or stops
 * @param machine the machine it was taken on: the host, or the guest itself
 * @param step the step
 * @param exitCode 0 where it went well
 * @param done what it did, in order, with what became of it
 */
public record Event(
    int number,
    String host,
    Phase phase,
    Optional<String> guest,
    String machine,
    Step step,
    int exitCode,
    List<Executed> done) {
  public Event {
    done = List.copyOf(done);
  }

  /** What can go on on a host. */
  public enum Phase {
    /** The host's own configuration. */
    BOOT,
    /** The hypervisor starts. */
    START,
    /** A guest starts. */
    GUEST_START,
    /** A guest that has started configures its cards. */
    GUEST_BOOT,
    /** A guest stops. */
    GUEST_STOP,
    /** The hypervisor's networks are taken down. */
    STOP
  }
}
