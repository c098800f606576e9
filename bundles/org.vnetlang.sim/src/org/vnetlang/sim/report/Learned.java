package org.vnetlang.sim.report;

import java.util.List;

/**
 * What a machine has learned while it ran.
 *
 * @param neighbours its ARP cache
 * @param leaseFiles texts of its DHCP servers' lease files
 */
public record Learned(List<Neighbour> neighbours, List<String> leaseFiles) {
  /** Nothing yet. */
  public static final Learned NOTHING = new Learned(List.of(), List.of());

  public Learned {
    neighbours = List.copyOf(neighbours);
    leaseFiles = List.copyOf(leaseFiles);
  }
}
