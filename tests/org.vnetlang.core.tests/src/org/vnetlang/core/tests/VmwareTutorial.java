package org.vnetlang.core.tests;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Addressing;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.Firewall;
import org.vnetlang.model.Forward;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.NicRef;
import org.vnetlang.model.Platform;
import org.vnetlang.model.Protocol;
import org.vnetlang.model.Reservation;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Services;
import org.vnetlang.model.Settings;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;

/** The tutorial's VMware host as records, and the pieces it is made of for variations. */
final class VmwareTutorial {
  static final Mac WEB = Mac.of("00:50:56:01:02:03");

  static final Bridge VMNET0 = bridge("vmnet0", "eth0");

  static final HostOnlyNetwork VMNET1 =
      hostOnly("vmnet1", "192.168.127.0/24", dhcp("192.168.127.128", "192.168.127.253"));

  static final NatNetwork VMNET8 =
      nat(
          "vmnet8",
          "172.16.62.0/24",
          new Services(
              dhcp("172.16.62.128", "172.16.62.253"),
              List.of(reservation("172.16.62.10", WEB.toString(), "web")),
              List.of(forward(Protocol.TCP, 8080, "172.16.62.10", 80))));

  static final Host HOST =
      host(
          List.of(VMNET0, VMNET1, VMNET8),
          List.of(
              guest("desktop", nic("ethernet0", "vmnet0", "00:50:56:01:00:01")),
              guest("db", nic("ethernet0", "vmnet1", "00:50:56:01:00:02")),
              guest("web", nic("ethernet0", "vmnet8", WEB.toString()))));

  private VmwareTutorial() {}

  static Network network(Host host) {
    return new Network(List.of(), List.of(), List.of(), List.of(host), List.of(), List.of());
  }

  static Host host(List<? extends Segment> networks, List<Guest> guests) {
    return new Host(
        "ayla",
        Optional.of(new Platform(Platform.Product.VMWARE_SERVER, "1.0", Optional.empty())),
        Optional.empty(),
        Settings.NONE,
        List.of(nic("eth0", "", "00:40:d0:65:b2:84")),
        List.copyOf(networks),
        guests,
        List.of(),
        Firewall.NONE,
        List.of());
  }

  static Bridge bridge(String name, String... uplinks) {
    return new Bridge(name, List.of(uplinks), Optional.empty(), Optional.empty(), Settings.NONE);
  }

  /** A host-only network: the host is the first address, nobody is the gateway. */
  static HostOnlyNetwork hostOnly(String name, String subnet, Optional<DhcpService> dhcp) {
    return hostOnly(name, subnet, dhcp, Optional.empty());
  }

  /** The same with a DNS domain. */
  static HostOnlyNetwork hostOnly(
      String name, String subnet, Optional<DhcpService> dhcp, Optional<String> domain) {
    Prefix prefix = Prefix.of(subnet);
    var addressing =
        new Addressing(
            List.of(prefix),
            Optional.of(prefix.network().plus(1)),
            Optional.empty(),
            List.of(),
            domain);
    var services = new Services(dhcp, List.of(), List.of());
    return new HostOnlyNetwork(
        name, Optional.empty(), Optional.of(addressing), services, Settings.NONE);
  }

  /** A NAT network: the host is the first address, the NAT device the second. */
  static NatNetwork nat(String name, String subnet, Services services) {
    Prefix prefix = Prefix.of(subnet);
    var addressing =
        new Addressing(
            List.of(prefix),
            Optional.of(prefix.network().plus(1)),
            Optional.of(prefix.network().plus(2)),
            List.of(),
            Optional.empty());
    return new NatNetwork(
        name, List.of("eth0"), Optional.empty(), Optional.of(addressing), services, Settings.NONE);
  }

  /** A server with one range and leases of 30 minutes. */
  static Optional<DhcpService> dhcp(String first, String last) {
    return Optional.of(
        new DhcpService(
            List.of(new Ipv4Range(Ipv4.of(first), Ipv4.of(last))),
            Optional.of(1800L),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Settings.NONE));
  }

  static Reservation reservation(String address, String mac, String guest) {
    return new Reservation(
        Optional.of(Ipv4.of(address)), Mac.of(mac), Optional.of(new NicRef(guest, "ethernet0")));
  }

  static Forward forward(Protocol protocol, int port, String target, int targetPort) {
    return new Forward(protocol, port, Optional.of(Ipv4.of(target)), Optional.empty(), targetPort);
  }

  static Guest guest(String name, Nic... nics) {
    return new Guest(name, Optional.empty(), List.of(nics), List.of(), Settings.NONE);
  }

  static Nic nic(String name, String network, String mac) {
    return nic(name, new Attachment.OnSegment(network), Mac.of(mac), Optional.empty());
  }

  static Nic nic(String name, Attachment attachment, Mac mac, Optional<String> model) {
    return new Nic(
        name,
        attachment,
        List.of(),
        Optional.empty(),
        mac,
        false,
        new NicAddress.Static(List.<InterfaceAddress>of()),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        model,
        Settings.NONE);
  }
}
