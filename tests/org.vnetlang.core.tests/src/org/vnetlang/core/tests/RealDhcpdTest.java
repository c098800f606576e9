package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.gen.dhcpd.Dialect;
import org.vnetlang.gen.dhcpd.ServedNetwork;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.Host;

/**
 * Real ISC servers read what we write ({@code dhcpd -t}): 4.x as Debian packages it, and 2.0 (tag
 * V2-0-5 of its public source, which still compiles) where {@code VNET_DHCPD_2_0} names its binary.
 */
class RealDhcpdTest {
  private static final Path DHCPD = Path.of("/usr/sbin/dhcpd");

  @TempDir Path folder;

  private static Path server(Dialect dialect) {
    if (dialect == Dialect.ISC_4) {
      assumeTrue(Files.isExecutable(DHCPD), "no " + DHCPD + ": install isc-dhcp-server");
      return DHCPD;
    }
    Optional<String> binary = Optional.ofNullable(System.getenv("VNET_DHCPD_2_0"));
    assumeTrue(binary.isPresent(), "VNET_DHCPD_2_0 names no dhcpd of ISC 2.0");
    return Path.of(binary.get());
  }

  /** Empty if the server of that dialect accepts the text, else the text and what it says. */
  private String complaint(Dialect dialect, String text) throws IOException, InterruptedException {
    Path conf = Files.writeString(folder.resolve("dhcpd.conf"), text);
    Path leases = Files.writeString(folder.resolve("leases"), "");
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                server(dialect).toString(), "-t", "-cf", conf.toString(), "-lf", leases.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("dhcpd -t ends").isTrue();
    return process.exitValue() == 0 ? "" : text + Files.readString(said);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void everyStatementOfOursIsAccepted(Dialect dialect) throws Exception {
    var conf = DhcpdConfTest.everything(Optional.of("a \"b\" \\ c"), "web");
    assertThat(complaint(dialect, conf.print(dialect))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theTutorialsNetworksAreAccepted(Dialect dialect) throws Exception {
    var conf = ServedNetwork.conf(VmwareTutorial.HOST.networks());
    assertThat(complaint(dialect, conf.print(dialect))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void everyVmnetsConfigurationIsAccepted(Dialect dialect) throws Exception {
    var complaints = new ArrayList<String>();
    for (Host host : List.of(VmwareTutorial.HOST, VmwareGoldenTest.laboratory())) {
      for (GeneratedFile file : VmwareGoldenTest.files(host)) {
        if (file.path().endsWith("/dhcpd.conf")) {
          complaints.add(complaint(dialect, file.content()));
        }
      }
    }
    assertThat(complaints).hasSize(6).containsOnly("");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void subnetsOfEverySizeAreAccepted(Dialect dialect) throws Exception {
    var complaints = new ArrayList<String>();
    Optional<DhcpService> anyPool =
        VmwareTutorial.dhcp("0.0.0.0", "0.0.0.0"); // outside every subnet: the product's own pool
    for (int length = 16; length <= 32; length++) {
      var network = VmwareTutorial.hostOnly("vmnet1", "10.0.0.0/" + length, anyPool);
      Host host = VmwareTutorial.host(List.of(network), List.of());
      complaints.add(complaint(dialect, VmwareGoldenTest.files(host).get(1).content()));
    }
    assertThat(complaints).containsOnly("");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void hostileLabelsAndDomainsAreAccepted(Dialect dialect) throws Exception {
    var complaints = new ArrayList<String>();
    for (String hostile : HostileStrings.ALL) {
      var conf = DhcpdConfTest.everything(Optional.of(hostile), hostile);
      complaints.add(complaint(dialect, conf.print(dialect)));
    }
    assertThat(complaints).containsOnly("");
  }

  @Test
  void theServerStillRefusesWhatIsWrong() throws Exception {
    for (String wrong : List.of("frobnicate 3;", "host a { } host a { }")) {
      assertThat(complaint(Dialect.ISC_4, wrong)).isNotEmpty();
    }
  }
}
