package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The completion script, in the shell it is written for. */
class CompletionTest {
  @TempDir private Path folder;

  private String script() throws IOException {
    var outcome = Vnet.in(folder).run("completion", "bash");
    assertThat(outcome.exit()).isZero();
    Files.writeString(folder.resolve("vnet.bash"), outcome.out());
    return outcome.out();
  }

  @Test
  void isTheSameForBothShellsAndTheDefault() throws IOException {
    assertThat(Vnet.in(folder).run("completion", "zsh").out()).isEqualTo(script());
    assertThat(Vnet.in(folder).run("completion").out()).isEqualTo(script());
  }

  @Test
  void isReadByBashWithoutComplaint() throws Exception {
    Processes.assumeTool("bash");
    script();
    assertThat(Processes.run(folder, List.of("bash", "-n", "vnet.bash")).all()).isEmpty();
  }

  /** But for a warning about candidates with blanks, of which there are none. */
  @Test
  void passesShellcheck() throws Exception {
    Processes.assumeTool("shellcheck");
    script();
    var outcome =
        Processes.run(folder, List.of("shellcheck", "-s", "bash", "-e", "SC2207", "vnet.bash"));
    assertThat(outcome.all()).isEmpty();
  }

  @Test
  void proposesCommandsOptionsAndTheirValues() throws Exception {
    Processes.assumeTool("bash");
    script();
    assertThat(proposed("vnet ", 1)).contains("init", "check", "fmt", "generate", "explain");
    assertThat(proposed("vnet generate --d", 2)).contains("--diff", "--dry-run");
    assertThat(proposed("vnet generate --target ", 3)).contains("vmware-server");
    assertThat(proposed("vnet explain misspelt", 2)).contains("misspelt-name");
    assertThat(proposed("vnet init xen-", 2)).contains("xen-nat", "xen-route");
  }

  private List<String> proposed(String line, int word) throws Exception {
    var program =
        """
        shopt -s extglob progcomp; . ./vnet.bash
        compopt() { :; } # nobody is at the keyboard
        COMP_LINE='%1$s'; COMP_POINT=${#COMP_LINE}; COMP_CWORD=%2$d
        read -ra COMP_WORDS <<< "$COMP_LINE"
        [ "${COMP_LINE: -1}" = ' ' ] && COMP_WORDS+=("")
        _complete_vnet; printf '%%s\\n' "${COMPREPLY[@]}"
        """
            .formatted(line, word);
    var outcome = Processes.run(folder, List.of("bash", "-c", program));
    assertThat(outcome.err()).isEmpty();
    return outcome.out().lines().map(String::strip).toList();
  }
}
