package org.vnetlang.plan.xen.script;

import java.util.stream.Collectors;
import org.vnetlang.plan.step.Machine;
import org.vnetlang.plan.step.Route;
import org.vnetlang.plan.xen.XendVersion;

/**
 * The interfaces that network-bridge works on.
 *
 * @param bridge the bridge
 * @param card the physical card, before it is renamed and the veth that takes its name after
 * @param physical what the physical card is called afterwards
 * @param spare the veth that takes the card's place
 * @param port the veth's other end, which becomes a port
 */
record BridgeNames(String bridge, String card, String physical, String spare, String port) {

  /**
   * What a call names, and otherwise the release's own defaults: 3.0.2 takes the interface of the
   * default route as the card, 3.0.3 and 3.0.4 its number; both go by the last word of the route's
   * line, which with a metric is the metric.
   */
  static BridgeNames of(Dom0 dom0, Arguments arguments, Machine machine) {
    String last =
        machine.routes().stream()
            .filter(Route::isDefault)
            .map(BridgeNames::lastWord)
            .collect(Collectors.joining("\n"));
    boolean byName = dom0.version() == XendVersion.V3_0_2;
    String digits = last.replaceFirst("^[^0-9]*", "");
    String number =
        arguments.value("vifnum").orElseGet(() -> byName || digits.isEmpty() ? "0" : digits);
    String card =
        arguments
            .value("netdev")
            .orElseGet(() -> byName && !last.isEmpty() ? last : "eth" + number);
    String bridge = arguments.value("bridge").orElse("xenbr" + number);
    return new BridgeNames(bridge, card, "p" + card, "veth" + number, "vif0." + number);
  }

  private static String lastWord(Route route) {
    return route.metric() != 0
        ? String.valueOf(route.metric())
        : route.source().map(Object::toString).or(route::device).orElse("");
  }
}
