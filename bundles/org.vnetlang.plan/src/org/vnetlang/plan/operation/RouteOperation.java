package org.vnetlang.plan.operation;

import org.vnetlang.plan.step.Route;

/** Changes of the main routing table, as {@code ip route} makes them (ip-route(8)). */
public sealed interface RouteOperation extends Operation {

  Route route();

  /**
   * {@code ip route add}: refused where the same destination and metric exist, where the gateway is
   * not on a connected subnet, or where the interface is down.
   */
  record Add(Route route) implements RouteOperation {}

  /** {@code ip route del}: what the route leaves out matches anything. */
  record Remove(Route route) implements RouteOperation {}
}
