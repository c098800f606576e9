package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vnetlang.headless.fidelity.Cases;
import org.vnetlang.headless.fidelity.Cell;
import org.vnetlang.headless.fidelity.Compared;
import org.vnetlang.headless.fidelity.Fact;
import org.vnetlang.model.address.Ipv4;

/** The model's DHCP servers and clients say, log and remember what the real ones did. */
class DhcpFidelityTest {
  static final Path RECORDINGS =
      Path.of(System.getProperty("vnet.root")).resolve("tests/recordings/dhcp");
  private static final Pattern RANGE =
      Pattern.compile("\"(\\d+\\.\\d+\\.\\d+\\.\\d+)-(\\d+\\.\\d+\\.\\d+\\.\\d+)\"");

  @TempDir private Path folder;

  static Stream<Path> recordings() throws IOException {
    try (Stream<Path> files = Files.list(RECORDINGS)) {
      return files.sorted().toList().stream();
    }
  }

  private List<Cell> different(String text) throws IOException {
    Files.writeString(folder.resolve("case.json"), text);
    Compared row = Cases.in(folder).get(0).row().orElseThrow();
    assertThat(row.cells()).anyMatch(cell -> cell.compared() > 0);
    return row.cells().stream().filter(cell -> cell.result() == Cell.Result.DIFFERENT).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recordings")
  void everyFactIsAsRecorded(Path recording) throws IOException {
    assertThat(different(Files.readString(recording))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recordings")
  void everyFactIsAsRecordedWithOtherNumbers(Path recording) throws IOException {
    var text = Files.readString(recording);
    var other = RenumberedDhcp.of(text);
    assumeTrue(
        lowestFirst(other) == lowestFirst(text),
        "ISC dhcpd 4.4 starts elsewhere in this range: a multiple of its table's size is in it");
    assertThat(different(other)).isEmpty();
  }

  /** Whether the lowest address of each range is the first one that a new server gives. */
  private static boolean lowestFirst(String text) {
    return RANGE
        .matcher(text)
        .results()
        .allMatch(range -> place(range, 1) / 100_003 == place(range, 2) / 100_003);
  }

  private static long place(MatchResult range, int end) {
    return Ipv4.of(range.group(end)).value();
  }

  @Test
  void thereAreRecordingsOfBothServers() throws IOException {
    var names = recordings().map(file -> file.getFileName().toString()).toList();
    assertThat(names).hasSizeGreaterThanOrEqualTo(32);
    assertThat(names).anyMatch(name -> name.endsWith("-isc.json"));
    assertThat(names).anyMatch(name -> name.endsWith("-isc20.json"));
  }

  @Test
  void anotherServerDiffers() throws IOException {
    var text = Files.readString(RECORDINGS.resolve("01-vmware-default-range-isc.json"));
    assertThat(different(text.replace("\"server\": \"isc\"", "\"server\": \"isc20\"")))
        .extracting(Cell::fact)
        .contains(Fact.MESSAGES, Fact.LOG);
  }

  @Test
  void aFolderOfThemIsComparedWithoutAnyFile() throws IOException {
    var name = "02-pool-of-3-isc.json";
    var text = Files.readString(RECORDINGS.resolve(name));
    Files.writeString(folder.resolve("right.json"), text);
    Files.writeString(folder.resolve("wrong.json"), text.replace("DHCPOFFER on", "DHCPOFFER in"));
    Files.writeString(folder.resolve("odd.json"), "{\"processes\": [1], \"frames\": 2}");
    var outcome = Vnet.in(folder).run("fidelity", ".");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).contains("odd");
    assertThat(outcome.out())
        .startsWith(
            "       addresses  answers  messages  log\nright  =          =        =         =\n")
        .contains("wrong: log: server, line 2: recorded server.log: DHCPOFFER in");
  }
}
