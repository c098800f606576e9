package org.vnetlang.sim.tests.xen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the genuine scripts did, the programs do: commands, exit codes, and the state after. */
class ScriptsAgainstRecordingsTest {

  static Stream<Case> cases() {
    return Case.all(Renumbering.NONE);
  }

  static Stream<Case> otherSubnets() {
    return Case.all(Renumbering.OTHER_SUBNETS);
  }

  static Stream<Case> otherDevices() {
    return Case.all(Renumbering.OTHER_DEVICES);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theProgramsDoWhatTheScriptsDid(Case recorded) {
    assertEqual(recorded);
  }

  @ParameterizedTest
  @MethodSource("otherSubnets")
  void theyDoSoWithOtherAddresses(Case recorded) {
    assertEqual(recorded);
  }

  @ParameterizedTest
  @MethodSource("otherDevices")
  void theyDoSoWithOtherInterfaces(Case recorded) {
    assertEqual(recorded);
  }

  private static void assertEqual(Case recorded) {
    var replay = new Replay(recorded);
    List<Replay.Difference> differences = replay.run();
    assertThat(differences).as(recorded.name()).isEmpty();
    assertThat(replay.compared()).as("calls compared").isPositive();
  }
}
