package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vnetlang.headless.explain.Page;
import org.vnetlang.model.finding.Group;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Texts;

/** The pages of the codes. */
class ExplainTest {
  /** Limits, which take more text than one likes to read, and what only standard input has. */
  private static final Set<Issue> WITHOUT_EXAMPLE =
      EnumSet.of(
          Issue.FILE_TOO_LARGE,
          Issue.IMPORT_WITHOUT_FOLDER,
          Issue.NESTED_TOO_DEEP,
          Issue.TOO_MANY_GUESTS,
          Issue.TOO_MANY_IMPORTS);

  @TempDir private Path folder;

  @Test
  void aPageHasAnExampleWithThePlaceMarkedAndMended() {
    assertThat(Vnet.in(folder).run("explain", "range-needs-to").out())
        .isEqualTo(
            """
            range-needs-to (error)

            '.128-.254' is written without blanks.

            why: Ranges and arrays are written with the word 'to'; so it is one word that means nothing.
            fix: Write .128 to .254.

            example:
              lan office 192.168.0.0/24 gateway .1 {
                dhcp range .128-.254
                           ^^^^^^^^^
              }

            mended:
              lan office 192.168.0.0/24 gateway .1 {
                dhcp range .128 to .254
              }
            """);
  }

  @Test
  void aCodeIsFoundAsItIsShown() {
    var vnet = Vnet.in(folder);
    var page = vnet.run("explain", "misspelt-name");
    assertThat(page.exit()).isZero();
    assertThat(page.out()).startsWith("misspelt-name (error)\n\n").contains("\nwhy: ", "\nfix: ");
    assertThat(vnet.run("explain", "error[misspelt-name]")).isEqualTo(page);
    assertThat(vnet.run("explain", "MISSPELT_NAME")).isEqualTo(page);
  }

  @Test
  void causesOfLostPacketsHavePagesToo() {
    var vnet = Vnet.in(folder);
    assertThat(vnet.run("explain", "hidden-by-nat").out())
        .startsWith("hidden-by-nat\n\n‹machine› knows no way to ‹address›")
        .contains("\nwhy: ", "\nfix: ");
    assertThat(vnet.run("explain", "hidden-by-nat", "--lang=es").out()).contains("\npor qué: ");
    assertThat(vnet.run("explain", "hidden-by-net").err()).contains("did you mean hidden-by-nat?");
  }

  @Test
  void anUnknownCodeIsAnsweredWithTheNearest() {
    var outcome = Vnet.in(folder).run("explain", "adress-in-pool");
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.err()).contains("adress-in-pool", "did you mean address-in-pool?");
  }

  @Test
  void everyCodeHasAPageInBothLanguagesWithoutHoles() {
    var vnet = Vnet.in(folder);
    var english = Stream.of(Issue.values()).map(each -> page(vnet, each, "en")).toList();
    var spanish = Stream.of(Issue.values()).map(each -> page(vnet, each, "es")).toList();
    assertThat(english).doesNotContainAnyElementsOf(spanish);
    assertThat(english).noneMatch(page -> page.matches("(?s).*\\{\\d}.*"));
    assertThat(spanish).noneMatch(page -> page.matches("(?s).*\\{\\d}.*"));
    assertThat(String.join("", spanish)).contains("\nejemplo:\n", "\ncorregido:\n");
  }

  private static String page(Vnet vnet, Issue issue, String language) {
    var outcome = vnet.run("explain", issue.code(), "--lang", language);
    assertThat(outcome.exit()).isZero();
    return outcome.out();
  }

  @ParameterizedTest
  @EnumSource(Issue.class)
  void examplesHaveTheIssueAndMendedOnesDoNot(Issue issue) throws IOException {
    var page = Page.of(issue, Texts.ENGLISH);
    assertThat(page.example().isEmpty()).isEqualTo(WITHOUT_EXAMPLE.contains(issue));
    if (page.example().isPresent()) {
      var example = page.example().get();
      assertThat(example.marks()).isNotEmpty();
      assertThat(example.text()).doesNotContain(" // ! ");
      assertThat(String.join("\n", example.lines())).contains("^");
      assertThat(page.hasQuickFix())
          .as("who can be mended is shown mended")
          .isEqualTo(example.mended().isPresent());
    }
  }

  @Test
  void allCodesAreListedByGroup() {
    var lines = Vnet.in(folder).run("explain").out().lines().toList();
    assertThat(lines)
        .filteredOn(line -> line.matches("  [a-z0-9-]+ \\((error|warning|note)\\)"))
        .hasSize(Issue.values().length);
    assertThat(lines)
        .filteredOn(line -> !line.isEmpty() && !line.startsWith(" "))
        .startsWith(
            "Words and signs",
            "Names, numbers and addresses",
            "The network",
            "Xen and VMware",
            "Advice")
        .contains("Lost packets: ARP");
    assertThat(lines).contains("  proxy-arp-missing");
    assertThat(Vnet.in(folder).run("explain", "--lang", "es").out())
        .startsWith("Palabras y signos");
    assertThat(Issue.MAC_ZERO.group()).isEqualTo(Group.NETWORK);
    assertThat(Issue.WORDS_ARE_SMALL.group()).isEqualTo(Group.TEXT);
    assertThat(Issue.RAW_FILE.group()).isEqualTo(Group.PLATFORM);
  }
}
