package org.vnetlang.lang.validation.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.Segment;
import org.vnetlang.model.address.Prefix;

/** Which addresses a card reaches without a router. */
final class Neighbours {
  private final Map<String, List<Prefix>> lans = new HashMap<>();

  Neighbours(Network network) {
    network.lans().forEach(lan -> lans.put(lan.name(), lan.subnets()));
  }

  /** The subnets of a card of a host or machine; empty if nothing is known of them. */
  List<Prefix> of(Nic nic) {
    return own(nic, around(nic));
  }

  /** The subnets of a guest's card. */
  List<Prefix> of(Host host, Nic nic) {
    return own(nic, around(host, nic));
  }

  /** The subnets that a host reaches on one of its networks. */
  List<Prefix> of(Host host, Segment network) {
    return network.subnets().isEmpty()
        ? network.uplinks().stream()
            .flatMap(name -> host.nic(name).stream())
            .flatMap(card -> around(card).stream())
            .toList()
        : network.subnets();
  }

  private List<Prefix> around(Nic nic) {
    return nic.attachment() instanceof Attachment.OnLan on
        ? lans.getOrDefault(on.lan(), List.of())
        : List.of();
  }

  private List<Prefix> around(Host host, Nic nic) {
    return nic.attachment() instanceof Attachment.OnSegment on
        ? host.network(on.segment()).map(network -> of(host, network)).orElse(List.of())
        : List.of();
  }

  /**
   * An address makes its own subnet known to the kernel and no other one. One that lies outside by
   * mistake is taken for one of the network: what is wrong with it is said elsewhere.
   */
  private static List<Prefix> own(Nic nic, List<Prefix> around) {
    if (!(nic.address() instanceof NicAddress.Static written)) {
      return around;
    }
    var list = new ArrayList<Prefix>();
    for (var each : written.addresses()) {
      if (written.apart().contains(each) || around.contains(each.prefix())) {
        list.add(each.prefix());
      } else {
        list.addAll(around);
      }
    }
    return list.stream().distinct().toList();
  }
}
