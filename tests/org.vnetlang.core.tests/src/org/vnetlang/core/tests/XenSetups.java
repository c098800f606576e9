package org.vnetlang.core.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Addressing;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.DeclaredAddress;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.Firewall;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.Lan;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.Platform;
import org.vnetlang.model.RawLines;
import org.vnetlang.model.RoutedNetwork;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Services;
import org.vnetlang.model.Setting;
import org.vnetlang.model.Settings;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;

/** Xen hosts as records: the tutorial's three, and the pieces they are made of for variations. */
final class XenSetups {
  static final Nic ETH0 = card("eth0", "office", "00:40:d0:65:b2:84", "192.168.0.64/24");

  static final Host BRIDGE =
      host(
          "3.0.2",
          List.of(card("eth0", "office", "00:40:d0:65:b2:84", "192.168.0.68/24")),
          List.of(bridge("xenbr0", "eth0")),
          List.of(
              guest(
                  "debian1",
                  on("xenbr0", "eth0", "00:16:3e:5a:1f:02")
                      .ip("192.168.0.69/24")
                      .via("192.168.0.1"))));

  static final Host ROUTE =
      host(
          "3.0.2",
          List.of(ETH0),
          List.of(route("direct", "eth0", with("proxy-arp"))),
          List.of(
              guest(
                  "brun",
                  on("direct", "eth0", "00:16:3e:00:00:64")
                      .ip("192.168.0.100/24")
                      .told("192.168.0.100")
                      .via("192.168.0.1"))));

  static final Host NAT =
      host(
          "3.0.2",
          List.of(ETH0),
          List.of(nat("inside", "eth0", "10.0.0.0/24", Services.NONE)),
          List.of(
              guest(
                  "brun",
                  on("inside", "eth0", "00:16:3e:00:00:64")
                      .ip("10.0.0.100/24")
                      .told("10.0.0.100")
                      .via("10.0.0.254")),
              guest(
                  "arlan",
                  on("inside", "eth0", "00:16:3e:00:00:65")
                      .ip("10.0.0.101/24")
                      .told("10.0.0.101")
                      .via("10.0.0.228"))));

  private XenSetups() {}

  /** A host and the LANs that its cards are on. */
  static Network network(Host host) {
    return new Network(
        List.of(
            lan("office", "192.168.0.0/24", Optional.of("192.168.0.1")),
            lan("store", "10.30.0.0/16", Optional.empty())),
        List.of(),
        List.of(),
        List.of(host),
        List.of(),
        List.of());
  }

  private static Lan lan(String name, String subnet, Optional<String> gateway) {
    return new Lan(
        name,
        List.of(Prefix.of(subnet)),
        false,
        gateway.map(Ipv4::of),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Settings.NONE);
  }

  static Host host(
      String version, List<Nic> nics, List<? extends Segment> nets, List<Guest> guests) {
    return new Host(
        "dom0",
        Optional.of(new Platform(Platform.Product.XEN, version, Optional.empty())),
        Optional.empty(),
        Settings.NONE,
        nics,
        List.copyOf(nets),
        guests,
        List.of(),
        Firewall.NONE,
        List.of());
  }

  /** The same host with raw lines and switches of its own. */
  static Host with(Host host, Settings settings, List<RawLines> raw) {
    return new Host(
        host.name(),
        host.platform(),
        host.configuredBy(),
        settings,
        host.nics(),
        host.networks(),
        host.guests(),
        host.routes(),
        host.firewall(),
        raw);
  }

  /** The same host on another platform. */
  static Host on(Optional<Platform> platform, Host host) {
    return new Host(
        host.name(),
        platform,
        host.configuredBy(),
        host.settings(),
        host.nics(),
        host.networks(),
        host.guests(),
        host.routes(),
        host.firewall(),
        host.raw());
  }

  static Settings with(String... switches) {
    var list = new ArrayList<Setting>();
    for (String one : switches) {
      int blank = one.indexOf(' ');
      list.add(
          blank < 0
              ? new Setting(one, true, Optional.empty())
              : new Setting(one.substring(0, blank), true, Optional.of(one.substring(blank + 1))));
    }
    return new Settings(list);
  }

  static Settings without(String name) {
    return new Settings(List.of(new Setting(name, false, Optional.empty())));
  }

  static Bridge bridge(String name, String card) {
    return bridge(name, card, Settings.NONE);
  }

  static Bridge bridge(String name, String card, Settings settings) {
    List<String> cards = card.isEmpty() ? List.of() : List.of(card.split(" "));
    return new Bridge(name, cards, Optional.empty(), Optional.empty(), settings);
  }

  static RoutedNetwork route(String name, String card, Settings settings) {
    return new RoutedNetwork(
        name, List.of(card), Optional.empty(), Optional.empty(), Services.NONE, settings);
  }

