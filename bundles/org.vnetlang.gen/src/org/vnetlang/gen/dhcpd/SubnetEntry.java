package org.vnetlang.gen.dhcpd;

import java.util.List;
import java.util.Optional;
import org.vnetlang.gen.SafeName;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.model.address.Prefix;

/**
 * A {@code subnet} declaration.
 *
 * @param cable name of the {@code shared-network} it belongs to, if several subnets share one
 *     cable; neighbours in the list with the same name stand in one declaration
 * @param subnet which subnet
 * @param ranges dynamic addresses; none means that only host entries get one
 * @param parameters its statements
 */
public record SubnetEntry(
    Optional<String> cable, Prefix subnet, List<Ipv4Range> ranges, Parameters parameters) {

  public SubnetEntry {
    cable = cable.map(SafeName::identifier);
    ranges = List.copyOf(ranges);
  }

  /** A subnet with a cable of its own. */
  public SubnetEntry(Prefix subnet, List<Ipv4Range> ranges, Parameters parameters) {
    this(Optional.empty(), subnet, ranges, parameters);
  }

  /** The same with other statements. */
  public SubnetEntry with(Parameters parameters) {
    return new SubnetEntry(cable, subnet, ranges, parameters);
  }
}
