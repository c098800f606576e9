package org.vnetlang.plan.operation;

import org.vnetlang.plan.step.Route;

/** A row of the routing table in the words of {@code ip route} (ip-route(8)). */
public final class RouteText {
  private RouteText() {}

  public static String of(Route route) {
    var text = new StringBuilder(destination(route));
    route.gateway().ifPresent(gateway -> text.append(" via ").append(gateway));
    route.device().ifPresent(device -> text.append(" dev ").append(device));
    if (route.byKernel()) {
      text.append(" proto kernel scope link");
    }
    route.source().ifPresent(source -> text.append(" src ").append(source));
    if (route.metric() != 0) {
      text.append(" metric ").append(route.metric());
    }
    return text.toString();
  }

  private static String destination(Route route) {
    if (route.isDefault()) {
      return "default";
    }
    var destination = route.destination();
    return destination.length() == 32 ? destination.network().toString() : destination.toString();
  }
}
