package org.vnetlang.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The command {@code vnet}. */
public final class Main {
  /** The version of all bundles. */
  public static final String VERSION = "0.1.0";

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // before anything else is loaded: scripts ask for the version often, and picocli alone costs as
    // much as the JVM
    if (arguments.length == 1 && arguments[0].equals("--version")) {
      System.out.println("vnet " + VERSION);
      return;
    }
    var out = stream(FileDescriptor.out);
    var err = stream(FileDescriptor.err);
    var surroundings =
        new Surroundings(
            System.in,
            out,
            err,
            System.getenv(),
            Path.of("").toAbsolutePath(),
            System.console() != null);
    int code = VnetCommand.run(arguments, surroundings);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
