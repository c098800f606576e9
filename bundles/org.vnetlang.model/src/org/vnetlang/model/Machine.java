package org.vnetlang.model;

import java.util.List;

/**
 * A computer that is neither host nor guest: a PC on a LAN, a server on the internet, a router
 * between LANs.
 *
 * @param name unique in the project
 * @param nics one for a machine written on a LAN, any number for one at the top of the file
 * @param routes static routes of its own
 * @param firewall what its administrator's iptables hold
 * @param settings platform words behind {@code with}
 */
public record Machine(
    String name, List<Nic> nics, List<StaticRoute> routes, Firewall firewall, Settings settings) {

  public Machine {
    nics = List.copyOf(nics);
    routes = List.copyOf(routes);
  }
}
