package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vnetlang.gen.ShellQuote;

class ShellQuoteTest {
  @TempDir Path folder;

  @Test
  void aHarmlessWordStaysAsItIs() {
    assertThat(ShellQuote.word("netdev=eth0")).isEqualTo("'netdev=eth0'");
    assertThat(ShellQuote.word("10.0.0.1/24")).isEqualTo("10.0.0.1/24");
    assertThat(ShellQuote.word("-rf")).isEqualTo("'-rf'");
    assertThat(ShellQuote.word("")).isEqualTo("''");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bin/dash", "/bin/bash", "/bin/busybox sh"})
  void everyShellPrintsHostileTextsUnchanged(String shell) throws Exception {
    List<String> command = List.of(shell.split(" "));
    assumeTrue(Files.isExecutable(Path.of(command.get(0))), "no " + command.get(0));
    List<String> texts =
        HostileStrings.ALL.stream()
            .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
            .map(text -> text.replace("\0", ""))
            .toList();
    String script =
        texts.stream()
            .map(text -> "printf '%s\\0' " + ShellQuote.word(text) + "\n")
            .collect(Collectors.joining());
    Path file = Files.writeString(folder.resolve("script"), script);
    Path said = folder.resolve("said");
    Process running =
        new ProcessBuilder(concat(command, file.toString()))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(said)).isEqualTo(String.join("\0", texts) + "\0");
    assertThat(folder.resolve("canary")).doesNotExist();
  }

  private static List<String> concat(List<String> command, String file) {
    return Stream.concat(command.stream(), Stream.of(file)).toList();
  }
}
