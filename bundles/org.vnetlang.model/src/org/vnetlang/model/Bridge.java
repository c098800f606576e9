package org.vnetlang.model;

import java.util.List;
import java.util.Optional;

/**
 * Guests sit on the uplink's LAN as if plugged into its switch. Without an uplink: an isolated
 * bridge.
 *
 * @param name device name
 * @param uplinks names of the host's nics
 * @param vlan 802.1Q tag of the bridge's uplink
 * @param mtu written MTU in bytes
 * @param settings platform words behind {@code with}
 */
public record Bridge(
    String name,
    List<String> uplinks,
    Optional<Integer> vlan,
    Optional<Integer> mtu,
    Settings settings)
    implements Segment {

  public Bridge {
    uplinks = List.copyOf(uplinks);
  }

  @Override
  public Optional<Addressing> addressing() {
    return Optional.empty();
  }

  @Override
  public SegmentKind kind() {
    return SegmentKind.BRIDGE;
  }
}
