package org.vnetlang.distribution.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what one gets. */
class ReadmeTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```(vnet|console)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @TempDir static Path temp;
  private static Distribution vnet;

  @BeforeAll
  static void standInACheckout() throws Exception {
    vnet = Distribution.unpacked(temp, "opt");
    Files.createSymbolicLink(temp.resolve("vnet"), vnet.command());
  }

  private static List<String> blocks(String kind) throws Exception {
    String readme = Files.readString(Distribution.ROOT.resolve("README.md"));
    return BLOCK
        .matcher(readme)
        .results()
        .filter(block -> block.group(1).equals(kind))
        .map(block -> block.group(2))
        .toList();
  }

  @Test
  void itsExampleHasNeitherErrorsNorWarnings() throws Exception {
    assertThat(blocks("vnet")).isNotEmpty();
    for (var text : blocks("vnet")) {
      Files.writeString(temp.resolve("readme.vnet"), text);
      Run run = vnet.vnet(temp, "check", "--strict", "readme.vnet");
      assertThat(run.exit()).as(run.out() + run.err()).isZero();
    }
  }

  @Test
  void theFilesItSaysAreWrittenAreWrittenForItsExample() throws Exception {
    Files.writeString(temp.resolve("example.vnet"), blocks("vnet").get(0));
    Run run = vnet.vnet(temp, "generate", "example.vnet", "-o", "example");
    assertThat(run.out())
        .isEqualTo(
            """
            + dom0/etc/xen/arlan.cfg
            + dom0/etc/xen/brun.cfg
            + dom0/etc/xen/xend-config.sxp
            """);
  }

  /** In one folder, one after the other; a line of {@code …} stands for any lines. */
  @Test
  void itsCommandsAnswerWhatItShows() throws Exception {
    int commands = 0;
    for (var block : blocks("console")) {
      for (var part : parts(block)) {
        var environment = vnet.environment(Map.of("LC_ALL", "C.UTF-8"));
        var shell = List.of("sh", "-c", "exec 2>&1; " + part.get(0));
        Run run = Run.of(temp, environment, shell);
        String shown =
            part.subList(1, part.size()).stream()
                .map(line -> line.equals("…") ? "(.*\n)*?" : Pattern.quote(line) + "\n")
                .collect(Collectors.joining());
        assertThat(run.out()).as(part.get(0)).matches(shown);
        commands++;
      }
    }
    assertThat(commands).isGreaterThan(3);
  }

  /** Each command of a block, with the lines it answers. */
  private static List<List<String>> parts(String block) {
    var parts = new ArrayList<List<String>>();
    for (var line : block.lines().toList()) {
      if (line.startsWith("$ ")) {
        parts.add(new ArrayList<>(List.of(line.substring(2))));
      } else {
        parts.get(parts.size() - 1).add(line);
      }
    }
    return parts;
  }
}
