package org.vnetlang.core.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vnetlang.gen.GeneratedFile;
import org.vnetlang.gen.Reading;
import org.vnetlang.gen.dhcpd.DhcpdConf;
import org.vnetlang.gen.dhcpd.DhcpdReader;
import org.vnetlang.gen.dhcpd.Dialect;
import org.vnetlang.gen.xend.DomU;
import org.vnetlang.gen.xend.DomUReader;
import org.vnetlang.gen.xend.Vif;
import org.vnetlang.gen.xend.XendConfigReader;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Services;
import org.vnetlang.model.Settings;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.xen.XendVersion;

/** Any host of bridges, routed, NAT and host-only networks is read back from its files. */
class XendRandomTest {
  private static final int HOSTS = 400;
  private static final List<String> VERSIONS = List.of("3.0.2", "3.0.3", "3.0.4", "4.1");

  private final Random random;
  private int macs;

  XendRandomTest() {
    String given = System.getenv("VNET_SEED");
    long seed = given == null ? new Random().nextLong() : Long.parseLong(given);
    System.out.println("random Xen hosts: seed " + seed);
    random = new Random(seed);
  }

  @Test
  void theFilesSayWhatTheHostIs() {
    for (int i = 0; i < HOSTS; i++) {
      Host host = host();
      Map<String, String> files =
          XendGoldenTest.files(host).stream()
              .collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::content));
      Map<String, String> settings = settings(host, files.get("dom0/etc/xen/xend-config.sxp"));
      for (Guest guest : host.guests()) {
        DomU read = value(DomUReader.read(files.get("dom0/etc/xen/" + guest.name() + ".cfg")));
        assertThat(read.name()).isEqualTo(guest.name());
        assertThat(read.vifs()).hasSameSizeAs(guest.nics());
        for (int card = 0; card < read.vifs().size(); card++) {
          card(host, guest.nics().get(card), read.vifs().get(card), settings.get("vif-script"));
        }
      }
      script(host, files, settings);
      dhcp(host, files);
    }
  }

  private static Map<String, String> settings(Host host, String text) {
    XendVersion version = XendVersion.of(host.platform().orElseThrow()).orElseThrow();
    return value(XendConfigReader.read(text, version));
  }

  private static <T> T value(Reading<T> reading) {
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read<T>) reading).value();
  }

  private static void card(Host host, Nic nic, Vif vif, String vifScript) {
    Segment network =
        host.network(((Attachment.OnSegment) nic.attachment()).segment()).orElseThrow();
    boolean bridged = network instanceof Bridge || network instanceof HostOnlyNetwork;
    assertThat(vif.mac()).isEqualTo(nic.mac());
    assertThat(vif.rate()).isEqualTo(nic.rate());
    assertThat(vif.bridge()).isEqualTo(Optional.of(network.name()).filter(name -> bridged));
    String script = vif.script().orElse(vifScript).replace("vif-with-dhcp ", "");
    assertThat(script)
        .startsWith(
            bridged ? "vif-bridge" : network instanceof NatNetwork ? "vif-nat" : "vif-route");
    if (nic.address() instanceof NicAddress.FromDhcp && !bridged) {
      Ipv4 told = vif.ip().get(0).address();
      assertThat(network.subnets().get(0).usable(told)).isTrue();
      assertThat(!(network instanceof NatNetwork) || told.octet(3) <= 127).isTrue();
    } else {
      assertThat(vif.ip()).isEqualTo(nic.declared());
    }
  }

  /** Each network's own words stand in the one script, or in the settings. */
  private static void script(Host host, Map<String, String> files, Map<String, String> settings) {
    String said =
        files.getOrDefault("dom0/etc/xen/scripts/network-vnet", "")
            + settings.getOrDefault("network-script", "");
    for (Segment network : host.networks()) {
      boolean bridged = network instanceof Bridge || network instanceof HostOnlyNetwork;
      if (bridged) {
        assertThat(said).containsPattern("(bridge=|_bridge |_card )" + network.name() + "\\b");
      } else {
        assertThat(said)
            .containsPattern(network instanceof NatNetwork ? "nat |MASQUERADE" : "network-route");
      }
    }
  }

  /** Every guest that asks has one fixed address, and no two have the same. */
  private static void dhcp(Host host, Map<String, String> files) {
    Optional<String> conf =
        files.keySet().stream().filter(path -> path.endsWith("dhcpd.conf")).findFirst();
    boolean asked =
        host.networks().stream().anyMatch(network -> network.services().dhcp().isPresent());
    assertThat(conf.isPresent()).isEqualTo(asked);
    if (asked) {
      DhcpdConf read = value(DhcpdReader.read(files.get(conf.get()), Dialect.ISC_4));
      List<String> fixed = read.hosts().stream().map(it -> it.address() + "").toList();
      assertThat(fixed).doesNotHaveDuplicates();
      List<Nic> asking =
          host.guests().stream()
              .flatMap(guest -> guest.nics().stream())
              .filter(nic -> nic.address() instanceof NicAddress.FromDhcp)
              .filter(nic -> perVif(host, nic))
              .toList();
      assertThat(read.hosts()).hasSameSizeAs(asking);
    }
  }

  private static boolean perVif(Host host, Nic nic) {
    return host.network(((Attachment.OnSegment) nic.attachment()).segment())
        .filter(network -> !(network instanceof HostOnlyNetwork))
        .isPresent();
  }

  private Host host() {
    String version = VERSIONS.get(random.nextInt(VERSIONS.size()));
    var networks = new ArrayList<Segment>();
    int count = random.nextInt(1, 6);
    for (int i = 0; i < count; i++) {
      networks.add(segment("net" + i, i));
    }
    var guests = new ArrayList<Guest>();
    for (int i = random.nextInt(8); i > 0; i--) {
      var nics = new ArrayList<XenSetups.NicMaker>();
      for (int card = 0; card < random.nextInt(1, 4); card++) {
        nics.add(nic(networks.get(random.nextInt(count)), card));
      }
      guests.add(XenSetups.guest("g" + i, nics.toArray(XenSetups.NicMaker[]::new)));
    }
    return XenSetups.host(version, List.of(XenSetups.ETH0), networks, guests);
  }

  private Segment segment(String name, int number) {
    String subnet = "10." + number + ".0.0/" + random.nextInt(16, 25);
    String from = "10." + number + ".0." + random.nextInt(2, 60);
    String range = from + "-10." + number + ".0." + random.nextInt(110, 250);
    Services served =
        random.nextBoolean() ? XenSetups.serving(XenSetups.dhcp(range)) : Services.NONE;
    return switch (random.nextInt(4)) {
      case 0 -> XenSetups.bridge(name, "eth" + number, antispoof());
      case 1 -> XenSetups.hostOnly(name, subnet, served);
      case 2 -> XenSetups.route(name, "eth" + random.nextInt(3), subnet, served);
      default -> XenSetups.nat(name, "eth" + random.nextInt(3), subnet, served);
    };
  }

  private Settings antispoof() {
    return random.nextInt(3) == 0 ? XenSetups.with("antispoof") : Settings.NONE;
  }

  private XenSetups.NicMaker nic(Segment network, int card) {
    String mac = "00:16:3e:00:%02x:%02x".formatted(macs / 256 % 256, macs++ % 256);
    XenSetups.NicMaker nic = XenSetups.on(network.name(), "eth" + card, mac);
    if (network.services().dhcp().isPresent()) {
      nic.dhcp();
    } else if (random.nextBoolean()) {
      nic.ip("10.0.0.7/24").told("10.0.0.7");
    }
    if (random.nextInt(3) == 0) {
      nic.rate(random.nextLong(1, 10_000_000_000L));
    } else if (random.nextInt(3) == 0) {
      nic.rate(random.nextInt(1, 2000) * 1_000_000L, random.nextLong(1, 1_000_000));
    }
    return nic;
  }
}
