package org.vnetlang.sim.expect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vnetlang.model.Lan;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.sim.kernel.Kernel;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.walk.Failure;

/**
 * Knows what a file leaves out: the ways between the gateways of its LANs, and the rest of the
 * internet.
 */
public final class Gateways {
  /** Addresses that no way leads to from outside (RFC 1918, 1122, 3927, 6890). */
  private static final List<Prefix> PRIVATE =
      List.of(
          Prefix.of("10.0.0.0/8"),
          Prefix.of("172.16.0.0/12"),
          Prefix.of("192.168.0.0/16"),
          Prefix.of("127.0.0.0/8"),
          Prefix.of("169.254.0.0/16"),
          Prefix.of("0.0.0.0/8"),
          Prefix.of("224.0.0.0/3"));

  private static final Prefix INTERNET = new Prefix(Partners.INTERNET, 24);

  private final Running running;

  Gateways(Running running) {
    this.running = running;
  }

  /** The subnets that decide whether somebody may be where nothing is described. */
  public static List<Prefix> subnets() {
    return Stream.concat(PRIVATE.stream(), Stream.of(INTERNET)).toList();
  }

  /**
   * Whether a packet was lost at a LAN's way out although its destination may well exist: a public
   * address, or another LAN that leads to the internet too.
   */
  boolean undescribed(Failure failure) {
    Optional<Ipv4> to = Ipv4.parse(failure.arguments().get(0));
    Optional<Kernel> at = running.world().machine(failure.machine());
    if (to.isEmpty() || at.isEmpty()) {
      return false;
    }
    List<Lan> leading = running.network().lans().stream().filter(Lan::leadsOut).toList();
    boolean gateway =
        leading.stream()
            .flatMap(lan -> lan.gateway().stream())
            .anyMatch(at.get().localAddresses()::has);
    return gateway && (isPublic(to.get()) || elsewhere(leading, at.get(), to.get()));
  }

  private static boolean isPublic(Ipv4 address) {
    return !INTERNET.contains(address)
        && PRIVATE.stream().noneMatch(prefix -> prefix.contains(address));
  }

  private static boolean elsewhere(List<Lan> leading, Kernel at, Ipv4 to) {
    return leading.stream()
        .filter(lan -> lan.gateway().filter(at.localAddresses()::has).isEmpty())
        .flatMap(lan -> lan.subnets().stream())
        .anyMatch(subnet -> subnet.contains(to));
  }
}
