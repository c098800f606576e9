package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vnetlang.lang.formatting.VnetFormatting;

/** A fleet told guest by guest and told with arrays is one fleet. */
class FleetTest {
  private static final Path ROOT = Path.of(System.getProperty("vnet.root"));
  private static final Path FLEET = ROOT.resolve("examples/fleet");

  @TempDir private Path folder;

  @Test
  void arraysAndSpelledOutGuestsGenerateTheSameFiles() throws IOException {
    var long100 = generated("fleet-100.vnet");
    assertThat(long100).hasSizeGreaterThan(100);
    assertThat(generated("fleet-100-compact.vnet")).isEqualTo(long100);
  }

  private Map<String, String> generated(String name) throws IOException {
    var out = folder.resolve(name + ".out");
    var outcome =
        Vnet.in(folder).run("generate", FLEET.resolve(name).toString(), "-o", out.toString());
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return Tree.of(out);
  }

  @ParameterizedTest
  @CsvSource({"fleet-100.vnet,", "fleet-100-compact.vnet,--compact"})
  void theExamplesAreWhatTheWorkloadPrints(String name, String form)
      throws IOException, InterruptedException {
    Processes.assumeTool("python3");
    var program = ROOT.resolve("bench/arrays.py").toString();
    var line = List.of("python3", program, form == null ? "100" : form, "100");
    var printed = Processes.run(folder, line);
    assertThat(printed.exit()).as(printed.err()).isZero();
    assertThat(VnetFormatting.format(printed.out()))
        .isEqualTo(Files.readString(FLEET.resolve(name)));
  }
}
