package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.gen.Reading;
import org.vnetlang.gen.dhcpd.DhcpdConf;
import org.vnetlang.gen.dhcpd.DhcpdReader;
import org.vnetlang.gen.dhcpd.Dialect;
import org.vnetlang.gen.vmware.Locations;
import org.vnetlang.gen.vmware.LocationsReader;
import org.vnetlang.gen.vmware.NatConf;
import org.vnetlang.gen.vmware.NatConfReader;
import org.vnetlang.gen.vmware.Vmx;
import org.vnetlang.gen.vmware.VmxReader;

/** Broken files are refused with a line and a sentence; what is accepted is written back equal. */
class VmwareReadersFuzzTest {
  private static void mutate(String end, Consumer<String> check) {
    String text =
        VmwareGoldenTest.files(VmwareGoldenTest.laboratory()).stream()
            .filter(file -> file.path().endsWith(end))
            .map(GeneratedFile::content)
            .findFirst()
            .orElseThrow();
    ReaderMutants.each(end, text, check);
  }

  private static <T> List<T> accepted(Reading<T> reading, String text) {
    if (reading instanceof Reading.Refused<T> refused) {
      assertThat(refused.line())
          .isBetween(1, (int) text.chars().filter(c -> c == '\n').count() + 1);
      assertThat(refused.sentence()).endsWith(".");
      return List.of();
    }
    return List.of(((Reading.Read<T>) reading).value());
  }

  @Test
  void dhcpdConf() {
    mutate(
        "vmnet8/dhcpd/dhcpd.conf",
        text -> {
          for (Dialect dialect : Dialect.values()) {
            for (DhcpdConf conf : accepted(DhcpdReader.read(text, dialect), text)) {
              assertThat(DhcpdReader.read(conf.print(dialect), dialect))
                  .isEqualTo(new Reading.Read<>(conf));
            }
          }
        });
  }

  @Test
  void natConf() {
    mutate(
        "vmnet8/nat/nat.conf",
        text -> {
          for (NatConf conf : accepted(NatConfReader.read(text), text)) {
            assertThat(NatConfReader.read(conf.print())).isEqualTo(new Reading.Read<>(conf));
          }
        });
  }

  @Test
  void vmxLines() {
    mutate(
        "many.vmx",
        text -> {
          for (Vmx vmx : accepted(VmxReader.read(text), text)) {
            assertThat(VmxReader.read(vmx.print())).isEqualTo(new Reading.Read<>(vmx));
          }
        });
  }

  @Test
  void locations() {
    mutate(
        "/locations",
        text -> {
          assertThat(LocationsReader.lenient(text).hubs()).isNotNull();
          for (Locations log : accepted(LocationsReader.strict(text), text)) {
            assertThat(LocationsReader.strict(log.print())).isEqualTo(new Reading.Read<>(log));
          }
        });
  }
}
