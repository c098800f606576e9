package org.vnetlang.gen.xend;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.NicRef;
import org.vnetlang.model.Segment;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.xen.FixedLeases;
import org.vnetlang.plan.xen.HostCall;
import org.vnetlang.plan.xen.HostCalls;
import org.vnetlang.plan.xen.Scripts;
import org.vnetlang.plan.xen.UsableNetworks;
import org.vnetlang.plan.xen.VifScript;
import org.vnetlang.plan.xen.XendVersion;

/**
 * A host with everything that several of its files say.
 *
 * @param network the network around it
 * @param host the host
 * @param version its release
 * @param usable its networks
 * @param calls what is done when xend starts
 * @param vifScripts script and parameters for the vifs of each network
 * @param leases addresses of guests that use DHCP where dom0 must know them
 */
record XendHost(
    Network network,
    Host host,
    XendVersion version,
    UsableNetworks usable,
    List<HostCall> calls,
    Map<String, String> vifScripts,
    Map<NicRef, Ipv4> leases) {

  static XendHost of(Network network, Host host, XendVersion version) {
    UsableNetworks usable = UsableNetworks.of(host);
    Map<String, String> scripts = new LinkedHashMap<>();
    Map<NicRef, Ipv4> leases = new HashMap<>();
    for (Segment segment : usable.networks()) {
      scripts.put(segment.name(), VifScript.of(version, host, segment));
      leases.putAll(FixedLeases.of(network, host, segment));
    }
    List<HostCall> calls = HostCalls.of(version, network, host);
    return new XendHost(network, host, version, usable, calls, scripts, leases);
  }

  /**
   * What stands behind {@code network-script}: xend runs one script. Several calls, or one that no
   * script of Xen makes, need one of ours.
   */
  Optional<String> networkScript() {
    if (calls.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        calls.size() == 1 && calls.get(0) instanceof HostCall.RunScript run
            ? words(run)
            : Scripts.NETWORK_VNET);
  }

  /** The script and its parameters in one line. */
  static String words(HostCall.RunScript run) {
    return String.join(" ", run.script(), String.join(" ", run.parameters())).strip();
  }

  /**
   * What stands behind {@code vif-script}: that of the first network; vifs of others name theirs.
   */
  String vifScript() {
    return vifScripts.values().stream().findFirst().orElse(Scripts.VIF_BRIDGE);
  }

  /** Whether a script of ours is called. */
  boolean runs(String script) {
    return calls.stream()
        .anyMatch(call -> call instanceof HostCall.RunScript run && run.script().equals(script));
  }
}
