package org.vnetlang.sim.filter;

import java.util.Optional;
import org.vnetlang.plan.step.Rule;

/**
 * What a chain decides about a packet.
 *
 * @param kind the decision
 * @param rule the rule that decided; empty where it was the policy
 */
public record Ruling(Kind kind, Optional<Rule> rule) {

  /** The decisions. */
  public enum Kind {
    ACCEPT,
    DROP,
    /** Dropped, and the sender is told. */
    REJECT,
    /** An address is replaced; the rule's target says which. */
    TRANSLATE,
    /** A rule that the model has no meaning for may match. */
    UNDECIDED
  }

  static final Ruling OPEN = new Ruling(Kind.ACCEPT, Optional.empty());
  static final Ruling CLOSED = new Ruling(Kind.DROP, Optional.empty());

  public boolean accepts() {
    return kind == Kind.ACCEPT;
  }
}
