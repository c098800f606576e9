/**
 * A plan's steps: small programs that look at a machine and operate on it, as the product's own
 * scripts do.
 *
 * <p>Comes in: a {@link org.vnetlang.plan.step.Machine} that answers questions and carries out
 * operations (the simulator's model, or a record of it). Goes out: an exit code; the operations
 * with their outcomes stay with the machine.
 */
package org.vnetlang.plan.step;
