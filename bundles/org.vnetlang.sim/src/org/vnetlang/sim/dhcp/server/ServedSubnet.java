package org.vnetlang.sim.dhcp.server;

import java.util.List;
import java.util.stream.Stream;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.sim.dhcp.Parameters;

/**
 * A {@code subnet} statement.
 *
 * @param subnet the subnet
 * @param ranges addresses for whoever asks; a reversed range is meant the other way round
 * @param told what its clients are told, with the default lease time
 * @param maxLeaseSeconds the longest lease
 */
public record ServedSubnet(
    Prefix subnet, List<Ipv4Range> ranges, Parameters told, long maxLeaseSeconds) {
  /** More addresses than any network has clients; the rest of a longer range is never reached. */
  private static final int MOST = 1 << 16;

  public ServedSubnet {
    ranges = ranges.stream().map(ServedSubnet::upwards).toList();
  }

  private static Ipv4Range upwards(Ipv4Range range) {
    return range.reversed() ? new Ipv4Range(range.last(), range.first()) : range;
  }

  /** The addresses of all ranges, each once, at most {@value #MOST} of a range. */
  Stream<Ipv4> pool() {
    return ranges.stream()
        .flatMap(
            range ->
                Stream.iterate(range.first(), at -> at.plus(1)).limit(Math.min(range.size(), MOST)))
        .distinct();
  }
}
