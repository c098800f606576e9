package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
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
  private static final int MUTANTS = 2_000;

  private static void mutate(String end, Consumer<String> check) {
    String text =
        VmwareGoldenTest.files(VmwareGoldenTest.laboratory()).stream()
            .filter(file -> file.path().endsWith(end))
            .map(GeneratedFile::content)
            .findFirst()
            .orElseThrow();
    String given = System.getenv("VNET_SEED");
    long seed = given == null ? new Random().nextLong() : Long.parseLong(given);
    System.out.println("mutants of " + end + ": seed " + seed);
    var random = new Random(seed);
    for (int i = 0; i < MUTANTS; i++) {
      check.accept(mutant(text, random));
    }
  }

  private static String mutant(String text, Random random) {
    var mutant = new StringBuilder(text);
    for (int edits = random.nextInt(1, 4); edits > 0; edits--) {
      int at = random.nextInt(mutant.length() + 1);
      int to = Math.min(mutant.length(), at + random.nextInt(30));
      switch (random.nextInt(4)) {
        case 0 -> mutant.delete(at, to);
        case 1 -> mutant.insert(at, mutant.substring(at, to));
        case 2 -> mutant.insert(at, (char) random.nextInt(128));
        default ->
            mutant.insert(at, HostileStrings.ALL.get(random.nextInt(HostileStrings.ALL.size())));
      }
    }
    return mutant.toString();
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
