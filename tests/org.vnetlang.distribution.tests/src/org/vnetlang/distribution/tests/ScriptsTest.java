package org.vnetlang.distribution.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of the repository itself: POSIX, for whatever /bin/sh a machine has. */
class ScriptsTest {
  @Test
  void shellcheckFindsNothing() throws Exception {
    Run.assumeProgram("shellcheck");
    var command = new ArrayList<>(List.of("shellcheck", "-s", "sh", "-x"));
    command.addAll(scripts());
    assertSilent(command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash --posix", "mksh", "busybox sh"})
  void everyShellReadsThem(String shell) throws Exception {
    Run.assumeProgram(shell.split(" ")[0]);
    for (var script : scripts()) {
      var command = new ArrayList<>(List.of(shell.split(" ")));
      command.addAll(List.of("-n", script));
      assertSilent(command);
    }
  }

  /** Those of the tests' recordings and goldens are other people's, or have tests of their own. */
  private static List<String> scripts() throws Exception {
    Run.assumeProgram("git");
    var list = List.of("git", "-c", "safe.directory=*", "ls-files");
    Run git = Run.of(Distribution.ROOT, Map.of(), list);
    assumeTrue(git.exit() == 0, "not a git checkout: no list of files");
    var scripts = new ArrayList<String>();
    for (var name : git.out().lines().filter(name -> !name.startsWith("tests/")).toList()) {
      Path file = Distribution.ROOT.resolve(name);
      if (Files.exists(file)
          && (name.endsWith(".sh") || Files.readString(file).startsWith("#!/bin/sh\n"))) {
        scripts.add(name);
      }
    }
    assertThat(scripts).contains("vnet", "verify", "mvnw", "releng/config/setup.sh");
    return scripts;
  }

  private static void assertSilent(List<String> command) throws Exception {
    Run run = Run.of(Distribution.ROOT, Map.of(), command);
    assertThat(run.out() + run.err()).as(String.join(" ", command)).isEmpty();
    assertThat(run.exit()).isZero();
  }
}
