package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that has run to its end.
 *
 * @param exit its exit status
 * @param said what it wrote, both streams
 */
record Ran(int exit, String said) {

  /** Runs it in a folder, for a minute at most. */
  static Ran in(Path folder, String... command) throws IOException, InterruptedException {
    return in(folder, Map.of(), command);
  }

  /** The same with variables in its environment. */
  static Ran in(Path folder, Map<String, String> variables, String... command)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile(folder, "said", ".txt");
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertThat(ended).as(String.join(" ", command) + " ends").isTrue();
    return new Ran(process.exitValue(), Files.readString(said, StandardCharsets.ISO_8859_1));
  }

  /** Its lines. */
  List<String> lines() {
    return said.lines().toList();
  }

  /** Whether the machine has a program of that name in the usual folders. */
  static boolean has(String... programs) {
    return Arrays.stream(programs)
        .allMatch(
            name ->
                List.of("/bin", "/sbin", "/usr/bin", "/usr/sbin", "/usr/local/bin").stream()
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))));
  }
}
