package org.vnetlang.plan.xen;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Host;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Setting;

/** The cards of the host that a network leads to. */
public final class Cards {
  private Cards() {}

  /**
   * Written with {@code netdev} or behind {@code over} and {@code via}; a bridge with a VLAN tag
   * takes the card's sub-interface. A routed or NAT network that names none leads to the scripts'
   * usual card; a bridge has one or none, since network-bridge knows one.
   */
  public static List<String> of(Segment network) {
    if (network instanceof HostOnlyNetwork) {
      return List.of();
    }
    Optional<String> written = network.settings().value(XendSwitches.NETDEV);
    if (written.isPresent()) {
      return List.of(written.get());
    } else if (network instanceof Bridge bridge) {
      return bridge.uplinks().stream().limit(1).map(card -> tagged(card, bridge)).toList();
    }
    List<String> cards = network.uplinks().stream().distinct().toList();
    return cards.isEmpty() ? List.of(Scripts.USUAL_CARD) : cards;
  }

  private static String tagged(String card, Bridge bridge) {
    return bridge.vlan().map(tag -> card + "." + tag).orElse(card);
  }

  /** Whether the file says that the script is not told the card. */
  public static boolean untold(Segment network) {
    return network.settings().get(XendSwitches.NETDEV).filter(it -> !it.on()).isPresent();
  }

  /** Whether the switch with that name is on, or on by default. */
  static boolean on(Segment network, String name, boolean byDefault) {
    return network.settings().get(name).map(Setting::on).orElse(byDefault);
  }

  /**
   * The interface that has the card's addresses once xend has started. In 3.0.x the card's name
   * moves to a veth, so that it stays; from 3.2 the bridge has them, under its own name.
   */
  public static String addressed(XendVersion version, Host host, String card) {
    return version.netloop()
        ? card
        : UsableNetworks.of(host)
            .networks(Bridge.class)
            .filter(bridge -> of(bridge).contains(card))
            .map(Bridge::name)
            .findFirst()
            .orElse(card);
  }
}
