package org.vnetlang.plan.step;

import java.util.Optional;
import org.vnetlang.model.StaticRoute;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;

/**
 * A row of the main routing table, as {@code ip route} words it.
 *
 * @param destination where to; 0.0.0.0/0 is {@code default}
 * @param gateway next hop; empty for neighbours
 * @param device way out; empty lets the kernel find it by the gateway
 * @param source preferred source address
 * @param metric preference, the smaller the better; 0 is what nobody wrote
 * @param byKernel the connected route that came with an address ({@code proto kernel scope link})
 */
public record Route(
    Prefix destination,
    Optional<Ipv4> gateway,
    Optional<String> device,
    Optional<Ipv4> source,
    int metric,
    boolean byKernel) {
  private static final Prefix ANYWHERE = Prefix.of("0.0.0.0/0");

  /** {@code default via GATEWAY [dev DEV]}. */
  public static Route byDefault(Ipv4 gateway, Optional<String> device) {
    return new Route(ANYWHERE, Optional.of(gateway), device, Optional.empty(), 0, false);
  }

  /** {@code ADDRESS dev DEV [src SOURCE]}: one neighbour behind an interface. */
  public static Route toNeighbour(Ipv4 address, String device, Optional<Ipv4> source) {
    return new Route(
        new Prefix(address, 32), Optional.empty(), Optional.of(device), source, 0, false);
  }

  /** A route that somebody wrote: {@code DESTINATION via GATEWAY [metric N]}. */
  public static Route of(StaticRoute written) {
    return new Route(
        written.destination(),
        Optional.of(written.gateway()),
        Optional.empty(),
        Optional.empty(),
        written.metric().orElse(0),
        false);
  }

  /** The same with a metric. */
  public Route withMetric(int other) {
    return new Route(destination, gateway, device, source, other, byKernel);
  }

  /** Whether it is a default route. */
  public boolean isDefault() {
    return destination.equals(ANYWHERE);
  }
}
