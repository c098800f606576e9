package org.vnetlang.gen.vmware;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vnetlang.gen.Ascii;
import org.vnetlang.model.Forward;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Protocol;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.vmware.AddressPlan;
import org.vnetlang.plan.vmware.Vmnet;

/**
 * The NAT daemon's {@code nat.conf} as Server 1.0 and Workstation 5 write it. The format has no
 * quoting, and needs none: it holds numbers, addresses and a device only.
 *
 * @param device the NAT device's own address and mask
 * @param vmnet the hub it stands on
 * @param activeFtp whether FTP's PORT command is let through
 * @param udpTimeout seconds after which a silent UDP flow is forgotten; 0 never
 * @param tcp TCP ports of the host that lead to guests
 * @param udp UDP ports of the host that lead to guests
 * @param leftOut sentences about forwards that cannot be written, one line each
 */
public record NatConf(
    InterfaceAddress device,
    Vmnet vmnet,
    boolean activeFtp,
    int udpTimeout,
    List<PortForward> tcp,
    List<PortForward> udp,
    List<String> leftOut) {
  /** What the product itself writes on Linux, in seconds. */
  static final int UDP_TIMEOUT = 60;

  public NatConf {
    tcp = List.copyOf(tcp);
    udp = List.copyOf(udp);
    leftOut = List.copyOf(leftOut);
  }

  /** The settings of one NAT network. */
  static NatConf of(Vmnet vmnet, NatNetwork network, Prefix subnet) {
    var leftOut = new ArrayList<String>();
    var device =
        network
            .addressing()
            .flatMap(addresses -> addresses.gateway())
            .orElseGet(() -> AddressPlan.natDevice(subnet));
    return new NatConf(
        new InterfaceAddress(device, subnet.length()),
        vmnet,
        true,
        UDP_TIMEOUT,
        forwards(network, Protocol.TCP, leftOut),
        forwards(network, Protocol.UDP, leftOut),
        leftOut);
  }

  private static List<PortForward> forwards(
      NatNetwork network, Protocol protocol, List<String> leftOut) {
    var forwards = new ArrayList<PortForward>();
    Set<Integer> ports = new HashSet<>();
    for (Forward forward : network.services().forwards()) {
      if (forward.protocol() != protocol) {
        continue;
      }
      String what = "left out: forward " + protocol.word() + " " + forward.port();
      if (forward.target().isEmpty()) {
        leftOut.add(what + ", its guest has no address that is known beforehand");
      } else if (!port(forward.port()) || !port(forward.targetPort())) {
        leftOut.add(what + ", a port is 1 to 65535");
      } else if (!ports.add(forward.port())) {
        leftOut.add(what + ", the port is taken by a line above");
      } else {
        forwards.add(new PortForward(forward.port(), forward.target().get(), forward.targetPort()));
      }
    }
    return forwards;
  }

  static boolean port(int number) {
    return number >= 1 && number <= 65_535;
  }

  /** The file's text. */
  public String print() {
    var text = new StringBuilder();
    text.append("# NAT on ").append(vmnet).append(", written by vnet\n");
    leftOut.forEach(sentence -> text.append(Ascii.comment(sentence)));
    text.append("[host]\n");
    text.append("# the NAT device: gateway and name server of the guests\n");
    text.append("ip = ").append(device.address()).append('\n');
    text.append("netmask = ").append(device.prefix().mask()).append('\n');
    text.append("device = ").append(vmnet.path()).append('\n');
    text.append("# FTP's PORT command makes the server open a connection to the guest\n");
    text.append("activeFTP = ").append(activeFtp ? 1 : 0).append('\n');
    text.append("\n[udp]\n");
    text.append("# seconds, 0 = never; up to twice as long in fact\n");
    text.append("timeout = ").append(udpTimeout).append('\n');
    forwards(text, "incomingtcp", tcp);
    forwards(text, "incomingudp", udp);
    return text.toString();
  }

  private static void forwards(StringBuilder text, String section, List<PortForward> forwards) {
    text.append("\n[").append(section).append("]\n");
    for (PortForward forward : forwards) {
      text.append(forward.port()).append(" = ").append(forward.guest());
      text.append(':').append(forward.guestPort()).append('\n');
    }
  }
}
