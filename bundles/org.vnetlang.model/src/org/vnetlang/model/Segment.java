package org.vnetlang.model;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.Prefix;

/**
 * A network inside a host: the one question "how do guests meet the world?" with its four answers.
 *
 * <ul>
 *   <li>{@link Bridge}: they sit on the card's LAN;
 *   <li>{@link RoutedNetwork}: routed through the host, not hidden;
 *   <li>{@link NatNetwork}: hidden behind the card's address;
 *   <li>{@link HostOnlyNetwork}: host and guests only.
 * </ul>
 */
public sealed interface Segment permits Bridge, RoutedNetwork, NatNetwork, HostOnlyNetwork {

  SegmentKind kind();

  /**
   * Device name as far as the platform lets us choose it: {@code xenbr0}, {@code vmnet8}. Unique in
   * its host.
   */
  String name();

  /** Names of the host's nics the network leads to: several for a bond, none if unwritten. */
  List<String> uplinks();

  Settings settings();

  /** Written MTU in bytes. */
  Optional<Integer> mtu();

  /**
   * Addresses of the network's own; empty for a bridge, and for a routed network that takes those
   * of the card's LAN.
   */
  Optional<Addressing> addressing();

  /** DHCP, reservations and forwards on this network; {@link Services#NONE} for a bridge. */
  default Services services() {
    return Services.NONE;
  }

  /** The subnets of the network's own. */
  default List<Prefix> subnets() {
    return addressing().map(Addressing::subnets).orElse(List.of());
  }
}
