package org.vnetlang.plan.xen.script;

import java.util.List;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Machine;

/**
 * A script that runs with {@code set -e}: the first command that fails ends it. What comes after
 * the end is not carried out.
 */
final class Shell {
  private final Machine machine;
  private final String script;
  private boolean ended;
  private int code;

  Shell(Machine machine, String script) {
    this.machine = machine;
    this.script = script;
  }

  Machine machine() {
    return machine;
  }

  /** A command; the script ends if it fails. */
  Shell run(Operation operation) {
    if (!ended) {
      int exit = machine.run(operation).exitCode();
      if (exit != 0) {
        end(exit);
      }
    }
    return this;
  }

  /** A command of which it does not matter whether it fails. */
  Shell ignoring(Operation operation) {
    if (!ended) {
      machine.run(operation);
    }
    return this;
  }

  /** A part of the script begins. */
  Shell part(String key, String... arguments) {
    return ignoring(new SystemOperation.Part(key, List.of(arguments)));
  }

  /** Something is said where nobody may look: xend's log, or the system's. */
  Shell say(String text) {
    return ignoring(new SystemOperation.Log(script, text));
  }

  /** The script ends here. */
  void end(int exitCode) {
    if (!ended) {
      ended = true;
      code = exitCode;
    }
  }

  boolean ended() {
    return ended;
  }

  /** The exit code, 0 while nothing failed. */
  int code() {
    return code;
  }
}
