package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** First files. */
class InitTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xen-bridge",
        "xen-route",
        "xen-nat",
        "vmware-bridged",
        "vmware-host-only",
        "vmware-nat"
      })
  void writesTheTutorialsFilesWhichAreFaultless(String template) throws IOException {
    var vnet = Vnet.in(folder);
    assertThat(vnet.run("init", template))
        .isEqualTo(new Vnet.Outcome(0, "wrote " + template + ".vnet\n", ""));
    assertThat(folder.resolve(template + ".vnet"))
        .hasSameBinaryContentAs(
            Path.of(System.getProperty("vnet.root"), "examples/tutorial", template + ".vnet"));
    assertThat(vnet.run("check", "--strict").exit()).isZero();
    assertThat(vnet.run("fmt", "--check").exit()).isZero();
  }

  @Test
  void writesAnEmptyFileWhichIsFaultlessToo() {
    var vnet = Vnet.in(folder);
    assertThat(vnet.run("init").out()).isEqualTo("wrote network.vnet\n");
    assertThat(vnet.run("check").out())
        .isEqualTo("network.vnet: 0 LANs, 0 hosts, 0 guests: nothing wrong found\n");
    assertThat(vnet.run("fmt", "--check").exit()).isZero();
  }

  @Test
  void writesIntoTheFileNamedOrToStandardOutput() {
    var vnet = Vnet.in(folder);
    assertThat(vnet.run("init", "xen-nat", "lab.vnet").out()).isEqualTo("wrote lab.vnet\n");
    assertThat(folder.resolve("lab.vnet")).hasContent(vnet.run("init", "xen-nat", "-").out());
  }

  @Test
  void neverOverwrites() throws IOException {
    var vnet = Vnet.in(folder).with("xen-nat.vnet", "mine");
    assertThat(vnet.run("init", "xen-nat"))
        .isEqualTo(
            new Vnet.Outcome(73, "", "vnet: xen-nat.vnet exists already; nothing was written\n"));
    assertThat(Files.readString(folder.resolve("xen-nat.vnet"))).isEqualTo("mine");
  }
}
