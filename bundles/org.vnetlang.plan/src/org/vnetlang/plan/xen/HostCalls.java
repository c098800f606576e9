package org.vnetlang.plan.xen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vnetlang.model.Addressing;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Host;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Network;
import org.vnetlang.model.RoutedNetwork;
import org.vnetlang.model.Segment;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Prefix;

/**
 * What must be done when xend starts, so that the host's networks are there: mostly calls of Xen's
 * network scripts, each with all parameters it knows, since their defaults differ from release to
 * release (network-bridge of 3.0.2 and 3.0.3).
 */
public final class HostCalls {
  private final XendVersion version;
  private final Network network;
  private final Host host;
  private final UsableNetworks usable;
  private final List<HostCall> calls = new ArrayList<>();

  private HostCalls(XendVersion version, Network network, Host host) {
    this.version = version;
    this.network = network;
    this.host = host;
    this.usable = UsableNetworks.of(host);
  }

  /**
   * The calls in order: bridges over cards, bridges of ours (network-bridge of 4.1 does nothing
   * once any bridge exists), routes, NAT, open ports, what antispoof makes necessary.
   */
  public static List<HostCall> of(XendVersion version, Network network, Host host) {
    var of = new HostCalls(version, network, host);
    of.cardBridges();
    of.ownBridges();
    of.routes();
    of.hiding();
    of.openPorts();
    of.accepting();
    of.usable
        .networks(HostOnlyNetwork.class)
        .flatMap(served -> served.services().dhcp().stream())
        .map(dhcp -> DhcpdFiles.of(version, dhcp))
        .findFirst()
        .ifPresent(server -> of.add(new HostCall.RestartDhcp(server)));
    Set<HostCall> once = new LinkedHashSet<>(of.calls);
    return List.copyOf(once);
  }

  private void add(HostCall call) {
    calls.add(call);
  }

  private List<Bridge> overCards() {
    return usable.networks(Bridge.class).filter(bridge -> !Cards.of(bridge).isEmpty()).toList();
  }

  private void cardBridges() {
    Map<String, Integer> numbers = Vifnums.of(version, host);
    for (Bridge bridge : overCards()) {
      String card = Cards.of(bridge).get(0);
      if (version.oneBridgeOnly() && !calls.isEmpty()) {
        add(new HostCall.BridgeCard(bridge.name(), card));
        continue;
      }
      var parameters = new ArrayList<String>();
      if (!Cards.untold(bridge)) {
        parameters.add("netdev=" + card);
      }
      parameters.add("bridge=" + bridge.name());
      Optional.ofNullable(numbers.get(bridge.name())).ifPresent(n -> parameters.add("vifnum=" + n));
      if (antispoof(bridge)) {
        parameters.add("antispoof=yes");
      }
      add(new HostCall.RunScript(Scripts.NETWORK_BRIDGE, parameters));
    }
  }

  private static boolean antispoof(Bridge bridge) {
    return Cards.on(bridge, XendSwitches.ANTISPOOF, false);
  }

  private void ownBridges() {
    usable
        .networks(Bridge.class)
        .filter(bridge -> Cards.of(bridge).isEmpty())
        .forEach(bridge -> add(new HostCall.MakeBridge(bridge.name(), Optional.empty())));
    usable
        .networks(HostOnlyNetwork.class)
        .forEach(network -> add(new HostCall.MakeBridge(network.name(), address(network))));
  }

  private static Optional<InterfaceAddress> address(Segment network) {
    return network
        .addressing()
        .flatMap(Addressing::host)
        .map(
            own ->
                new InterfaceAddress(
                    own,
                    network.subnets().stream()
                        .filter(subnet -> subnet.contains(own))
                        .findFirst()
                        .orElse(network.subnets().get(0))
                        .length()));
  }

  private void routes() {
    for (RoutedNetwork route : usable.networks(RoutedNetwork.class).toList()) {
      boolean arp = Cards.on(route, XendSwitches.PROXY_ARP, version.routeSetsProxyArp());
      for (String card : Cards.of(route)) {
        add(route(route, Cards.addressed(version, host, card), arp));
      }
    }
  }

  private HostCall route(RoutedNetwork route, String device, boolean arp) {
    if (!version.routeSetsProxyArp()) {
      return arp
          ? new HostCall.RunScript(Scripts.NETWORK_PROXY_ARP, List.of("netdev=" + device))
          : new HostCall.RunScript(Scripts.NETWORK_ROUTE, List.of());
    } else if (!arp) {
      return new HostCall.ForwardPackets();
    }
    return new HostCall.RunScript(
        Scripts.NETWORK_ROUTE, Cards.untold(route) ? List.of() : List.of("netdev=" + device));
  }

  /** network-nat hides whatever leaves by the card; where that is too much, ours is narrower. */
  private void hiding() {
    for (NatNetwork nat : usable.networks(NatNetwork.class).toList()) {
      for (String card : Cards.of(nat)) {
        String device = Cards.addressed(version, host, card);
        if (shared(card, device)) {
          add(new HostCall.ForwardPackets());
          for (Prefix subnet : nat.subnets()) {
            add(new HostCall.Masquerade(device, subnet));
          }
        } else if (Cards.untold(nat)) {
          add(new HostCall.RunScript(Scripts.NETWORK_NAT, List.of("dhcp=no")));
        } else {
          add(new HostCall.RunScript(Scripts.NETWORK_NAT, List.of("netdev=" + device, "dhcp=no")));
        }
      }
    }
  }

  /**
   * Whether guests leave by the card that keep their own address: routed ones, and those of a
   * bridge that has the card's addresses (the kernel shows iptables what passes a bridge).
   */
  private boolean shared(String card, String device) {
    return !card.equals(device)
        || usable.networks(RoutedNetwork.class).anyMatch(route -> Cards.of(route).contains(card));
  }

  private void openPorts() {
    for (Segment segment : usable.networks()) {
      for (String card : Cards.of(segment)) {
        String device = Cards.addressed(version, host, card);
        OpenPorts.of(network, host, segment, device).forEach(this::add);
      }
    }
  }

  /**
   * network-bridge with antispoof drops what is forwarded, deletes all rules and accepts what comes
   * in by its own card: other bridges would lose theirs, routed and NAT guests never had any.
   */
  private void accepting() {
    List<Bridge> bridges = overCards();
    boolean routed =
        usable.networks().stream()
            .anyMatch(net -> net instanceof RoutedNetwork || net instanceof NatNetwork);
    if (bridges.stream().noneMatch(HostCalls::antispoof) || bridges.size() == 1 && !routed) {
      return;
    }
    for (Bridge bridge : bridges) {
      String card = Cards.of(bridge).get(0);
      boolean ours = calls.contains(new HostCall.BridgeCard(bridge.name(), card));
      if (ours && antispoof(bridge)) {
        add(new HostCall.DropForwarded());
      }
      add(accept("-m", "physdev", "--physdev-in", ours ? card : "p" + card));
    }
    if (version.netloop()) {
      add(accept("-m", "physdev", "--physdev-in", "vif0.+"));
    }
    if (routed) {
      add(accept("-i", "vif+"));
      add(accept("-o", "vif+"));
    }
  }

  private static HostCall accept(String... match) {
    return new HostCall.AcceptForwarded(List.of(match));
  }
}
