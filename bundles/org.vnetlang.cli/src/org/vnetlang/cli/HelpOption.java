package org.vnetlang.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every command shows its help. */
@Command
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;
}
