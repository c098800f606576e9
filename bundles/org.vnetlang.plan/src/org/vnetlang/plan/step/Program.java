package org.vnetlang.plan.step;

/** A program that looks at a machine and operates on it. */
@FunctionalInterface
public interface Program {

  /**
   * Runs to its end.
   *
   * @return the exit code; what was done before a failure stays done
   */
  int run(Machine machine);
}
