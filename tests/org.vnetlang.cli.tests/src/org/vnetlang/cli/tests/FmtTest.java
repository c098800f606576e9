package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtTest {
  private static final String UGLY = "lan   office 192.168.0.0/24\n\n\n\nlan b   10.0.0.0/8\n";
  private static final String NEAT = "lan office 192.168.0.0/24\n\nlan b 10.0.0.0/8\n";

  @TempDir private Path folder;

  @Test
  void laysAFileOutInPlaceAndKeepsItsMode() throws IOException {
    var vnet = Vnet.in(folder).with("a.vnet", UGLY);
    var file = folder.resolve("a.vnet");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(vnet.run("fmt")).isEqualTo(new Vnet.Outcome(0, "laid out a.vnet\n", ""));
    assertThat(Files.readString(file)).isEqualTo(NEAT);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(folder).isDirectoryNotContaining("glob:**/.vnet-tmp-*");
  }

  @Test
  void doesNotTouchAFileThatIsLaidOut() throws IOException {
    var vnet = Vnet.in(folder).with("a.vnet", NEAT);
    var old = FileTime.from(Instant.ofEpochSecond(1_000_000_000));
    Files.setLastModifiedTime(folder.resolve("a.vnet"), old);
    assertThat(vnet.run("fmt", "a.vnet")).isEqualTo(new Vnet.Outcome(0, "", ""));
    assertThat(Files.getLastModifiedTime(folder.resolve("a.vnet"))).isEqualTo(old);
  }

  @Test
  void keepsALinkALink() throws IOException {
    var vnet = Vnet.in(folder).with("real.vnet", UGLY);
    Files.createSymbolicLink(folder.resolve("link.vnet"), Path.of("real.vnet"));
    assertThat(vnet.run("fmt", "link.vnet").exit()).isZero();
    assertThat(folder.resolve("link.vnet")).isSymbolicLink();
    assertThat(folder.resolve("real.vnet")).hasContent(NEAT);
  }

  @Test
  void writesStandardInputToStandardOutput() {
    assertThat(Vnet.in(folder).input(UGLY).run("fmt", "-"))
        .isEqualTo(new Vnet.Outcome(0, NEAT, ""));
  }

  @Test
  void checkNamesTheFilesAndWritesNothing() throws IOException {
    var vnet = Vnet.in(folder).with("a.vnet", UGLY).with("b.vnet", NEAT);
    assertThat(vnet.run("fmt", "--check", "a.vnet", "b.vnet"))
        .isEqualTo(new Vnet.Outcome(1, "would lay out a.vnet\n", ""));
    assertThat(vnet.run("fmt", "--check", "b.vnet")).isEqualTo(new Vnet.Outcome(0, "", ""));
    assertThat(Files.readString(folder.resolve("a.vnet"))).isEqualTo(UGLY);
  }

  @Test
  void diffPrintsWhatWouldChangeAndWritesNothing() throws IOException {
    var vnet = Vnet.in(folder).with("a.vnet", UGLY);
    var expected =
        """
        --- a/a.vnet
        +++ b/a.vnet
        @@ -1,5 +1,3 @@
        -lan   office 192.168.0.0/24
        +lan office 192.168.0.0/24
        \s
        -
        -
        -lan b   10.0.0.0/8
        +lan b 10.0.0.0/8
        """;
    assertThat(vnet.run("fmt", "--diff")).isEqualTo(new Vnet.Outcome(0, expected, ""));
    assertThat(vnet.run("fmt", "--diff", "--check").exit()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("a.vnet"))).isEqualTo(UGLY);
  }

  @Test
  void diffSaysWhereALastLineFeedIsMissing() {
    assertThat(Vnet.in(folder).input("lan  a 10.0.0.0/8").run("fmt", "--diff", "-").out())
        .contains("\n-lan  a 10.0.0.0/8\n\\ No newline at end of file\n");
  }

  @Test
  void leavesBytesThatAreNoTextAlone() throws IOException {
    byte[] latin = {'l', 'a', 'n', ' ', ' ', 'a', ' ', '"', (byte) 0xe9, '"', '\n'};
    Files.write(folder.resolve("a.vnet"), latin);
    assertThat(Vnet.in(folder).run("fmt").exit()).isEqualTo(65);
    assertThat(folder.resolve("a.vnet")).hasBinaryContent(latin);
  }
}
