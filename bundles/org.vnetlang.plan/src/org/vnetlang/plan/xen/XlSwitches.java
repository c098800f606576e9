package org.vnetlang.plan.xen;

import java.util.List;
import org.vnetlang.plan.SwitchSpec;
import org.vnetlang.plan.SwitchSpec.Place;
import org.vnetlang.plan.SwitchSpec.Value;

/**
 * The switches of Xen with xl, which leaves the host's networks to its administrator: the defaults
 * are those of the set-up that is written for it.
 */
public final class XlSwitches {
  /** NAT by vif-nat, one vif at a time, instead of a private bridge with one MASQUERADE. */
  public static final String PER_VIF = "per-vif";

  /** The bridge that libxl takes where the configuration names none. */
  public static final String BRIDGE = "xenbr0";

  public static final List<SwitchSpec> ALL =
      List.of(
          new SwitchSpec("shell", Place.HOST, Value.NAME, "bash"),
          new SwitchSpec("kernel", Place.HOST, Value.NAME, "6.1"),
          SwitchSpec.FORWARDING,
          new SwitchSpec(XendSwitches.PROXY_ARP, Place.ROUTE, Value.NONE, "on"),
          new SwitchSpec(PER_VIF, Place.NAT, Value.NONE, "off"),
          new SwitchSpec("domid", Place.GUEST, Value.NUMBER, "counted from 1"),
          new SwitchSpec("ipv6", Place.NIC, Value.NONE, "on"),
          new SwitchSpec(XendSwitches.SCRIPT, Place.NIC, Value.NAME, "the network's script"),
          new SwitchSpec("authoritative", Place.DHCP, Value.NONE, "off"),
          new SwitchSpec("sequential", Place.DHCP, Value.NONE, "off"));

  private XlSwitches() {}
}
