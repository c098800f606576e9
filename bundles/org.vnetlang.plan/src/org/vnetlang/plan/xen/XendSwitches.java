package org.vnetlang.plan.xen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.plan.SwitchSpec;
import org.vnetlang.plan.SwitchSpec.Place;
import org.vnetlang.plan.SwitchSpec.Value;

/** The switches of Xen with xend, by version: the defaults are those of its own scripts. */
public final class XendSwitches {
  public static final String ANTISPOOF = "antispoof";
  public static final String VIFNUM = "vifnum";
  public static final String NETDEV = "netdev";
  public static final String PROXY_ARP = "proxy-arp";
  public static final String SCRIPT = "script";
  public static final String NLOOPBACKS = "nloopbacks";

  /** More pairs than a simulated host gets, whatever the file says. */
  public static final int MOST_LOOPBACKS = 256;

  private XendSwitches() {}

  /** All of a version. */
  public static List<SwitchSpec> of(XendVersion version) {
    var specs = new ArrayList<SwitchSpec>();
    specs.add(new SwitchSpec("shell", Place.HOST, Value.NAME, "bash"));
    specs.add(new SwitchSpec("kernel", Place.HOST, Value.NAME, "2.6.16"));
    specs.add(SwitchSpec.FORWARDING);
    if (version.netloop()) {
      var pairs = String.valueOf(version.loopbackPairs());
      specs.add(new SwitchSpec(NLOOPBACKS, Place.HOST, Value.NUMBER, pairs));
      specs.add(new SwitchSpec(VIFNUM, Place.BRIDGE, Value.NUMBER, "the number of the bridge"));
    }
    specs.add(new SwitchSpec(ANTISPOOF, Place.BRIDGE, Value.NONE, "off"));
    specs.add(new SwitchSpec(NETDEV, Place.BRIDGE, Value.NAME, "the bridge's card"));
    var arp = version.routeSetsProxyArp() ? "on" : "off";
    specs.add(new SwitchSpec(PROXY_ARP, Place.ROUTE, Value.NONE, arp));
    if (version.routeSetsProxyArp()) {
      specs.add(new SwitchSpec(NETDEV, Place.ROUTE, Value.NAME, "the network's card"));
    }
    specs.add(new SwitchSpec(NETDEV, Place.NAT, Value.NAME, "the network's card"));
    specs.add(new SwitchSpec("domid", Place.GUEST, Value.NUMBER, "counted from 1"));
    specs.add(new SwitchSpec("ipv6", Place.NIC, Value.NONE, "on"));
    specs.add(new SwitchSpec(SCRIPT, Place.NIC, Value.NAME, "the network's script"));
    specs.add(new SwitchSpec("authoritative", Place.DHCP, Value.NONE, "off"));
    specs.add(new SwitchSpec("sequential", Place.DHCP, Value.NONE, "off"));
    return List.copyOf(specs);
  }

  /** The switch of that name at that place, if the version knows it. */
  public static Optional<SwitchSpec> find(XendVersion version, Place place, String name) {
    return of(version).stream()
        .filter(spec -> spec.place() == place && spec.name().equals(name))
        .findFirst();
  }
}
