package org.vnetlang.plan.step;

import java.util.List;
import org.vnetlang.plan.operation.Operation;

/** Programs made of a list of operations. */
public final class Programs {
  private Programs() {}

  /** All of them, whatever becomes of each; the exit code is the first one that is not 0. */
  public static Program all(List<? extends Operation> operations) {
    List<Operation> copy = List.copyOf(operations);
    return machine -> {
      int code = 0;
      for (Operation operation : copy) {
        int exit = machine.run(operation).exitCode();
        code = code == 0 ? exit : code;
      }
      return code;
    };
  }
}
