package org.vnetlang.plan.xen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.address.Mac;
import org.vnetlang.plan.GuestPlan;
import org.vnetlang.plan.HostPlan;
import org.vnetlang.plan.host.Boot;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.step.Programs;
import org.vnetlang.plan.step.Step;
import org.vnetlang.plan.xen.script.Dom0;

/** What happens on a host with xend of Xen 3.0.2 to 3.0.4. */
public final class XendPlan {
  private static final Mac NO_MAC = new Mac(0);

  private final XendVersion version;
  private final Network network;
  private final Host host;

  /** That of a host. */
  public XendPlan(XendVersion version, Network network, Host host) {
    this.version = version;
    this.network = network;
    this.host = host;
  }

  /** The whole plan. */
  public HostPlan plan() {
    Dom0 dom0 = Dom0.of(version, host);
    List<HostCall> calls = HostCalls.of(version, network, host);
    var steps = new CallSteps(dom0, host, calls);
    var start = calls.stream().map(steps::start).toList();
    var stop = new ArrayList<Step>();
    calls.forEach(call -> steps.stop(call).ifPresent(stop::add));
    Collections.reverse(stop);
    List<GuestPlan> guests =
        host.guests().stream()
            .map(guest -> new DomainPlan(dom0, network, host, guest).plan())
            .toList();
    return new HostPlan(host.name(), true, boot(), start, stop, false, guests);
  }

  private List<Step> boot() {
    var steps = new ArrayList<Step>();
    steps.add(loopbackPairs());
    steps.addAll(Boot.of(host));
    return steps;
  }

  /** Each pair is a cable between two interfaces of dom0 (netback/loopback.c). */
  private Step loopbackPairs() {
    var pairs = new ArrayList<Operation>();
    int count = Math.min(Vifnums.pairs(version, host), XendSwitches.MOST_LOOPBACKS);
    for (int i = 0; i < count; i++) {
      pairs.add(new LinkOperation.AddPair("veth" + i, NO_MAC, "vif0." + i, XenMac.BACKEND));
    }
    return new Step(
        "boot.netloop",
        List.of(String.valueOf(count)),
        "Linux for Xen " + version.text() + ", drivers/xen/netback/loopback.c",
        Programs.all(pairs));
  }
}
