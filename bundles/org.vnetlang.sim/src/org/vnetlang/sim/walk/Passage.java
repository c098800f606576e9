package org.vnetlang.sim.walk;

/**
 * Something that a frame passes between two stations.
 *
 * @param kind what it is
 * @param machine the machine it is part of; empty for a LAN's switch
 * @param name its name
 */
public record Passage(Kind kind, String machine, String name) {

  /** The kinds. */
  public enum Kind {
    DEVICE,
    BRIDGE,
    SWITCH,
    HUB,
    DAEMON
  }
}
