package org.vnetlang.sim.link;

import java.util.List;

/** What an interface is made of. */
public sealed interface Kind {

  /** {@code lo}. */
  record Loopback() implements Kind {}

  /** A card, one end of a pair, a vif: something with a wire. */
  record Ethernet() implements Kind {}

  /** A bridge's own interface: what the machine itself hears and says on the bridge. */
  record Bridge() implements Kind {}

  /**
   * One VLAN of another interface.
   *
   * @param over number of the interface below
   * @param tag 802.1Q tag, 1–4094
   */
  record Vlan(int over, int tag) implements Kind {}

  /**
   * Several cards used as one; one of those that are up carries the frames.
   *
   * @param slaves numbers of the interfaces below, in order
   */
  record Bond(List<Integer> slaves) implements Kind {
    public Bond {
      slaves = List.copyOf(slaves);
    }
  }
}
