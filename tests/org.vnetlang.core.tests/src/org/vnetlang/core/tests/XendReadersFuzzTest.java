package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.vnetlang.gen.Reading;
import org.vnetlang.gen.xend.DomU;
import org.vnetlang.gen.xend.DomUReader;
import org.vnetlang.gen.xend.XendConfigReader;
import org.vnetlang.plan.xen.XendVersion;

/** Broken files are refused with a line and a sentence; what is accepted is written back equal. */
class XendReadersFuzzTest {
  private static void mutate(String end, Consumer<String> check) {
    String text = XendRoundTripTest.text(XenLaboratory.host("3.0.4"), end);
    ReaderMutants.each(end, text, check);
  }

  private static void refused(Reading<?> reading, String text) {
    if (reading instanceof Reading.Refused<?> refused) {
      assertThat(refused.line())
          .isBetween(1, (int) text.chars().filter(c -> c == '\n').count() + 1);
      assertThat(refused.sentence()).endsWith(".");
    }
  }

  @Test
  void guests() {
    mutate(
        "/many.cfg",
        text -> {
          Reading<DomU> reading = DomUReader.read(text);
          refused(reading, text);
          if (reading instanceof Reading.Read<DomU> read) {
            String again = String.join("\n", read.value().lines());
            assertThat(DomUReader.read(again)).isEqualTo(reading);
          }
        });
  }

  @Test
  void settings() {
    mutate(
        "/xend-config.sxp", text -> refused(XendConfigReader.read(text, XendVersion.V3_0_4), text));
  }

  @Test
  void longLinesEnd() {
    String list = "disk = [ " + "'a', ".repeat(300) + "'b' ]\n";
    String ours = XendRoundTripTest.text(XenSetups.NAT, "/brun.cfg");
    assertThat(DomUReader.read(ours + list)).isInstanceOf(Reading.Read.class);
    assertThat(DomUReader.read(ours + "disk = [ " + "'a', ".repeat(300_000) + "'b' ]\n"))
        .isInstanceOf(Reading.Refused.class);
  }
}
