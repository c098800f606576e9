package org.vnetlang.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.vnetlang.model.finding.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root command: options that every command has, and the list of commands. */
@Command(
    name = "vnet",
    version = "vnet " + Main.VERSION,
    mixinStandardHelpOptions = true,
    usageHelpWidth = 80,
    synopsisSubcommandLabel = "COMMAND",
    description = "Describes Xen and VMware networks, checks them and writes their files.",
    footer = {
      "",
      "Example: vnet generate xen-nat.vnet -o out",
      "Exit codes: 0 ok, 1 errors found, 64 usage, 66 no input, 69 unavailable, 73-75 output."
    },
    subcommands = {
      InitCommand.class,
      CheckCommand.class,
      FmtCommand.class,
      GenerateCommand.class,
      ExplainCommand.class,
      CompletionCommand.class,
      CommandLine.HelpCommand.class
    })
final class VnetCommand implements Runnable {
  @Option(
      names = "--lang",
      paramLabel = "en|es",
      scope = ScopeType.INHERIT,
      description = "Language of messages (default: from LC_ALL, LC_MESSAGES, LANG).")
  private String language = "";

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      scope = ScopeType.INHERIT,
      description = "Colours in messages (default: auto).")
  private String color = "auto";

  private final Surroundings surroundings;
  private CommandLine commandLine;

  private VnetCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs one command and answers its exit code. */
  static int run(String[] arguments, Surroundings surroundings) {
    var root = new VnetCommand(surroundings);
    var line = new CommandLine(root);
    root.commandLine = line;
    line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(surroundings.colours() ? Ansi.ON : Ansi.OFF));
    line.setParameterExceptionHandler(new WrongUsage());
    line.setExecutionExceptionHandler((exception, failed, result) -> Failure.exit(exception, root));
    return line.execute(arguments);
  }

  /** Without a command there is nothing to do but to say what there is. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(commandLine, speech().say("no-command"));
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /** The language of messages. */
  Texts texts() {
    return language.isEmpty() ? surroundings.texts() : Texts.of(new Locale(language));
  }

  Speech speech() {
    return new Speech(texts().locale());
  }

  boolean colours() {
    return color.equals("always") || color.equals("auto") && surroundings.colours();
  }
}
