package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vnetlang.gen.Reading;
import org.vnetlang.gen.dhcpd.DhcpdReader;
import org.vnetlang.gen.dhcpd.Dialect;
import org.vnetlang.gen.vmware.Hub;
import org.vnetlang.gen.vmware.LocationsReader;
import org.vnetlang.gen.vmware.NatConf;
import org.vnetlang.gen.vmware.NatConfReader;
import org.vnetlang.gen.vmware.PortForward;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.vmware.Vmnet;

/** Real files of other people's computers, in the folder that VNET_SAMPLES names. */
class VmwareSamplesTest {
  private Path samples = Path.of("");

  @BeforeEach
  void samplesAreThere() {
    Optional<String> folder = Optional.ofNullable(System.getenv("VNET_SAMPLES"));
    assumeTrue(folder.isPresent(), "VNET_SAMPLES names no folder of real files");
    samples = Path.of(folder.get());
  }

  private List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(samples.resolve(folder))) {
      List<Path> all = files.sorted().toList();
      assertThat(all).isNotEmpty();
      return all;
    }
  }

  private String text(String file) throws IOException {
    return Files.readString(samples.resolve(file), StandardCharsets.UTF_8);
  }

  private static Hub hostOnly(Vmnet vmnet, String host, boolean nat, boolean dhcp) {
    return new Hub.HostOnly(vmnet, InterfaceAddress.parse(host).orElseThrow(), nat, dhcp);
  }

  @Test
  void everyRealLogIsReadWithoutLosingALine() throws Exception {
    for (Path file : files("locations")) {
      String text = Files.readString(file);
      assertThat(LocationsReader.lenient(text).print().stripTrailing())
          .as(file.toString())
          .isEqualTo(text.stripTrailing());
    }
  }

  @Test
  void theLastWordInALogCounts() throws Exception {
    assertThat(LocationsReader.lenient(text("locations/rgulewich-785941.locations")).hubs())
        .containsExactly(
            hostOnly(Vmnet.HOST_ONLY, "192.168.0.1/24", false, true),
            hostOnly(Vmnet.NAT, "10.9.8.1/24", true, true));
    assertThat(LocationsReader.lenient(text("locations/rgulewich-dfeacf.locations")).hubs())
        .contains(hostOnly(Vmnet.HOST_ONLY, "192.168.0.1/16", false, false));
    assertThat(
            LocationsReader.lenient(text("locations/03-player1-atheros-fragment.locations")).hubs())
        .containsExactly(new Hub.Bridged(Vmnet.BRIDGED, "ath0"));
  }

  @Test
  void aRealFragmentOfNetworksIsEvenReadStrictly() throws Exception {
    String text = text("locations/01-rgulewich-fragment.locations");
    assertThat(LocationsReader.strict(text)).isInstanceOf(Reading.Read.class);
    assertThat(LocationsReader.strict(text("locations/02-joan6149-ws5-fragment.locations")))
        .isInstanceOf(Reading.Refused.class);
  }

  @Test
  void theNatConfOfThatGenerationIsReadStrictly() throws Exception {
    var read = NatConfReader.read(text("nat/08-ws5-2005-linux-nat.conf"));
    assertThat(read).isInstanceOf(Reading.Read.class);
    NatConf conf = ((Reading.Read<NatConf>) read).value();
    assertThat(conf.device().toString()).isEqualTo("172.16.36.2/24");
    assertThat(conf.tcp()).containsExactly(new PortForward(9669, Ipv4.of("172.16.36.128"), 6996));
  }

  @Test
  void aCorruptedNatConfIsRefused() throws Exception {
    assertThat(NatConfReader.read(text("nat/09-windows-vmnetnat-corrupted-by-vagrant.conf")))
        .isInstanceOf(Reading.Refused.class);
  }

  @Test
  void everyRealDhcpdConfIsReadStrictly() throws Exception {
    for (Path file : files("dhcpd")) {
      assertThat(DhcpdReader.read(Files.readString(file), Dialect.ISC_2_0))
          .as(file.toString())
          .isInstanceOf(Reading.Read.class);
    }
  }
}
