package org.vnetlang.cli.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.vnetlang.cli.Main;
import org.vnetlang.cli.Surroundings;

/**
 * The command, run inside this process.
 *
 * @param folder the current folder
 * @param input bytes of standard input
 * @param environment environment variables
 * @param outWatched whether standard output is a terminal
 * @param errWatched whether standard error is a terminal
 * @param patience how long a watcher waits before hearing what is being done
 */
record Vnet(
    Path folder,
    byte[] input,
    Map<String, String> environment,
    boolean outWatched,
    boolean errWatched,
    Duration patience) {

  /** A file with one error: a name that nothing declares. */
  static final String BROKEN =
      """
      lan office 192.168.0.0/24 gateway .1
      host dom0 runs xen 3.0 {
        nic eth0 on ofice ip .64
      }
      """;

  /** A file without any fault, for which files are written. */
  static final String GOOD =
      """
      lan office 192.168.0.0/24 gateway .1

      host ayla runs vmware server 1.0 {
        nic eth0 on office mac 00:40:d0:65:b2:84 ip .68
        bridge vmnet0 over eth0
        guest debian { nic ethernet0 on vmnet0 mac 00:50:56:01:02:03 ip .64 }
      }

      expect debian can reach ayla
      expect debian can reach internet seen as 192.168.0.64
      """;

  /**
   * What came of a run.
   *
   * @param exit the exit code
   * @param out standard output
   * @param err standard error
   */
  record Outcome(int exit, String out, String err) {}

  static Vnet in(Path folder) {
    return new Vnet(folder, new byte[0], Map.of(), false, false, Duration.ofHours(1));
  }

  Vnet input(String text) {
    return input(text.getBytes(StandardCharsets.UTF_8));
  }

  Vnet input(byte[] bytes) {
    return new Vnet(folder, bytes, environment, outWatched, errWatched, patience);
  }

  Vnet environment(Map<String, String> variables) {
    return new Vnet(folder, input, variables, outWatched, errWatched, patience);
  }

  Vnet watched(boolean out, boolean err) {
    return new Vnet(folder, input, environment, out, err, patience);
  }

  Vnet patience(Duration time) {
    return new Vnet(folder, input, environment, outWatched, errWatched, time);
  }

  /** Writes a file into the current folder. */
  Vnet with(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Outcome run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            arguments,
            new Surroundings(
                new ByteArrayInputStream(input),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                environment,
                folder,
                outWatched,
                errWatched,
                patience));
    return new Outcome(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
