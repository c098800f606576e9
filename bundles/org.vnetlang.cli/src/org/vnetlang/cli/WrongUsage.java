package org.vnetlang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vnetlang.lang.resolve.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a command line and where to read on; the whole help would bury the
 * sentence.
 */
final class WrongUsage implements IParameterExceptionHandler {
  private static final Pattern NO_COMMAND = Pattern.compile("Unknown subcommand '(.*)'\\.");

  private final VnetCommand root;

  WrongUsage(VnetCommand root) {
    this.root = root;
  }

  @Override
  public int handleParseException(ParameterException exception, String[] arguments) {
    var line = exception.getCommandLine();
    var sentence =
        exception instanceof UnmatchedArgumentException unmatched
            ? unmatched(unmatched, line)
            : exception instanceof MissingParameterException missing
                ? missing(missing)
                : other(exception);
    root.talk(sentence);
    root.talk(root.speech().say("see-help", line.getCommandSpec().qualifiedName()));
    return Exit.USAGE.code();
  }

  private String unmatched(UnmatchedArgumentException exception, CommandLine line) {
    var word = exception.getUnmatched().get(0);
    var spec = line.getCommandSpec();
    if (exception.isUnknownOption()) {
      var names = new ArrayList<String>();
      spec.options().forEach(option -> names.addAll(List.of(option.names())));
      return hinted("unknown-option", word, names);
    }
    var commands = List.copyOf(line.getSubcommands().keySet());
    return commands.isEmpty()
        ? root.speech().say("too-many", word)
        : hinted("unknown-command", word, commands);
  }

  private String hinted(String key, String word, List<String> known) {
    var speech = root.speech();
    int equals = word.indexOf('=');
    var name = equals < 0 ? word : word.substring(0, equals);
    // a beginning that fits one word alone is that word: --targ, gen
    var begun = known.stream().filter(each -> name.length() > 2 && each.startsWith(name)).toList();
    Optional<String> near = begun.size() == 1 ? Optional.of(begun.get(0)) : Nearest.of(name, known);
    return speech.say(key, word)
        + near.map(each -> "; " + speech.say("did-you-mean", each)).orElse("");
  }

  /** The library's own words, but for those of its help command. */
  private String other(ParameterException exception) {
    var command = NO_COMMAND.matcher(exception.getMessage());
    var known = List.copyOf(exception.getCommandLine().getSubcommands().keySet());
    return command.matches()
        ? hinted("unknown-command", command.group(1), known)
        : Visible.of(exception.getMessage());
  }

  private String missing(MissingParameterException exception) {
    List<ArgSpec> missing = exception.getMissing();
    return missing.isEmpty()
        ? Visible.of(exception.getMessage())
        : missing.get(0) instanceof OptionSpec option
            ? root.speech().say("needs-value", option.longestName(), option.paramLabel())
            : root.speech().say("needs-argument", missing.get(0).paramLabel());
  }
}
