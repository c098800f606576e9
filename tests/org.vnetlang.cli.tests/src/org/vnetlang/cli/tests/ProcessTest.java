package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vnetlang.cli.Main;

/**
 * The command as a process of its own: pipes, full and read-only disks, the language of the
 * machine.
 */
class ProcessTest {
  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve("good.vnet"), Vnet.GOOD);
    Files.writeString(folder.resolve("bad.vnet"), Vnet.BROKEN);
    Processes.assumeTool("bash");
  }

  @Test
  void theVersionIsAnsweredBeforeTheCommandLineIsRead() throws Exception {
    var line = Processes.vnet("--version");
    line.add(1, "-Xlog:class+load");
    var outcome = Processes.run(folder, line);
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .contains("org.vnetlang.cli.Main source:", "vnet " + Main.VERSION + "\n")
        .doesNotContain("picocli", "org.vnetlang.cli.VnetCommand", "com.google", "eclipse");
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoFault() throws Exception {
    var many = "guest a like nothing\n".repeat(3000);
    Files.writeString(folder.resolve("bad.vnet"), many);
    var outcome =
        Processes.shell(
            folder,
            "\"$@\" | head -n 1; echo \"${PIPESTATUS[0]}\"",
            Processes.vnet("check", "bad.vnet"));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).startsWith("bad.vnet:1:").endsWith("\n1\n");
  }

  @Test
  void aFullOutputIsAFault() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full");
    var outcome =
        Processes.shell(folder, "\"$@\" > /dev/full", Processes.vnet("check", "good.vnet"));
    assertThat(outcome.exit()).isEqualTo(74);
    assertThat(outcome.err())
        .isEqualTo("vnet: standard output could not be written: No space left on device\n");
  }

  @Test
  void anEndlessInputIsReadAsFarAsTheLimit() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/zero")), "there is no /dev/zero");
    var outcome = Processes.run(folder, Processes.vnet("check", "/dev/zero"));
    assertThat(outcome)
        .isEqualTo(new Processes.Outcome(65, "", "vnet: /dev/zero is larger than 16 MB\n"));
  }

  @Test
  void aPipeWithANameIsAFileToo() throws Exception {
    var outcome =
        Processes.shell(folder, "\"$@\" <(cat good.vnet)", Processes.vnet("check", "--json"));
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("\"guests\": 1");
  }

  @Test
  void aTerminalIsRecognisedPerStream() throws Exception {
    Processes.assumeTool("script");
    var line = String.join(" ", Processes.vnet("check", "bad.vnet"));
    var both = Processes.run(folder, List.of("script", "-qec", line, "/dev/null"));
    var err = Processes.run(folder, List.of("script", "-qec", line + " | cat", "/dev/null"));
    assertThat(both.out()).contains("\u001b[1;31m");
    assertThat(err.out()).contains("error[misspelt-name]").doesNotContain("\u001b[1");
  }

  @Test
  void aFolderWithoutPermissionIsLeftAlone() throws Exception {
    Processes.assumeTool("setpriv");
    var outcome =
        Processes.shell(
            folder,
            """
            mkdir -m 555 locked || exit 99
            if [ "$(id -u)" = 0 ]; then
              exec setpriv --bounding-set -dac_override,-dac_read_search "$@"
            fi
            exec "$@"
            """,
            Processes.vnet("generate", "good.vnet", "-o", "locked"));
    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(77);
    assertThat(outcome.err()).startsWith("vnet: no permission for ");
    assertThat(Tree.of(folder.resolve("locked"))).isEmpty();
  }

  /** A file system of its own, of this size and these options, in a namespace of its own. */
  private Processes.Outcome mounted(String prepare, String... arguments) throws Exception {
    Processes.assumeTool("unshare");
    var program =
        """
        unshare -rm true 2> /dev/null && own='unshare -rm' || own='unshare -m'
        $own true 2> /dev/null || exit 98
        exec $own bash -c '
          mkdir -p disk && mount -t tmpfs -o size=64k tmpfs disk || exit 98
          %s
          "$@"
          code=$?
          cp -a disk kept
          exit $code' sh "$@"
        """
            .formatted(prepare);
    var outcome = Processes.shell(folder, program, Processes.vnet(arguments));
    assumeTrue(outcome.exit() != 98, "no mount namespace can be made here");
    return outcome;
  }

  @Test
  void aReadOnlyDiskIsNamed() throws Exception {
    var outcome =
        mounted("mount -o remount,ro disk || exit 98", "generate", "good.vnet", "-o", "disk/out");
    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(73);
    assertThat(outcome.err())
        .matches("vnet: .*/disk/out cannot be written: Read-only file system\n");
  }

  @Test
  void aFullDiskLeavesTheOldFilesWhole() throws Exception {
    var many =
        Vnet.GOOD.replace("  guest", "  guest x[1 to 150] { nic ethernet0 on vmnet0 }\n  guest");
    Files.writeString(folder.resolve("many.vnet"), many);
    var prepare = "\"${@:1:$#-3}\" good.vnet -o disk/out > /dev/null || exit 97";
    var outcome = mounted(prepare, "generate", "many.vnet", "-o", "disk/out");
    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(74);
    assertThat(outcome.err()).contains("No space left on device");
    var left = Tree.files(folder.resolve("kept/out"));
    Vnet.in(folder).run("generate", "many.vnet", "-o", "whole");
    Vnet.in(folder).run("generate", "good.vnet", "-o", "old");
    var whole = Tree.files(folder.resolve("whole"));
    var old = Tree.files(folder.resolve("old"));
    assertThat(left.keySet()).containsAll(old.keySet());
    left.forEach(
        (path, text) ->
            assertThat(text).as(path).isIn(whole.get(path), old.getOrDefault(path, "no file")));
    // with room again the next run finishes the work
    assertThat(Vnet.in(folder).run("generate", "many.vnet", "-o", "kept/out").exit()).isZero();
    assertThat(Tree.of(folder.resolve("kept/out"))).isEqualTo(Tree.of(folder.resolve("whole")));
  }

  @Test
  void theMachinesLanguageAndTimeZoneChangeNoByte() throws Exception {
    var plain = environment(Map.of("LC_ALL", "C", "TZ", "UTC"), List.of());
    for (var options :
        List.of(
            List.of("-Duser.language=tr", "-Duser.country=TR"),
            List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=nu-arab"),
            List.of("-Duser.language=th", "-Duser.country=TH", "-Duser.variant=TH"),
            List.of("-Dfile.encoding=ISO-8859-1", "-Dline.separator=\r\n"))) {
      assertThat(environment(Map.of("LC_ALL", "tr_TR.UTF-8", "TZ", "Asia/Kathmandu"), options))
          .as(options.toString())
          .isEqualTo(plain);
    }
  }

  private Map<String, String> environment(Map<String, String> variables, List<String> options)
      throws Exception {
    var out = Files.createTempDirectory(folder, "out");
    var line = Processes.vnet("generate", "good.vnet", "-o", out.toString(), "--json");
    line.addAll(1, options);
    var set = new StringBuilder();
    variables.forEach((name, value) -> set.append(name + "=" + value + " "));
    var outcome = Processes.shell(folder, set + "\"$@\"", line);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    var result = Tree.of(out);
    result.put("standard output", outcome.out().replace(out.toString(), "out"));
    return result;
  }
}
