package org.vnetlang.plan.vmware;

import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.model.address.Prefix;

/**
 * Who has which address on a host-only or NAT network (VMware Server 1 guide, "Selecting IP
 * Addresses on a Host-Only Network or NAT Configuration"): the host .1, the NAT device .2, static
 * guests below .128, DHCP from there to .253, the DHCP server itself .254.
 */
public final class AddressPlan {
  /** The DNS domain that clients are told where nobody says another one. */
  public static final String DOMAIN = "localdomain";

  private AddressPlan() {}

  /** The host's own address. */
  public static Ipv4 host(Prefix subnet) {
    return subnet.network().plus(1);
  }

  /** The NAT device: gateway, name server and WINS server of its guests. */
  public static Ipv4 natDevice(Prefix subnet) {
    return subnet.network().plus(2);
  }

  /** The DHCP server, a station of its own. */
  public static Ipv4 dhcpServer(Prefix subnet) {
    return subnet.broadcast().plus(-1);
  }

  /**
   * What is leased where the file names no range: the upper half without the server's address. The
   * product's own files say .254 as the end; the server then answers its own ping there.
   */
  public static Ipv4Range pool(Prefix subnet) {
    long half = (subnet.broadcast().value() - subnet.network().value() + 1) / 2;
    return new Ipv4Range(subnet.network().plus((int) half), subnet.broadcast().plus(-2));
  }
}
