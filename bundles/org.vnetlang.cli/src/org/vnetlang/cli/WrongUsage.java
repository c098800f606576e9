package org.vnetlang.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a command line and where to read on; the whole help would bury the
 * sentence.
 */
final class WrongUsage implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException exception, String[] arguments) {
    CommandLine line = exception.getCommandLine();
    var err = line.getErr();
    err.println("vnet: " + exception.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(exception, err)) {
      err.println("  " + line.getCommandSpec().qualifiedName() + " --help");
    }
    return Exit.USAGE.code();
  }
}
