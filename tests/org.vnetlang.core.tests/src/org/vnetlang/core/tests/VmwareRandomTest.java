package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.gen.Reading;
import org.vnetlang.gen.dhcpd.DhcpdConf;
import org.vnetlang.gen.dhcpd.DhcpdReader;
import org.vnetlang.gen.dhcpd.Dialect;
import org.vnetlang.gen.dhcpd.HostEntry;
import org.vnetlang.gen.vmware.Hub;
import org.vnetlang.gen.vmware.LocationsReader;
import org.vnetlang.gen.vmware.NatConf;
import org.vnetlang.gen.vmware.NatConfReader;
import org.vnetlang.gen.vmware.PortForward;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.Forward;
import org.vnetlang.model.Host;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Protocol;
import org.vnetlang.model.Reservation;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Services;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.vmware.Vmnet;

/** Any host of bridged, host-only and NAT networks is read back from its files as it was. */
class VmwareRandomTest {
  private static final int HOSTS = 300;

  private final Random random;

  VmwareRandomTest() {
    String given = System.getenv("VNET_SEED");
    long seed = given == null ? new Random().nextLong() : Long.parseLong(given);
    System.out.println("random VMware hosts: seed " + seed);
    random = new Random(seed);
  }

  @Test
  void theFilesSayWhatTheHostIs() {
    for (int i = 0; i < HOSTS; i++) {
      Host host = host();
      Map<String, GeneratedFile> files =
          VmwareGoldenTest.files(host).stream()
              .collect(Collectors.toMap(GeneratedFile::path, Function.identity()));
      assertThat(LocationsReader.lenient(files.get("ayla/etc/vmware/locations").content()).hubs())
          .containsExactlyInAnyOrderElementsOf(
              host.networks().stream().map(VmwareRandomTest::hub).toList());
      for (Segment network : host.networks()) {
        String folder = "ayla/etc/vmware/" + network.name();
        if (network instanceof Bridge) {
          assertThat(files.keySet()).noneMatch(path -> path.startsWith(folder + "/"));
        } else {
          dhcp(network, files.get(folder + "/dhcpd/dhcpd.conf").content());
        }
        if (network instanceof NatNetwork) {
          nat(network, files.get(folder + "/nat/nat.conf").content());
        }
      }
    }
  }

  private static Hub hub(Segment network) {
    Vmnet vmnet = Vmnet.of(network.name()).orElseThrow();
    if (network instanceof Bridge) {
      return new Hub.Bridged(vmnet, network.uplinks().get(0));
    }
    Prefix subnet = network.subnets().get(0);
    return new Hub.HostOnly(
        vmnet,
        new InterfaceAddress(network.addressing().orElseThrow().host().get(), subnet.length()),
        network instanceof NatNetwork,
        network.services().dhcp().isPresent());
  }

  private static void dhcp(Segment network, String text) {
    var read = DhcpdReader.read(text, Dialect.ISC_2_0);
    assertThat(read).isInstanceOf(Reading.Read.class);
    DhcpdConf conf = ((Reading.Read<DhcpdConf>) read).value();
    assertThat(conf.subnets()).singleElement();
    assertThat(conf.subnets().get(0).subnet()).isEqualTo(network.subnets().get(0));
    assertThat(conf.subnets().get(0).ranges())
        .isEqualTo(network.services().dhcp().map(dhcp -> dhcp.ranges()).orElse(List.of()));
    List<HostEntry> reserved = conf.hosts().subList(1, conf.hosts().size());
    assertThat(reserved)
        .extracting(host -> host.hardware() + " " + host.address())
        .containsExactlyElementsOf(
            network.services().reservations().stream()
                .map(known -> known.mac() + " " + known.address())
                .toList());
  }

  private static void nat(Segment network, String text) {
    var read = NatConfReader.read(text);
    assertThat(read).isInstanceOf(Reading.Read.class);
    var conf = ((Reading.Read<NatConf>) read).value();
    assertThat(conf.device().address())
        .isEqualTo(network.addressing().orElseThrow().gateway().get());
    assertThat(conf.tcp()).isEqualTo(forwards(network, Protocol.TCP));
    assertThat(conf.udp()).isEqualTo(forwards(network, Protocol.UDP));
  }

  private static List<PortForward> forwards(Segment network, Protocol protocol) {
    return network.services().forwards().stream()
        .filter(forward -> forward.protocol() == protocol)
        .map(it -> new PortForward(it.port(), it.target().orElseThrow(), it.targetPort()))
        .toList();
  }

  private Host host() {
    var numbers = new ArrayList<>(IntStream.range(0, 100).boxed().toList());
    Collections.shuffle(numbers, random);
    var networks = new ArrayList<Segment>();
    for (int number : numbers.subList(0, random.nextInt(10))) {
      networks.add(segment("vmnet" + number, number));
    }
    return VmwareTutorial.host(networks, List.of());
  }

  private Segment segment(String name, int number) {
    String start = "10." + number + ".0.";
    String subnet = start + "0/" + random.nextInt(16, 25);
    var dhcp =
        random.nextBoolean()
            ? VmwareTutorial.dhcp(start + "128", start + (128 + random.nextInt(126)))
            : Optional.<DhcpService>empty();
    return switch (random.nextInt(3)) {
      case 0 -> VmwareTutorial.bridge(name, "eth" + random.nextInt(4));
      case 1 -> VmwareTutorial.hostOnly(name, subnet, dhcp);
      default -> VmwareTutorial.nat(name, subnet, new Services(dhcp, known(start), open(start)));
    };
  }

  private List<Reservation> known(String start) {
    return IntStream.range(3, 3 + random.nextInt(9))
        .mapToObj(
            n ->
                VmwareTutorial.reservation(
                    start + n, "00:50:56:00:00:%02x".formatted(n), "g" + random.nextInt(4)))
        .toList();
  }

  private List<Forward> open(String start) {
    return IntStream.range(1, 1 + random.nextInt(9))
        .mapToObj(
            n ->
                VmwareTutorial.forward(
                    random.nextBoolean() ? Protocol.TCP : Protocol.UDP,
                    n * 1000,
                    start + random.nextInt(3, 127),
                    random.nextInt(1, 65_536)))
        .toList();
  }
}
