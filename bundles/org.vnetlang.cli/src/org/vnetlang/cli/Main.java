package org.vnetlang.cli;

import java.nio.file.Path;
import java.time.Duration;

/** The command {@code vnet}. */
public final class Main {
  /** The version of all bundles. */
  public static final String VERSION = "0.1.0";

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // before anything else is loaded: scripts ask for the version often, and picocli alone costs as
    // much as the JVM
    if (arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"))) {
      System.out.println("vnet " + VERSION);
      return;
    }
    System.exit(process(arguments));
  }

  /** Runs one command in other surroundings than those of the process and answers its exit code. */
  public static int run(String[] arguments, Surroundings surroundings) {
    return VnetCommand.run(arguments, surroundings);
  }

  private static int process(String[] arguments) {
    System.setProperty("log4j.configuration", "org/vnetlang/cli/log4j.properties");
    var out = StandardStream.out();
    var err = StandardStream.err();
    var surroundings =
        new Surroundings(
            System.in,
            out.buffered(),
            err.direct(),
            System.getenv(),
            Path.of("").toAbsolutePath(),
            out.watched(),
            err.watched(),
            Duration.ofMillis(500));
    int code = run(arguments, surroundings);
    surroundings.out().flush();
    return out.failure().map(why -> Failure.unwritten(why, surroundings)).orElse(code);
  }
}
