package org.vnetlang.sim.tests.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vnetlang.sim.report.Line;
import org.vnetlang.sim.report.Printout;

class LineTest {
  private static final Line PACKETS = Line.of("packets:", "0", " errors:", "0", "");

  @Test
  void aLineIsItsPartsInOrder() {
    assertThat(PACKETS.text()).isEqualTo("packets:0 errors:0");
  }

  @Test
  void whatVariesHasOneMark() {
    assertThat(PACKETS.masked()).isEqualTo("packets:… errors:…");
  }

  @Test
  void anyNumbersMatch() {
    assertThat(PACKETS.matches("packets:12 errors:345")).isTrue();
    assertThat(PACKETS.matches("packets:1 errors:2 errors:3")).isTrue();
  }

  @Test
  void anotherTextDoesNot() {
    assertThat(PACKETS.matches("packets:12 error:345")).isFalse();
    assertThat(PACKETS.matches("packets: errors:1")).isFalse();
    assertThat(PACKETS.matches("packets:1 errors:")).isFalse();
    assertThat(PACKETS.matches("")).isFalse();
  }

  @Test
  void theEndOfALineIsAtTheEnd() {
    Line opened = Line.of("PID ", "<pid>", " (vmnet-natd)");
    assertThat(opened.matches("PID 5442 (vmnet-natd)")).isTrue();
    assertThat(opened.matches("PID 1 (vmnet-natd) (vmnet-natd)")).isTrue();
    assertThat(opened.matches("PID 5442 (vmnet-natd) ")).isFalse();
    assertThat(opened.matches("PID  (vmnet-natd)")).isFalse();
  }

  @Test
  void aLineWithoutPartsIsEmpty() {
    assertThat(Line.of("").matches("")).isTrue();
    assertThat(Line.of("").matches("x")).isFalse();
    assertThat(Line.of("", "<time>", " eth0").matches("12:00 eth0")).isTrue();
  }

  @Test
  void aPrintoutMatchesLineByLine() {
    var printout = new Printout(List.of(Line.of("eth0"), PACKETS));
    assertThat(printout.text()).isEqualTo("eth0\npackets:0 errors:0\n");
    assertThat(printout.matches("eth0\npackets:1 errors:2\n")).isTrue();
    assertThat(printout.matches("eth0\n")).isFalse();
    assertThat(printout.matches("packets:1 errors:2\neth0\n")).isFalse();
  }
}
