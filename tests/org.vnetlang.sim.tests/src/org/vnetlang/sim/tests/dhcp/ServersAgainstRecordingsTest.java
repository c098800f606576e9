package org.vnetlang.sim.tests.dhcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** To the same questions at the same times the model's servers answer what the real ones did. */
class ServersAgainstRecordingsTest {

  static Stream<DhcpCase> cases() {
    return DhcpCase.texts().entrySet().stream().map(e -> DhcpCase.read(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aServerSendsAndLogsWhatWasRecorded(DhcpCase recorded) {
    ServerReplay replay = ServerReplay.of(recorded);
    List<Frame> answers = recorded.frames().stream().filter(Frame::fromServer).toList();
    assertThat(replay.log()).as(recorded.name()).isEqualTo(recorded.log());
    assertThat(Frame.shown(replay.answers())).as(recorded.name()).isEqualTo(Frame.shown(answers));
  }
}
