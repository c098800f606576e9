package org.vnetlang.sim.tests.dhcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The model's servers and clients say, log and remember what the real ones did. */
class DhcpAgainstRecordingsTest {

  static Stream<DhcpCase> cases() {
    return DhcpCase.texts().entrySet().stream().map(e -> DhcpCase.read(e.getKey(), e.getValue()));
  }

  static Stream<DhcpCase> renumbered() {
    return DhcpCase.texts().entrySet().stream()
        .map(e -> DhcpCase.read(e.getKey(), Renumbered.of(e.getValue())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyFactIsAsRecorded(DhcpCase recorded) {
    assertThat(Fact.of(recorded)).allMatch(Fact::equal);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("renumbered")
  void everyFactIsAsRecordedWithOtherNumbers(DhcpCase recorded) {
    assertThat(Fact.of(recorded)).allMatch(Fact::equal);
  }

  @Test
  void thereAreRecordingsOfBothServers() {
    List<DhcpCase> all = cases().toList();
    assertThat(all).hasSizeGreaterThanOrEqualTo(26);
    assertThat(all.stream().map(DhcpCase::kind).distinct()).hasSize(2);
  }

  @Test
  void aWrongModelDiffers() {
    DhcpCase first =
        cases()
            .filter(one -> one.name().equals("01-vmware-default-range-isc"))
            .findFirst()
            .orElseThrow();
    var other =
        new DhcpCase(
            first.name(),
            org.vnetlang.sim.dhcp.server.ServerKind.ISC_2,
            first.processes(),
            first.steps(),
            first.frames(),
            first.echoes(),
            first.log(),
            first.guests(),
            first.leases(),
            first.macs());
    assertThat(Fact.of(other)).anyMatch(fact -> !fact.equal());
  }
}
