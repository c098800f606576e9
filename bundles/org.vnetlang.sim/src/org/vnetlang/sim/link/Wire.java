package org.vnetlang.sim.link;

/** What is at the other end of an interface. */
public sealed interface Wire {

  /** Nothing. */
  record Nothing() implements Wire {}

  /** Another interface of the same machine: netloop's {@code veth0} and {@code vif0.0}. */
  record Pair(int peer) implements Wire {}

  /**
   * An interface of another machine: a vif and the guest's card.
   *
   * @param machine the other machine's name
   * @param index the interface's number there
   */
  record Remote(String machine, int index) implements Wire {}

  /**
   * A LAN's switch.
   *
   * @param lan the LAN's name
   * @param plugged whether the cable is whole
   */
  record Lan(String lan, boolean plugged) implements Wire {}

  /**
   * A hub of VMware: everybody on it sees every frame.
   *
   * @param host the machine that the hub lives on
   * @param hub its name, {@code vmnet8}
   */
  record Hub(String host, String hub) implements Wire {}
}
