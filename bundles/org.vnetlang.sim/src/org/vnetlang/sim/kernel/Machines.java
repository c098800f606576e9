package org.vnetlang.sim.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machines that are on, and what connects them: each interface's wire says where it leads. */
public interface Machines {

  /** The machine of that name, while it is on. */
  Optional<Kernel> machine(String name);

  /** All machines that are on, in the order they were switched on. */
  Collection<Kernel> machines();

  /**
   * The VLANs on the cables of a machine's cards.
   *
   * @return by 802.1Q tag the LAN that frames with it belong to
   */
  Map<Integer, String> trunk(String machine);

  /** A number that is another one whenever anything changed on any machine. */
  long version();

  /** The names of the machines that changed since the version, some perhaps more than once. */
  List<String> changedSince(long version);

  /** A machine's place in the order in which those that are on were switched on. */
  long position(String machine);
}
