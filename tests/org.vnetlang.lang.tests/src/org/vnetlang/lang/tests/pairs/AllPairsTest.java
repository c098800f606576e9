package org.vnetlang.lang.tests.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vnetlang.lang.tests.Reading;
import org.vnetlang.model.Expectation;
import org.vnetlang.model.Network;
import org.vnetlang.model.Protocol;
import org.vnetlang.sim.expect.Members;
import org.vnetlang.sim.pairs.AllPairs;
import org.vnetlang.sim.stage.Running;

/**
 * All pairs at once are what each pair is on its own. {@code VNET_PAIRS} is how many networks by
 * chance (20 where it is not set), {@code VNET_SEED} repeats a run.
 */
class AllPairsTest {
  private static final Path ROOT = Path.of(System.getProperty("vnet.root"));

  private static long setting(String name, long usual) {
    return Optional.ofNullable(System.getenv(name)).map(Long::parseLong).orElse(usual);
  }

  static Stream<Path> files() throws IOException {
    return Stream.of(
            "examples/tutorial", "examples/modern", "tests/corpus/uses", "tests/corpus/causes")
        .flatMap(folder -> list(ROOT.resolve(folder)))
        .filter(file -> file.toString().endsWith(".vnet"))
        .sorted();
  }

  private static Stream<Path> list(Path folder) {
    try (var all = Files.walk(folder)) {
      return all.toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> differences(Network network, Optional<Expectation.Port> port) {
    var running = Running.started(network);
    return Pairwise.differences(running, Members.all(running), port);
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileOfOurs(Path file) throws IOException {
    Network network = Reading.network(Reading.file(file));
    if (network.guests().count() <= RandomSites.MOST) {
      assertThat(differences(network, Optional.empty())).isEmpty();
    }
  }

  @Test
  void networksByChance() {
    long seed = setting("VNET_SEED", System.nanoTime());
    long count = setting("VNET_PAIRS", 20);
    System.out.println("pairs seed " + seed + ", " + count + " networks");
    var random = new Random(seed);
    for (int i = 0; i < count; i++) {
      String text = RandomSites.next(random);
      Network network = Reading.network(Reading.text(text));
      var port =
          i % 4 == 3
              ? Optional.of(new Expectation.Port(Protocol.TCP, Optional.of(80)))
              : Optional.<Expectation.Port>empty();
      assertThat(differences(network, port))
          .as("seed " + seed + ", network " + i + "\n" + text)
          .isEmpty();
    }
  }

  @Test
  void machinesThatCanBeExchangedAreWalkedOnce() throws IOException {
    var network = Reading.network(Reading.file(ROOT.resolve("examples/fleet/fleet-100.vnet")));
    var running = Running.started(network);
    var pairs = AllPairs.of(running, Members.all(running), Optional.empty());
    assertThat(pairs.walks()).isLessThan((int) pairs.pairs() / 2);
  }
}
