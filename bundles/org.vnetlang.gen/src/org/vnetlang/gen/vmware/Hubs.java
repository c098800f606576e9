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
      Optional<String> fault = fault(network);
      if (vmnet.isPresent() && !named.add(vmnet.get())) {
        fault = Optional.of("a network above has the name");
      }
      if (fault.isPresent()) {
        leftOut.add("left out, " + fault.get() + ": " + Ascii.shown(network.name()));
      } else if (network instanceof Bridge && network.uplinks().isEmpty()) {
        silent.add(vmnet.get());
      } else {
        hubs.put(vmnet.get(), hub(vmnet.get(), network));
      }
    }
    silent.removeAll(hubs.keySet());
    return new Hubs(List.copyOf(hubs.values()), List.copyOf(silent), leftOut);
  }

  /** Why VMware cannot have the network; the checks of the language say it before. */
  private static Optional<String> fault(Segment network) {
    if (Vmnet.of(network.name()).isEmpty()) {
      return Optional.of("a network of VMware is called vmnet0 to vmnet255");
    } else if (network instanceof RoutedNetwork) {
      return Optional.of("VMware has no routed network");
    } else if (!(network instanceof Bridge)) {
      return network.subnets().isEmpty() ? Optional.of("it has no subnet") : Optional.empty();
    }
    boolean usable = network.uplinks().stream().allMatch(nic -> INTERFACE.matcher(nic).matches());
    return usable && network.uplinks().size() <= 1
        ? Optional.empty()
        : Optional.of("it is bridged to one card of the host or none");
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

  private static Hub hub(Vmnet vmnet, Segment network) {
    if (network instanceof Bridge) {
      return new Hub.Bridged(vmnet, network.uplinks().get(0));
    }
    return new Hub.HostOnly(
        vmnet,
        hostAddress(network, network.subnets().get(0)),
        network instanceof NatNetwork,
        network.services().dhcp().isPresent());
  }

  static InterfaceAddress hostAddress(Segment network, Prefix subnet) {
    var address = network.addressing().flatMap(addresses -> addresses.host());
    return new InterfaceAddress(address.orElseGet(() -> AddressPlan.host(subnet)), subnet.length());
  }
}
