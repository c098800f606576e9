package org.vnetlang.model;

import java.util.List;
import java.util.Optional;

/**
 * A private subnet hidden behind the uplink's address.
 *
 * @param name device name
 * @param uplinks names of the host's nics
 * @param mtu written MTU in bytes
 * @param addressing its addresses; empty on half-written text, and for a routed network inside the
 *     card's LAN
 * @param services DHCP, reservations, forwards
 * @param settings platform words behind {@code with}
 */
public record NatNetwork(
    String name,
    List<String> uplinks,
    Optional<Integer> mtu,
    Optional<Addressing> addressing,
    Services services,
    Settings settings)
    implements Segment {

  public NatNetwork {
    uplinks = List.copyOf(uplinks);
  }

  @Override
  public SegmentKind kind() {
    return SegmentKind.NAT;
  }
}
