package org.vnetlang.architecture.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What may be in the repository: text that somebody wrote, for everybody's machine. */
class HygieneTest {
  private static final Path ROOT = Path.of(System.getProperty("vnet.root"));
  private static final int LARGEST = 512 * 1024;

  /** Built from parts, so that this file does not hold what it looks for. */
  private static final List<String> HOSTS =
      List.of("repo." + "maven.apache.org", "repo1." + "maven.org", "registry." + "npmjs.org");

  private static final Pattern MACHINE_PATH =
      Pattern.compile("(^|[^\\w.])/(" + "home|root|work|Users" + ")/[a-z]");

  private static List<Path> files() throws IOException, InterruptedException {
    assumeTrue(
        Files.exists(ROOT.resolve(".git")), "no git checkout: nothing says which files count");
    var git = new ProcessBuilder("git", "ls-files", "-z").directory(ROOT.toFile()).start();
    var names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).isZero();
    var files = new ArrayList<Path>();
    for (var name : names.split("\0")) {
      if (Files.exists(ROOT.resolve(name))) {
        files.add(ROOT.resolve(name));
      }
    }
    assertThat(files).hasSizeGreaterThan(100);
    return files;
  }

  private static String text(Path file) throws IOException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException binary) {
      throw new AssertionError(file + " is no UTF-8 text", binary);
    }
  }

  @Test
  void everyFileIsTextWithPlainLineEnds() throws Exception {
    for (var file : files()) {
      assertThat(Files.size(file)).as("size of %s", file).isLessThan(LARGEST);
      assertThat(text(file)).as(file.toString()).doesNotContain("\r", "\0");
    }
  }

  @Test
  void nothingGeneratedAndNoMetadataOfAnEditorIsKept() throws Exception {
    assertThat(files())
        .extracting(file -> ROOT.relativize(file).toString())
        .noneMatch(name -> name.matches("(.*/)?(src-gen|xtend-gen|target|\\.settings)/.*"))
        .noneMatch(name -> name.matches("(.*/)?(\\.project|\\.classpath|.*\\.(class|jar|png|gif))"))
        .noneMatch(name -> name.contains("model/generated/"));
  }

  @Test
  void noMachineAndNoRegistryIsNamed() throws Exception {
    for (var file : files()) {
      var text = text(file);
      HOSTS.forEach(host -> assertThat(text).as(file.toString()).doesNotContain(host));
      text.lines()
          .filter(line -> MACHINE_PATH.matcher(line).find())
          .forEach(line -> assertThat(line).as("path of a machine in %s", file).isEmpty());
    }
  }

  @Test
  void everyPackageSaysWhatItIs() throws Exception {
    for (var file : files()) {
      if (file.toString().endsWith(".java") && text(file).contains("\npackage ")
          || file.toString().endsWith(".java") && text(file).startsWith("package ")) {
        assertThat(file.resolveSibling("package-info.java")).exists();
      }
    }
  }

  @Test
  void theReadmesCommandsAreThere() throws Exception {
    var readme = Files.readString(ROOT.resolve("README.md"));
    for (var command : List.of("vnet", "verify")) {
      assertThat(readme).contains("./" + command);
      assertThat(ROOT.resolve(command)).isExecutable();
    }
    assertThat(ROOT.resolve("examples/tutorial/xen-nat.vnet")).exists();
  }
}
