package org.vnetlang.sim.link;

/**
 * The flags of an interface that somebody sets; whether it is RUNNING follows from its wire.
 *
 * @param up UP
 * @param arp false sets NOARP
 * @param multicast MULTICAST
 */
public record Flags(boolean up, boolean arp, boolean multicast) {
  /** As an interface appears. */
  public static final Flags NEW = new Flags(false, true, true);

  public Flags withUp(boolean value) {
    return new Flags(value, arp, multicast);
  }

  public Flags withArp(boolean value) {
    return new Flags(up, value, multicast);
  }

  public Flags withMulticast(boolean value) {
    return new Flags(up, arp, value);
  }
}
