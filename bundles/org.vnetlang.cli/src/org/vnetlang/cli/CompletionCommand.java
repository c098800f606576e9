package org.vnetlang.cli;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints a completion script. */
@Command(
    name = "completion",
    usageHelpWidth = 80,
    description = "Prints a completion script for bash or zsh.",
    footer = {
      "",
      "Examples:",
      "  source <(vnet completion bash)   for this shell",
      "  vnet completion bash > ~/.local/share/bash-completion/completions/vnet"
    })
final class CompletionCommand implements Callable<Integer> {
  private static final List<String> SHELLS = List.of("bash", "zsh");

  @ParentCommand private VnetCommand root;
  @Mixin private HelpOption help;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "SHELL",
      descriptionKey = "shell",
      completionCandidates = Shells.class,
      description = "bash or zsh (default: ${DEFAULT-VALUE}).")
  private String shell = "bash";

  /** The shells. */
  static final class Shells implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return SHELLS.iterator();
    }
  }

  @Override
  public Integer call() {
    if (!SHELLS.contains(shell)) {
      throw new Stop(Exit.USAGE, root.speech().say("unknown-shell", shell));
    }
    // the script loads bash's way of completing into zsh by itself
    var script = AutoComplete.bash("vnet", spec.root().commandLine());
    root.surroundings().out().print(script.replace("\r\n", "\n") + "\n");
    return Exit.OK.code();
  }
}
