package org.vnetlang.model;

import java.util.List;
import java.util.Optional;

/**
 * Guests are reached through the host without being hidden.
 *
 * @param name device name
 * @param uplinks names of the host's nics
 * @param mtu written MTU in bytes
 * @param addressing its addresses; empty on half-written text, and for a routed network inside the
 *     card's LAN
 * @param services DHCP, reservations, forwards
 * @param settings platform words behind {@code with}
 */
public record RoutedNetwork(
    String name,
    List<String> uplinks,
    Optional<Integer> mtu,
    Optional<Addressing> addressing,
    Services services,
    Settings settings)
    implements Segment {

  public RoutedNetwork {
    uplinks = List.copyOf(uplinks);
  }

  @Override
  public SegmentKind kind() {
    return SegmentKind.ROUTE;
  }
}
