package org.vnetlang.cli.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.vnetlang.cli.Main;

/** Other programs, and the command as a process of its own. */
final class Processes {
  private static final long MINUTES = 2;

  private Processes() {}

  /**
   * What came of a process.
   *
   * @param exit its exit code
   * @param out standard output
   * @param err standard error
   */
  record Outcome(int exit, String out, String err) {
    String all() {
      return out + err;
    }
  }

  /** Leaves the test out, with the reason, where the machine has no such program. */
  static void assumeTool(String name) {
    Assumptions.assumeTrue(
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))),
        "there is no " + name + " on this machine");
  }

  /** The command line that starts the command with these arguments. */
  static List<String> vnet(String... arguments) {
    return java(Main.class, arguments);
  }

  /** The command line that starts a class of the tests or of the product. */
  static List<String> java(Class<?> main, String... arguments) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    line.add(System.getProperty("java.class.path"));
    line.add(main.getName());
    line.addAll(List.of(arguments));
    return line;
  }

  static Outcome run(Path folder, List<String> line) throws IOException, InterruptedException {
    var out = Files.createTempFile("vnet-test-", ".out");
    var err = Files.createTempFile("vnet-test-", ".err");
    try {
      var process =
          new ProcessBuilder(line)
              .directory(folder.toFile())
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("still running after " + MINUTES + " minutes: " + line);
      }
      return new Outcome(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** A shell program whose {@code $1} and so on are the command line that starts the command. */
  static Outcome shell(Path folder, String program, List<String> line)
      throws IOException, InterruptedException {
    var whole = new ArrayList<>(List.of("bash", "-c", program, "sh"));
    whole.addAll(line);
    return run(folder, whole);
  }
}
