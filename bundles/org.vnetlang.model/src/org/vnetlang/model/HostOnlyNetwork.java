package org.vnetlang.model;

import java.util.List;
import java.util.Optional;

/**
 * Host and guests only, no way out.
 *
 * @param name device name
 * @param mtu written MTU in bytes
 * @param addressing its addresses; empty on half-written text, and for a routed network inside the
 *     card's LAN
 * @param services DHCP, reservations, forwards
 * @param settings platform words behind {@code with}
 */
public record HostOnlyNetwork(
    String name,
    Optional<Integer> mtu,
    Optional<Addressing> addressing,
    Services services,
    Settings settings)
    implements Segment {

  @Override
  public List<String> uplinks() {
    return List.of();
  }

  @Override
  public SegmentKind kind() {
    return SegmentKind.HOST_ONLY;
  }
}
