package org.vnetlang.sim.kernel;

import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.step.Machine.Outcome;
import org.vnetlang.plan.step.Route;
import org.vnetlang.sim.link.Interface;
import org.vnetlang.sim.route.RoutingTable;
import org.vnetlang.sim.route.Row;

/** {@code ip route} on a model (Linux net/ipv4/fib_semantics.c). */
final class RouteCommands {
  private final Kernel kernel;
  private final RoutingTable table;

  RouteCommands(Kernel kernel) {
    this.kernel = kernel;
    this.table = kernel.routingTable();
  }

  Outcome run(RouteOperation operation) {
    Route route = operation.route();
    Optional<Interface> device = route.device().flatMap(kernel.interfaces()::named);
    if (route.device().isPresent() && device.isEmpty()) {
      return Refusals.noDevice(route.device().get());
    }
    return operation instanceof RouteOperation.Add ? add(route, device) : remove(route, device);
  }

  private Outcome add(Route route, Optional<Interface> device) {
    if (route.source().filter(source -> !kernel.localAddresses().has(source)).isPresent()) {
      return Refusals.INVALID;
    }
    if (device.filter(out -> !out.up()).isPresent()) {
      return Refusals.NETWORK_DOWN;
    }
    Optional<Integer> out = device.map(Interface::index);
    if (route.gateway().isPresent()) {
      if (kernel.localAddresses().has(route.gateway().get())) {
        return Refusals.INVALID;
      }
      out = wayTo(route.gateway().get(), out);
    }
    if (out.isEmpty()) {
      return route.gateway().isPresent() ? Refusals.NETWORK_UNREACHABLE : Refusals.NO_SUCH_DEVICE;
    }
    if (table.has(route.destination(), route.metric())) {
      return Refusals.FILE_EXISTS;
    }
    table.append(row(route, out.get()));
    return Outcome.DONE;
  }

  private static Row row(Route route, int device) {
    return new Row(
        route.destination(),
        route.gateway(),
        device,
        route.source(),
        route.metric(),
        route.byKernel());
  }

  /**
   * A gateway must be a neighbour: a row without a gateway leads to it, on that interface if named.
   */
  private Optional<Integer> wayTo(Ipv4 gateway, Optional<Integer> device) {
    return table
        .lookup(gateway, row -> row.scopeLink() && device.map(d -> d == row.device()).orElse(true))
        .map(Row::device);
  }

  private Outcome remove(Route route, Optional<Interface> device) {
    boolean removed =
        table.removeFirst(
            route.destination(),
            row ->
                matches(route.gateway(), row.gateway())
                    && matches(route.source(), row.source())
                    && device.map(d -> d.index() == row.device()).orElse(true)
                    && (route.metric() == 0 || route.metric() == row.metric()));
    return removed ? Outcome.DONE : Refusals.NO_SUCH_ROUTE;
  }

  private static <T> boolean matches(Optional<T> wanted, Optional<T> found) {
    return wanted.isEmpty() || wanted.equals(found);
  }
}
