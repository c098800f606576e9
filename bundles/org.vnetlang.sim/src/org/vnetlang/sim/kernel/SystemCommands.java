package org.vnetlang.sim.kernel;

import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Machine.Outcome;

/** Writing to /proc/sys, xenstore, files and the log of a model. */
final class SystemCommands {
  private final Kernel kernel;

  SystemCommands(Kernel kernel) {
    this.kernel = kernel;
  }

  Outcome run(SystemOperation operation) {
    if (operation instanceof SystemOperation.Sysctl sysctl) {
      boolean written = kernel.sysctls().write(sysctl.key(), sysctl.value());
      return written ? Outcome.DONE : new Outcome(1, "No such file or directory");
    } else if (operation instanceof SystemOperation.Refused refused) {
      return new Outcome(refused.exitCode(), refused.message());
    } else if (operation instanceof SystemOperation.RemoveLines remove) {
      removeLines(remove);
    } else if (operation instanceof SystemOperation.AppendToFile append) {
      kernel.textFiles().merge(append.path(), append.text(), String::concat);
    } else if (operation instanceof SystemOperation.XenstoreWrite write) {
      kernel.store().put(write.path(), write.value());
    } else if (operation instanceof SystemOperation.Log log) {
      kernel.logLines().add(log);
    }
    return Outcome.DONE;
  }

  private void removeLines(SystemOperation.RemoveLines remove) {
    kernel
        .textFiles()
        .computeIfPresent(
            remove.path(),
            (path, text) -> {
              var kept = new StringBuilder();
              text.lines()
                  .filter(line -> !line.contains(remove.text()))
                  .forEach(line -> kept.append(line).append('\n'));
              return kept.toString();
            });
  }
}
