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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.gen.dhcpd.Dialect;
import org.vnetlang.gen.dhcpd.ServedNetwork;
import org.vnetlang.model.Host;

/** The real ISC server reads what we write ({@code dhcpd -t}, Debian's isc-dhcp-server). */
class RealDhcpdTest {
  private static final Path DHCPD = Path.of("/usr/sbin/dhcpd");

  @TempDir Path folder;

  @BeforeEach
  void theServerIsInstalled() {
    assumeTrue(Files.isExecutable(DHCPD), "no " + DHCPD + ": install isc-dhcp-server");
  }

  /** Empty if the server accepts the text, else what it says. */
  static String complaint(Path folder, String text) throws IOException, InterruptedException {
    Path conf = Files.writeString(folder.resolve("dhcpd.conf"), text);
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(DHCPD.toString(), "-t", "-cf", conf.toString(), "-lf", "/dev/null")
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("dhcpd -t ends").isTrue();
    return process.exitValue() == 0 ? "" : text + Files.readString(said);
  }

  @Test
  void everyStatementOfOursIsAccepted() throws Exception {
    var conf = DhcpdConfTest.everything(Optional.of("a \"b\" \\ c"), "web");
    assertThat(complaint(folder, conf.print(Dialect.ISC_4))).isEmpty();
    assertThat(complaint(folder, conf.print(Dialect.ISC_2_0))).isEmpty();
  }

  @Test
  void theTutorialsNetworksAreAccepted() throws Exception {
    var conf = ServedNetwork.conf(VmwareTutorial.HOST.networks());
    assertThat(complaint(folder, conf.print(Dialect.ISC_4))).isEmpty();
  }

  @Test
  void everyVmnetsConfigurationIsAccepted() throws Exception {
    var complaints = new ArrayList<String>();
    for (Host host : List.of(VmwareTutorial.HOST, VmwareGoldenTest.laboratory())) {
      for (GeneratedFile file : VmwareGoldenTest.files(host)) {
        if (file.path().endsWith("/dhcpd.conf")) {
          complaints.add(complaint(folder, file.content()));
        }
      }
    }
    assertThat(complaints).hasSize(6).containsOnly("");
  }

  @Test
  void hostileLabelsAndDomainsAreAccepted() throws Exception {
    var complaints = new ArrayList<String>();
    for (String hostile : HostileStrings.ALL) {
      var conf = DhcpdConfTest.everything(Optional.of(hostile), hostile);
      complaints.add(complaint(folder, conf.print(Dialect.ISC_4)));
    }
    assertThat(complaints).containsOnly("");
  }

  @Test
  void theServerStillRefusesWhatIsWrong() throws Exception {
    for (String wrong : List.of("frobnicate 3;", "host a { } host a { }")) {
      assertThat(complaint(folder, wrong)).isNotEmpty();
    }
  }
}
