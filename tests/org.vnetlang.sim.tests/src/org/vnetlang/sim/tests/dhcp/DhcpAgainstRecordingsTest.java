package org.vnetlang.sim.tests.dhcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vnetlang.sim.dhcp.server.ServerKind;

/** The model's servers and clients say, log and remember what the real ones did. */
class DhcpAgainstRecordingsTest {

  static Stream<DhcpCase> cases() {
    return DhcpCase.texts().entrySet().stream().map(e -> DhcpCase.read(e.getKey(), e.getValue()));
  }

  static Stream<DhcpCase> renumbered() {
    return DhcpCase.texts().entrySet().stream()
        .map(e -> DhcpCase.read(e.getKey(), Renumbered.of(e.getValue())));
  }

  /** Prints how many facts are equal, and the others by name. */
  @AfterAll
  static void count() {
    List<Fact> all = cases().flatMap(one -> Fact.of(one).stream()).toList();
    long equal = all.stream().filter(Fact::equal).count();
    System.out.printf(
        "DHCP: %d recordings, %d facts, %d equal%n", cases().count(), all.size(), equal);
    all.stream().filter(fact -> !fact.equal()).forEach(System.out::println);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyFactIsAsRecorded(DhcpCase recorded) {
    assertThat(Fact.of(recorded)).allMatch(Fact::equal);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("renumbered")
  void everyFactIsAsRecordedWithOtherNumbers(DhcpCase recorded) {
    assumeTrue(
        lowestFirst(recorded) == lowestFirst(original(recorded.name())),
        "ISC dhcpd 4.4 starts elsewhere in this range: a multiple of its table's size is in it");
    assertThat(Fact.of(recorded)).allMatch(Fact::equal);
  }

  private static DhcpCase original(String name) {
    return DhcpCase.read(name, DhcpCase.texts().get(name));
  }

  /** Whether the lowest address of each range is the first one that a new server gives. */
  private static boolean lowestFirst(DhcpCase recorded) {
    return recorded.processes().values().stream()
        .flatMap(process -> process.networks().stream())
        .flatMap(network -> network.subnets().stream())
        .flatMap(subnet -> subnet.ranges().stream())
        .allMatch(range -> range.first().value() / 100_003 == range.last().value() / 100_003);
  }

  @Test
  void thereAreRecordingsOfBothServers() {
    List<DhcpCase> all = cases().toList();
    assertThat(all).hasSizeGreaterThanOrEqualTo(32);
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
            ServerKind.ISC_2,
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
