package org.vnetlang.plan.xen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.Forward;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.NicRef;
import org.vnetlang.model.Segment;
import org.vnetlang.model.address.Ipv4;

/** Ports of the host that lead to guests: no script of Xen opens any. */
final class OpenPorts {
  private OpenPorts() {}

  /** Those whose target has an address that is known beforehand, at one device of the host. */
  static List<HostCall> of(Network network, Host host, Segment segment, String device) {
    List<Forward> forwards = segment.services().forwards();
    if (forwards.isEmpty()) {
      return List.of();
    }
    Map<NicRef, Ipv4> leases = FixedLeases.of(network, host, segment);
    return forwards.stream().flatMap(forward -> call(device, forward, leases).stream()).toList();
  }

  private static Optional<HostCall> call(String device, Forward forward, Map<NicRef, Ipv4> leases) {
    return forward
        .target()
        .or(() -> forward.owner().map(leases::get))
        .map(
            target ->
                new HostCall.OpenPort(
                    device, forward.protocol(), forward.port(), target, forward.targetPort()));
  }
}
