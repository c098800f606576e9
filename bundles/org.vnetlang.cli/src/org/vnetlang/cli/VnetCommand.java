package org.vnetlang.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.vnetlang.model.finding.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command: options that every command has, and the list of commands. */
@Command(
    name = "vnet",
    version = "vnet " + Main.VERSION,
    usageHelpWidth = 80,
    synopsisSubcommandLabel = "COMMAND",
    description = "Describes Xen and VMware networks, checks them and writes their files.",
    footer = {
      "",
      "Examples:",
      "  vnet init xen-nat                  write a first file",
      "  vnet check                         check the .vnet file of this folder",
      "  vnet generate xen-nat.vnet -o out  write the files for the hosts",
      "  vnet simulate xen-nat.vnet         show what the hosts will do",
      "  vnet why office brun               say why somebody cannot be reached",
      "",
      "Exit codes: 0 fine, 1 errors found, 2 changes pending, 64 wrong usage,",
      "65 no text, 66 no such input, 69 nothing can do it, 70 a mistake in vnet,",
      "73 cannot write there, 74 reading or writing failed, 75 folder in use,",
      "77 no permission, 130 interrupted."
    },
    subcommands = {
      InitCommand.class,
      CheckCommand.class,
      FmtCommand.class,
      GenerateCommand.class,
      SimulateCommand.class,
      PingCommand.class,
      TraceCommand.class,
      WhyCommand.class,
      MatrixCommand.class,
      FidelityCommand.class,
      ExplainCommand.class,
      CompletionCommand.class,
      CommandLine.HelpCommand.class
    })
final class VnetCommand implements Runnable {
  @Mixin private HelpOption help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and exit.")
  private boolean version;

  @Spec private CommandSpec spec;

  private final Surroundings surroundings;
  private final Texts texts;
  private String color = "auto";

  private VnetCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  /** Runs one command and answers its exit code. */
  static int run(String[] arguments, Surroundings surroundings) {
    var root = new VnetCommand(surroundings, Languages.chosen(arguments, surroundings));
    try {
      return root.commandLine().execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError tooMuch) {
      return Failure.internal(tooMuch, root);
    } finally {
      surroundings.out().flush();
      surroundings.err().flush();
    }
  }

  private CommandLine commandLine() {
    var line = new CommandLine(this);
    if (texts.locale().getLanguage().equals("es")) {
      line.setResourceBundle(speech().bundle("help"));
    }
    line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            surroundings.colours(surroundings.outWatched()) ? Ansi.ON : Ansi.OFF));
    line.setOverwrittenOptionsAllowed(true);
    line.setExpandAtFiles(false); // @x is the name of a file, not a list of arguments
    line.setParameterExceptionHandler(new WrongUsage(this));
    line.setExecutionExceptionHandler((exception, failed, result) -> Failure.exit(exception, this));
    return line;
  }

  /** The languages that messages are written in. */
  static final class Languages implements Iterable<String> {
    private static final List<String> ALL = List.of("en", "es");
    private static final String OPTION = "--lang";

    @Override
    public Iterator<String> iterator() {
      return ALL.iterator();
    }

    /** The language asked for; known before anything is parsed, for help and for wrong usage. */
    static Texts chosen(String[] arguments, Surroundings surroundings) {
      var texts = surroundings.texts();
      for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
        if (arguments[i].startsWith(OPTION + "=")) {
          texts = Texts.of(new Locale(arguments[i].substring(OPTION.length() + 1)));
        } else if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
          texts = Texts.of(new Locale(arguments[i + 1]));
        }
      }
      return texts;
    }
  }

  /** When messages are coloured. */
  static final class Colours implements Iterable<String> {
    private static final List<String> ALL = List.of("auto", "always", "never");

    @Override
    public Iterator<String> iterator() {
      return ALL.iterator();
    }
  }

  @Option(
      names = Languages.OPTION,
      paramLabel = "en|es",
      scope = ScopeType.INHERIT,
      completionCandidates = Languages.class,
      description = "Language of messages (default: from LC_ALL, LC_MESSAGES, LANG).")
  private void language(String word) {
    known(Languages.OPTION, word, Languages.ALL);
  }

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      scope = ScopeType.INHERIT,
      completionCandidates = Colours.class,
      description = "Colours in messages (default: auto, see NO_COLOR and FORCE_COLOR).")
  private void color(String word) {
    known("--color", word, Colours.ALL);
    color = word;
  }

  private void known(String option, String word, List<String> words) {
    if (!words.contains(word)) {
      throw new ParameterException(
          spec.commandLine(), speech().say("bad-value", option, word, String.join(", ", words)));
    }
  }

  /** Without a command there is nothing to do but to say what there is. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
    throw new Stop(Exit.USAGE, speech().say("no-command"));
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /** The sentences of the checks. */
  Texts texts() {
    return texts;
  }

  /** The command line's own sentences. */
  Speech speech() {
    return new Speech(texts.locale());
  }

  /** Whether a stream gets colours. */
  boolean colours(boolean watched) {
    return color.equals("always") || color.equals("auto") && surroundings.colours(watched);
  }

  /** Prints a line of data; what comes from files is escaped already. */
  void line(String text) {
    surroundings.out().print(text + "\n");
  }

  /** Prints text from a file: as it is for a program, harmless for somebody who watches. */
  void text(String text) {
    surroundings.out().print(surroundings.outWatched() ? Visible.lines(text) : text);
  }

  /** Says something to whoever runs the command. */
  void talk(String sentence) {
    surroundings.out().flush();
    surroundings.err().print("vnet: " + sentence + "\n");
  }
}
