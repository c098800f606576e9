package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vnetlang.model.finding.Issue;

class InitAndExplainTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xen-bridge",
        "xen-route",
        "xen-nat",
        "vmware-bridged",
        "vmware-host-only",
        "vmware-nat"
      })
  void writesTheTutorialsFilesWhichAreFaultless(String template) throws IOException {
    var vnet = Vnet.in(folder);
    assertThat(vnet.run("init", template))
        .isEqualTo(new Vnet.Outcome(0, "wrote " + template + ".vnet\n", ""));
    assertThat(folder.resolve(template + ".vnet"))
        .hasSameBinaryContentAs(
            Path.of(System.getProperty("vnet.root"), "examples/tutorial", template + ".vnet"));
    assertThat(vnet.run("check", "--strict").exit()).isZero();
    assertThat(vnet.run("fmt", "--check").exit()).isZero();
  }

  @Test
  void writesAnEmptyFileWhichIsFaultlessToo() {
    var vnet = Vnet.in(folder);
    assertThat(vnet.run("init").out()).isEqualTo("wrote network.vnet\n");
    assertThat(vnet.run("check").out())
        .isEqualTo("network.vnet: 0 LANs, 0 hosts, 0 guests: nothing wrong found\n");
    assertThat(vnet.run("fmt", "--check").exit()).isZero();
  }

  @Test
  void writesIntoTheFileNamedOrToStandardOutput() {
    var vnet = Vnet.in(folder);
    assertThat(vnet.run("init", "xen-nat", "lab.vnet").out()).isEqualTo("wrote lab.vnet\n");
    assertThat(folder.resolve("lab.vnet")).hasContent(vnet.run("init", "xen-nat", "-").out());
  }

  @Test
  void neverOverwrites() throws IOException {
    var vnet = Vnet.in(folder).with("xen-nat.vnet", "mine");
    assertThat(vnet.run("init", "xen-nat"))
        .isEqualTo(
            new Vnet.Outcome(73, "", "vnet: xen-nat.vnet exists already; nothing was written\n"));
    assertThat(Files.readString(folder.resolve("xen-nat.vnet"))).isEqualTo("mine");
  }

  @Test
  void explainsACodeAsItIsShown() {
    var vnet = Vnet.in(folder);
    var page = vnet.run("explain", "misspelt-name");
    assertThat(page.exit()).isZero();
    assertThat(page.out()).startsWith("misspelt-name (error)\n\n").contains("\nwhy: ", "\nfix: ");
    assertThat(vnet.run("explain", "error[misspelt-name]")).isEqualTo(page);
    assertThat(vnet.run("explain", "MISSPELT_NAME")).isEqualTo(page);
  }

  @Test
  void explainsEveryCodeInBothLanguagesWithoutHoles() {
    var vnet = Vnet.in(folder);
    var english = Stream.of(Issue.values()).map(each -> page(vnet, each, "en")).toList();
    var spanish = Stream.of(Issue.values()).map(each -> page(vnet, each, "es")).toList();
    assertThat(english).doesNotContainAnyElementsOf(spanish);
    assertThat(english).noneMatch(page -> page.matches("(?s).*\\{\\d}.*"));
    assertThat(spanish).noneMatch(page -> page.matches("(?s).*\\{\\d}.*"));
  }

  private static String page(Vnet vnet, Issue issue, String language) {
    var outcome = vnet.run("explain", issue.code(), "--lang", language);
    assertThat(outcome.exit()).isZero();
    return outcome.out();
  }

  @Test
  void listsAllCodes() {
    assertThat(Vnet.in(folder).run("explain").out().lines())
        .hasSize(Issue.values().length)
        .allMatch(line -> line.matches("[a-z0-9-]+ \\((error|warning|note)\\)"));
  }
}
