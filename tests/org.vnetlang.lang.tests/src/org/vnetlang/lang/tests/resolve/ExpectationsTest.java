package org.vnetlang.lang.tests.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vnetlang.model.Story;
import org.vnetlang.sim.expect.Deciding;
import org.vnetlang.sim.expect.Decision;
import org.vnetlang.sim.expect.Reason;
import org.vnetlang.sim.expect.Verdict;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.story.Moment;
import org.vnetlang.sim.story.Telling;

/** What the recorded cases and the examples say of themselves is what the simulation says. */
class ExpectationsTest {
  private static final Path ROOT = Path.of(System.getProperty("vnet.root"));

  static Stream<Path> files() throws IOException {
    var all = new ArrayList<Path>();
    for (String folder :
        List.of(
            "tests/recordings/xen",
            "tests/recordings/nat",
            "examples/tutorial",
            "examples/modern")) {
      try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".vnet")).sorted().forEach(all::add);
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyExpectationHolds(Path file) throws IOException {
    var network = Meaning.of(Files.readString(file)).resolution().network();
    var running = Running.started(network);
    List<Decision> failing =
        new Deciding(running).all().stream().filter(ExpectationsTest::isWrong).toList();
    assertThat(failing.stream().map(ExpectationsTest::text)).isEmpty();
  }

  /** Of a product that is not modelled yet nothing can be told. */
  private static boolean isWrong(Decision decision) {
    boolean unknown =
        decision.verdict() == Verdict.CANNOT_TELL
            && decision
                .first()
                .flatMap(attempt -> attempt.reason())
                .filter(reason -> reason.kind() == Reason.Kind.NOT_MODELLED)
                .isPresent();
    return decision.verdict() != Verdict.HOLDS && !unknown;
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyStoryIsTrue(Path file) throws IOException {
    var network = Meaning.of(Files.readString(file)).resolution().network();
    var running = Running.started(network);
    for (Story story : network.stories()) {
      for (Moment moment : Telling.tell(running, story)) {
        assertThat(moment.possible()).as("%s: %s", story.name(), moment.step()).isTrue();
        assertThat(moment.decision().filter(ExpectationsTest::isWrong).map(ExpectationsTest::text))
            .as("%s, step %d", story.name(), moment.number())
            .isEmpty();
      }
    }
  }

  private static String text(Decision decision) {
    return decision.verdict()
        + " "
        + decision.expectation()
        + "\n   "
        + decision.first().flatMap(attempt -> attempt.reason());
  }
}