  static RoutedNetwork route(String name, String card, String subnet, Services services) {
    return new RoutedNetwork(
        name,
        List.of(card),
        Optional.empty(),
        Optional.of(addressing(subnet, Optional.empty())),
        services,
        Settings.NONE);
  }

  static NatNetwork nat(String name, String card, String subnet, Services services) {
    return new NatNetwork(
        name,
        List.of(card),
        Optional.empty(),
        Optional.of(addressing(subnet, Optional.empty())),
        services,
        Settings.NONE);
  }

  static HostOnlyNetwork hostOnly(String name, String subnet, Services services) {
    Ipv4 first = Prefix.of(subnet).network().plus(1);
    return new HostOnlyNetwork(
        name,
        Optional.empty(),
        Optional.of(addressing(subnet, Optional.of(first))),
        services,
        Settings.NONE);
  }

  private static Addressing addressing(String subnet, Optional<Ipv4> host) {
    return new Addressing(
        List.of(Prefix.of(subnet)), host, Optional.empty(), List.of(), Optional.empty());
  }

  static Services serving(DhcpService dhcp) {
    return new Services(Optional.of(dhcp), List.of(), List.of());
  }

  /** A server with these ranges, written {@code first-last}. */
  static DhcpService dhcp(String... ranges) {
    var list = new ArrayList<Ipv4Range>();
    for (String range : ranges) {
      String[] ends = range.split("-");
      list.add(new Ipv4Range(Ipv4.of(ends[0]), Ipv4.of(ends[1])));
    }
    return new DhcpService(
        list,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Settings.NONE);
  }

  static Nic card(String name, String lan, String mac, String address) {
    return new NicMaker(name, new Attachment.OnLan(lan), mac).ip(address).make();
  }

  /** A part of another card, without an address. */
  static Nic part(String name, String card, String mac) {
    var maker = new NicMaker(name, new Attachment.OnLan("store"), mac);
    maker.over = List.of(card);
    return maker.make();
  }

  static Guest guest(String name, NicMaker... nics) {
    var list = new ArrayList<Nic>();
    for (NicMaker nic : nics) {
      list.add(nic.make());
    }
    return new Guest(name, Optional.empty(), list, List.of(), Settings.NONE);
  }

  static NicMaker on(String network, String name, String mac) {
    return new NicMaker(name, new Attachment.OnSegment(network), mac);
  }

  /** A nic under construction. */
  static final class NicMaker {
    private final String name;
    private final Attachment attachment;
    private final Mac mac;
    private NicAddress address = new NicAddress.Unset();
    private List<String> over = List.of();
    private List<DeclaredAddress> declared = List.of();
    private Optional<Ipv4> gateway = Optional.empty();
    private List<Ipv4> dns = List.of();
    private Optional<org.vnetlang.model.Rate> rate = Optional.empty();
    private Optional<Integer> mtu = Optional.empty();
    private Optional<String> model = Optional.empty();
    private Settings settings = Settings.NONE;

    NicMaker(String name, Attachment attachment, String mac) {
      this.name = name;
      this.attachment = attachment;
      this.mac = Mac.of(mac);
    }

    NicMaker ip(String... addresses) {
      var list = new ArrayList<InterfaceAddress>();
      for (String one : addresses) {
        list.add(InterfaceAddress.parse(one).orElseThrow());
      }
      address = new NicAddress.Static(list);
      return this;
    }

    NicMaker dhcp() {
      address = new NicAddress.FromDhcp();
      return this;
    }

    NicMaker automatic() {
      address = new NicAddress.ByPlatform();
      return this;
    }

    NicMaker told(String... addresses) {
      var list = new ArrayList<DeclaredAddress>();
      for (String one : addresses) {
        Optional<InterfaceAddress> withLength = InterfaceAddress.parse(one);
        list.add(
            withLength.isPresent()
                ? new DeclaredAddress(
                    withLength.get().address(), Optional.of(withLength.get().length()))
                : new DeclaredAddress(Ipv4.of(one), Optional.empty()));
      }
      declared = list;
      return this;
    }

    NicMaker via(String gateway) {
      this.gateway = Optional.of(Ipv4.of(gateway));
      return this;
    }

    NicMaker dns(String server) {
      dns = List.of(Ipv4.of(server));
      return this;
    }

    NicMaker rate(long bits, Long... window) {
      rate = Optional.of(new org.vnetlang.model.Rate(bits, List.of(window).stream().findFirst()));
      return this;
    }

    NicMaker mtu(int octets) {
      mtu = Optional.of(octets);
      return this;
    }

    NicMaker model(String chip) {
      model = Optional.of(chip);
      return this;
    }

    NicMaker with(String... switches) {
      settings = XenSetups.with(switches);
      return this;
    }

    Nic make() {
      return new Nic(
          name,
          attachment,
          over,
          Optional.empty(),
          mac,
          false,
          address,
          declared,
          gateway,
          Optional.empty(),
          dns,
          rate,
          mtu,
          model,
          settings);
    }
  }
}
