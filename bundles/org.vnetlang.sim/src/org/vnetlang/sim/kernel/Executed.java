package org.vnetlang.sim.kernel;

import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.step.Machine.Outcome;

/**
 * An operation that was tried.
 *
 * @param operation what was to be done
 * @param outcome what became of it
 */
public record Executed(Operation operation, Outcome outcome) {}
