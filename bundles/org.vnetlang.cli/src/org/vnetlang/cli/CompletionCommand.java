package org.vnetlang.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints a completion script. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 80,
    description = "Prints a completion script for bash or zsh.",
    footer = {"", "Example: source <(vnet completion bash)"})
final class CompletionCommand implements Callable<Integer> {
  @ParentCommand private VnetCommand root;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "SHELL",
      description = "bash or zsh (default: ${DEFAULT-VALUE}).")
  private String shell = "bash";

  @Override
  public Integer call() {
    if (!shell.equals("bash") && !shell.equals("zsh")) {
      throw new Stop(Exit.USAGE, root.speech().say("unknown-shell", shell));
    }
    // the script loads bash's way of completing into zsh by itself
    root.surroundings().out().print(AutoComplete.bash("vnet", spec.root().commandLine()));
    root.surroundings().out().print('\n');
    return Exit.OK.code();
  }
}
