package org.vnetlang.plan.step;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.Forward;
import org.vnetlang.model.Reservation;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.model.address.Prefix;

/** A program that takes part in a network. */
public sealed interface Daemon {

  /**
   * Where it listens: a host interface, or a hub such as {@code vmnet8} as a station of its own.
   */
  String at();

  /**
   * A DHCP server.
   *
   * @param at interface or hub
   * @param dialect which server
   * @param subnet the subnet it serves
   * @param own the address that clients know it by
   * @param station its MAC where it is a station of its own (VMware's vmnet-dhcpd, {@code .254});
   *     empty where it uses the host's interface
   * @param service ranges, lease times, switches
   * @param router default route that clients are told
   * @param dns name servers that clients are told
   * @param domain DNS domain that clients are told
   * @param reservations fixed addresses, in the order of the file
   */
  record DhcpServer(
      String at,
      Dialect dialect,
      Prefix subnet,
      Ipv4 own,
      Optional<Mac> station,
      DhcpService service,
      Optional<Ipv4> router,
      List<Ipv4> dns,
      Optional<String> domain,
      List<Reservation> reservations)
      implements Daemon {
    public DhcpServer {
      dns = List.copyOf(dns);
      reservations = List.copyOf(reservations);
    }
  }

  /** The servers whose behaviour is known. */
  enum Dialect {
    /** ISC dhcpd 2.0, and VMware's vmnet-dhcpd which is made of it. */
    ISC_2,
    /** ISC dhcpd 4.4. */
    ISC_4
  }

  /**
   * VMware's NAT device: a process with an address of its own on a hub, which opens connections
   * anew from the host's sockets.
   *
   * @param at the hub
   * @param own its address and length: {@code .2}
   * @param mac its MAC
   * @param forwards ports of the host that it passes on
   */
  record NatDevice(String at, InterfaceAddress own, Mac mac, List<Forward> forwards)
      implements Daemon {
    public NatDevice {
      forwards = List.copyOf(forwards);
    }
  }

  /**
   * VMware's bridge: a hub is plugged into a card.
   *
   * @param at the hub
   * @param card the host's card
   */
  record HubBridge(String at, String card) implements Daemon {}

  /**
   * VMware's netifup: the host has an interface on a hub.
   *
   * @param at the hub
   * @param device the interface's name
   * @param mac its MAC
   */
  record HubInterface(String at, String device, Mac mac) implements Daemon {}

  /**
   * VMware's virtual machine process: a guest's card is plugged into a hub.
   *
   * @param at the hub
   * @param guest name of the guest
   * @param nic name of its card
   */
  record HubGuest(String at, String guest, String nic) implements Daemon {}
}
