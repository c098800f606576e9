package org.vnetlang.core.tests;

import static org.vnetlang.core.tests.XenSetups.bridge;
import static org.vnetlang.core.tests.XenSetups.card;
import static org.vnetlang.core.tests.XenSetups.dhcp;
import static org.vnetlang.core.tests.XenSetups.guest;
import static org.vnetlang.core.tests.XenSetups.hostOnly;
import static org.vnetlang.core.tests.XenSetups.nat;
import static org.vnetlang.core.tests.XenSetups.on;
import static org.vnetlang.core.tests.XenSetups.route;
import static org.vnetlang.core.tests.XenSetups.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.Firewall;
import org.vnetlang.model.Forward;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.NicRef;
import org.vnetlang.model.Protocol;
import org.vnetlang.model.RawLines;
import org.vnetlang.model.Reservation;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Services;
import org.vnetlang.model.Settings;
import org.vnetlang.model.StaticRoute;
import org.vnetlang.model.Tool;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;

/** A Xen host with everything that the language can say about one, for any release. */
final class XenLaboratory {
  private XenLaboratory() {}

  static Host host(String version) {
    Host plain =
        XenSetups.host(
            version,
            List.of(
                XenSetups.ETH0,
                card("eth1", "store", "00:40:d0:65:b2:85", "10.30.0.11/16"),
                XenSetups.part("eth1.5", "eth1", "00:40:d0:65:b2:85")),
            networks(),
            guests());
    return new Host(
        plain.name(),
        plain.platform(),
        Optional.of(new Tool("ifupdown", Optional.of("0.6"))),
        XenSetups.with("nloopbacks 12"),
        plain.nics(),
        plain.networks(),
        plain.guests(),
        plain.routes(),
        new Firewall(Optional.of("drop"), List.of("-A FORWARD -p icmp -j ACCEPT")),
        raw());
  }

  private static List<Segment> networks() {
    var tagged =
        new Bridge("br300", List.of("eth1"), Optional.of(300), Optional.of(9000), Settings.NONE);
    return List.of(
        bridge("xenbr0", "eth0", XenSetups.with("antispoof")),
        bridge("xenbr7", "eth1 eth2"),
        tagged,
        bridge("lonely", ""),
        hostOnly("inner", "10.9.0.0/24", inner()),
        route("direct", "eth1", XenSetups.with("proxy-arp")),
        route("away", "eth1", "10.8.0.0/24", serving(dhcp("10.8.0.100-10.8.0.109"))),
        nat("inside", "eth0", "10.0.0.0/24", inside()),
        nat("shared", "eth1", "10.1.0.0/16", Services.NONE));
  }

  private static Services inner() {
    var lab =
        new DhcpService(
            dhcp("10.9.0.100-10.9.0.120").ranges(),
            Optional.of(600L),
            Optional.of(7200L),
            Optional.empty(),
            Optional.empty(),
            true,
            XenSetups.with("authoritative"));
    return new Services(
        Optional.of(lab),
        List.of(
            new Reservation(
                Optional.of(Ipv4.of("10.9.0.50")),
                Mac.of("00:16:3e:00:01:01"),
                Optional.of(new NicRef("printer", "eth0")))),
        List.of(new Forward(Protocol.UDP, 514, Optional.empty(), Optional.empty(), 514)));
  }

  private static Services inside() {
    var web = new NicRef("web", "eth0");
    return new Services(
        Optional.of(dhcp("10.0.0.120-10.0.0.140")),
        List.of(
            new Reservation(
                Optional.of(Ipv4.of("10.0.0.10")), Mac.of("00:16:3e:00:00:0a"), Optional.of(web)),
            new Reservation(
                Optional.of(Ipv4.of("10.0.0.11")), Mac.of("02:00:00:00:00:0b"), Optional.empty())),
        List.of(
            new Forward(
                Protocol.TCP, 8080, Optional.of(Ipv4.of("10.0.0.10")), Optional.of(web), 80),
            new Forward(
                Protocol.UDP, 53, Optional.empty(), Optional.of(new NicRef("db", "eth0")), 53),
            new Forward(Protocol.TCP, 22, Optional.empty(), Optional.empty(), 22)));
  }

  private static List<Guest> guests() {
    var guests = new ArrayList<Guest>();
    guests.add(guest("web", on("inside", "eth0", "00:16:3e:00:00:0a").dhcp()));
    guests.add(guest("db", on("inside", "eth0", "00:16:3e:00:00:0c").dhcp()));
    guests.add(guest("printer", on("inner", "eth0", "00:16:3e:00:01:01").dhcp()));
    guests.add(guest("far", on("away", "eth0", "00:16:3e:00:02:01").dhcp()));
    guests.add(guest("own", on("shared", "eth0", "00:16:3e:00:03:01").automatic()));
    guests.add(many());
    guests.add(new Guest("xp", Optional.of("Windows XP (2)"), List.of(), List.of(), Settings.NONE));
    guests.add(new Guest("sql", Optional.of("db.example"), List.of(), List.of(), Settings.NONE));
    return guests;
  }

  /** Every kind of attachment, address, rate and switch on one guest, cards out of order. */
  private static Guest many() {
    Guest cards =
        guest(
            "many",
            on("direct", "eth1", "00:16:3e:00:04:01")
                .ip("10.30.0.100/16", "10.30.0.101/16")
                .told("10.30.0.100", "10.30.0.101")
                .dns("10.30.0.1"),
            on("xenbr0", "eth0", "00:16:3e:00:04:00")
                .ip("192.168.0.99/24")
                .told("192.168.0.99/24")
                .via("192.168.0.1")
                .rate(10_000_000, 20_000L)
                .model("e1000"),
            on("xenbr7", "eth2", "00:16:3e:00:04:02").rate(8_000_000_000_000L).mtu(9000),
            new XenSetups.NicMaker("eth3", new Attachment.OnDevice("xenbr9"), "00:16:3e:00:04:03")
                .rate(1_500, 1L),
            new XenSetups.NicMaker("eth5", new Attachment.Default(), "00:16:3e:00:04:05")
                .with("script vif-other"),
            on("lonely", "eth6", "00:16:3e:00:04:06").rate(2_000_000_000L, 1_500L));
    return new Guest(
        cards.name(),
        Optional.of("many.example.org"),
        cards.nics(),
        List.of(new StaticRoute(Prefix.of("10.7.0.0/16"), Ipv4.of("10.30.0.7"), Optional.empty())),
        XenSetups.with("domid 300"));
  }

  private static List<RawLines> raw() {
    return List.of(
        new RawLines(
            "xend-config.sxp", List.of("(console-limit 2048) # as it was", "(nonsense 1)")),
        new RawLines("many.cfg", List.of("memory = 256", "extra = \"4 ro\"", "import os")),
        new RawLines("web", List.of("disk = [ 'phy:vg/web,hda1,w', 'phy:vg/swap,hda2,w' ]")),
        new RawLines(
            "dhcpd.conf", List.of("option domain-name \"lab.example\";", "include \"x\";")),
        new RawLines("interfaces", List.of("auto lo")));
  }
}
