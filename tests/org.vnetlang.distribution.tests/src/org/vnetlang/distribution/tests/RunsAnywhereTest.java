package org.vnetlang.distribution.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command runs wherever somebody unpacks it and however he calls it. */
class RunsAnywhereTest {
  @TempDir static Path shared;
  @TempDir Path temp;

  private static Distribution odd;
  private Path elsewhere;

  @BeforeAll
  static void unpack() throws Exception {
    odd = Distribution.unpacked(shared, Distribution.ODD_NAME);
    Run first = odd.vnet(shared, "check", Distribution.EXAMPLE.toString());
    assertThat(first.exit()).as(first.err()).isZero();
  }

  @BeforeEach
  void goElsewhere() throws Exception {
    elsewhere = Files.createDirectories(temp.resolve("some where/else"));
    Files.copy(Distribution.EXAMPLE, elsewhere.resolve("mine.vnet"));
  }

  @Test
  void itWorksOnFilesOfTheCurrentFolder() throws Exception {
    Run version = odd.vnet(elsewhere, "--version");
    assertThat(version.out()).as(version.err()).matches("vnet \\d+\\.\\d+\\.\\d+\n");
    Run generate = odd.vnet(elsewhere, "generate", "mine.vnet", "-o", "out here");
    assertThat(generate.exit()).as(generate.err()).isZero();
    assertThat(elsewhere.resolve("out here/ayla/etc/vmware/locations")).isNotEmptyFile();
    assertThat(odd.vnet(elsewhere, "check").exit()).isZero();
    assertThat(odd.vnet(elsewhere, "check", "absent.vnet").exit()).isEqualTo(66);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "C.UTF-8", ""})
  void itRunsInEveryLocaleOnFilesOfAnyName(String locale) throws Exception {
    Files.copy(Distribution.EXAMPLE, elsewhere.resolve("aula ñ.vnet"));
    var variables = Map.of("LC_ALL", locale, "LANG", "", "LC_CTYPE", "");
    Run run = odd.vnet(elsewhere, variables, "check", "aula ñ.vnet");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("aula ñ.vnet: 1 LAN, 1 host");
  }

  @Test
  void itRunsThroughLinksFromThePathWhateverCdpathSays() throws Exception {
    Path bin = Files.createDirectories(temp.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("real"), odd.command());
    Files.createSymbolicLink(bin.resolve("vnet"), Path.of("real"));
    var variables = Map.of("PATH", bin + ":" + System.getenv("PATH"), "CDPATH", shared.toString());
    var shell = List.of("sh", "-c", "vnet check mine.vnet");
    Run run = Run.of(elsewhere, odd.environment(variables), shell);
    assertThat(run.exit()).as(run.err()).isZero();
    var relative = List.of("sh", "-c", "cd bin && sh vnet check ../mine.vnet");
    Files.createSymbolicLink(elsewhere.resolve("bin"), bin);
    Files.copy(Distribution.EXAMPLE, temp.resolve("mine.vnet"));
    Run again = Run.of(elsewhere, odd.environment(variables), relative);
    assertThat(again.exit()).as(again.err()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "mksh", "busybox sh"})
  void itRunsInEveryShell(String shell) throws Exception {
    var command = new ArrayList<>(List.of(shell.split(" ")));
    Run.assumeProgram(command.get(0));
    command.addAll(List.of(odd.command().toString(), "check", "mine.vnet"));
    Run run = Run.of(elsewhere, odd.environment(Map.of()), command);
    assertThat(run.exit()).as(run.err()).isZero();
  }

  @Test
  void anOldJavaAndAWrongJavaHomeArePassedOverForTheOneOnThePath() throws Exception {
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    var path = bin + ":" + System.getenv("PATH");
    for (var home : List.of(oldJava(), temp.resolve("nothing here"), Path.of(""))) {
      var variables = Map.of("JAVA_HOME", home.toString(), "PATH", path);
      Run run = odd.vnet(elsewhere, variables, "check", "mine.vnet");
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void withoutAJavaThatIsNewEnoughItSaysWhatItFound() throws Exception {
    Path bin = Files.createDirectories(temp.resolve("bin"));
    for (var tool : List.of("sh", "readlink")) {
      Files.createSymbolicLink(bin.resolve(tool), Path.of("/bin", tool));
    }
    assertThat(unavailable(oldJava(), bin)).contains("oldjava/bin/java is Java 11");
    assertThat(unavailable(temp.resolve("no such"), bin)).contains("no bin/java: " + temp);
    assertThat(unavailable(Path.of(""), bin)).endsWith("openjdk-17-jre-headless)\n");
    Files.createSymbolicLink(bin.resolve("java"), oldJava().resolve("bin/java"));
    assertThat(unavailable(Path.of(""), bin)).contains(bin + "/java is Java 11");
  }

  private String unavailable(Path javaHome, Path path) throws Exception {
    var variables = Map.of("JAVA_HOME", javaHome.toString(), "PATH", path.toString());
    Run run = odd.vnet(elsewhere, variables, "check", "mine.vnet");
    assertThat(run.exit()).isEqualTo(69);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("vnet: needs Java 17 or newer").hasLineCount(1);
    return run.err();
  }

  @Test
  void aFolderThatNoClassPathCanHoldIsNamed() throws Exception {
    var colon = Distribution.unpacked(temp, "a:b");
    Run run = colon.vnet(elsewhere, "check", "mine.vnet");
    assertThat(run.exit()).isEqualTo(69);
    assertThat(run.err()).contains("cannot hold the colon", "a:b").hasLineCount(1);
  }

  /** What tells a Java of another version: its folder says so, and nobody starts it. */
  private Path oldJava() throws Exception {
    Path home = Files.createDirectories(temp.resolve("oldjava"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nexit 99\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return home;
  }
}
