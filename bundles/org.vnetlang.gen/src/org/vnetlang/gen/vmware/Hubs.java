package org.vnetlang.gen.vmware;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.vnetlang.gen.Ascii;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Host;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.RoutedNetwork;
import org.vnetlang.model.Segment;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.plan.vmware.AddressPlan;
import org.vnetlang.plan.vmware.Vmnet;

/**
 * The hubs of one host.
 *
 * @param hubs those with records, by number as the start script takes them
 * @param silent those without any: guests among themselves, and the product's three usual ones if
 *     the file does not name them
 * @param leftOut sentences about networks that cannot be written, one line of ASCII each
 */
record Hubs(List<Hub> hubs, List<Vmnet> silent, List<String> leftOut) {
  /** IFNAMSIZ is 16 with the ending zero; the start script reads the value as shell. */
  static final Pattern INTERFACE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.:-]{0,14}");

  Hubs {
    hubs = List.copyOf(hubs);
    silent = List.copyOf(silent);
    leftOut = List.copyOf(leftOut);
  }

  static Hubs of(Host host) {
    var hubs = new TreeMap<Vmnet, Hub>();
    var silent = new TreeSet<>(List.of(Vmnet.BRIDGED, Vmnet.HOST_ONLY, Vmnet.NAT));
    var leftOut = new ArrayList<String>();
    Set<Vmnet> named = new HashSet<>();
    for (Segment network : host.networks()) {
      Optional<Vmnet> vmnet = Vmnet.of(network.name());
      Optional<Hub> hub = vmnet.filter(named::add).flatMap(number -> hub(number, network));
      if (hub.isPresent()) {
        hubs.put(hub.get().vmnet(), hub.get());
      } else if (vmnet.isPresent() && network instanceof Bridge && network.uplinks().isEmpty()) {
        silent.add(vmnet.get());
      } else {
        leftOut.add("left out, no vmnet that VMware could set up: " + Ascii.shown(network.name()));
      }
    }
    silent.removeAll(hubs.keySet());
    return new Hubs(List.copyOf(hubs.values()), List.copyOf(silent), leftOut);
  }

  /** The networks that have a hub with an interface of the host, each number once. */
  static List<Segment> served(Host host) {
    Set<String> names = new HashSet<>();
    return host.networks().stream()
        .filter(network -> Vmnet.of(network.name()).isPresent() && names.add(network.name()))
        .filter(network -> network instanceof HostOnlyNetwork || network instanceof NatNetwork)
        .filter(network -> !network.subnets().isEmpty())
        .toList();
  }

  private static Optional<Hub> hub(Vmnet vmnet, Segment network) {
    if (network instanceof Bridge) {
      return network.uplinks().stream()
          .filter(nic -> network.uplinks().size() == 1 && INTERFACE.matcher(nic).matches())
          .findFirst()
          .map(nic -> new Hub.Bridged(vmnet, nic));
    }
    if (network instanceof RoutedNetwork) {
      return Optional.empty();
    }
    return network.subnets().stream()
        .findFirst()
        .map(
            subnet ->
                new Hub.HostOnly(
                    vmnet,
                    hostAddress(network, subnet),
                    network instanceof NatNetwork,
                    network.services().dhcp().isPresent()));
  }

  static InterfaceAddress hostAddress(Segment network, Prefix subnet) {
    var address = network.addressing().flatMap(addresses -> addresses.host());
    return new InterfaceAddress(address.orElseGet(() -> AddressPlan.host(subnet)), subnet.length());
  }
}
