package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line under a finding: the caret stands under the fault as a terminal shows it. */
class ExcerptTest {
  private static final String HEAD = "lan office 192.168.0.0/24 gateway .1\n";

  @TempDir private Path folder;

  @Test
  void expandsTabsAsItShowsThem() {
    assertThat(shown("host dom0 runs xen 3.0 {\n\tnic\teth0 on ofice ip .64\n}\n"))
        .containsExactly(
            "<stdin>:3:14:", " 3 |     nic eth0 on ofice ip .64", "   |                 ^^^^^");
  }

  @Test
  void countsWideCharactersTwiceAndCombiningOnesNever() {
    assertThat(shown("/* 漢字 e\u0301 */ host dom0 runs xen 3.0 { nic eth0 on ofice ip .64 }\n"))
        .containsExactly(
            "<stdin>:2:50:",
            " 2 | /* 漢字 e\u0301 */ host dom0 runs xen 3.0 { nic eth0 on ofice ip .64 }",
            "   | " + " ".repeat(50) + "^^^^^");
  }

  @Test
  void countsACharacterOutsideTheBasicPlaneOnce() {
    assertThat(shown("/* \ud83d\ude00 */ host dom0 runs xen 3.0 { nic eth0 on ofice }\n"))
        .startsWith("<stdin>:2:46:");
  }

  @Test
  void endsTheLineBeforeCarriageReturns() {
    assertThat(shown("host dom0 runs xen 3.0 {\r\n  nic eth0 on ofice\r\n}\r\n"))
        .containsExactly("<stdin>:3:15:", " 3 |   nic eth0 on ofice", "   |               ^^^^^");
    assertThat(shown("host dom0 runs xen 3.0 {\r  nic eth0 on ofice\r}\r"))
        .containsExactly("<stdin>:3:15:", " 3 |   nic eth0 on ofice", "   |               ^^^^^");
  }

  @Test
  void cutsALongLineToAWindowAroundTheFault() {
    var lines =
        shown(
            "/* "
                + "x".repeat(300)
                + " */ host d runs xen 3.0 { nic eth0 on ofice ip .64 } // "
                + "y".repeat(300)
                + "\n");
    assertThat(lines.get(0)).isEqualTo("<stdin>:2:342:");
    assertThat(lines.get(1)).contains("… { nic eth0 on ofice ip".substring(0, 1)).endsWith("…");
    assertThat(lines.get(1).length()).isLessThan(110);
    int caret = lines.get(2).indexOf('^');
    assertThat(lines.get(1).substring(caret)).startsWith("ofice ip .64");
  }

  @Test
  void leavesAByteOrderMarkOut() {
    assertThat(report("\ufeffguest g like nothing\n")).contains("<stdin>:1:14: ");
  }

  @Test
  void marksTheEndOfAFileThatStopsTooEarly() {
    assertThat(report("lan office 192.168.0.0/24\nhost dom0 runs xen 3.0 {")).contains("^\n");
  }

  private String report(String text) {
    return Vnet.in(folder).input(text).run("check", "-").out();
  }

  /** Place, excerpt and carets of the misspelt name. */
  private List<String> shown(String text) {
    var lines = report(HEAD + text).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("error[misspelt-name]")) {
        return List.of(lines.get(i).split(" ")[0], lines.get(i + 1), lines.get(i + 2));
      }
    }
    throw new AssertionError("no misspelt name in " + lines);
  }
}
