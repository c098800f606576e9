package org.vnetlang.plan.xen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Host;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Segment;

/**
 * The networks of a host that xend's scripts can make.
 *
 * @param networks those, in the order written, each name once
 * @param leftOut the others
 */
public record UsableNetworks(List<Segment> networks, List<LeftOut> leftOut) {

  public UsableNetworks {
    networks = List.copyOf(networks);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * What cannot be made, and why; the checks of the language say it before.
   *
   * @param name of the network
   * @param reason a clause without a full stop
   */
  public record LeftOut(String name, String reason) {}

  /** All networks of the host, sorted into both lists. */
  public static UsableNetworks of(Host host) {
    var networks = new ArrayList<Segment>();
    var leftOut = new ArrayList<LeftOut>();
    Set<String> names = new HashSet<>();
    Set<String> bridged = new HashSet<>();
    for (Segment network : host.networks()) {
      Optional<String> fault =
          names.add(network.name()) ? fault(network) : Optional.of("a network above has the name");
      if (fault.isEmpty() && network instanceof Bridge) {
        fault =
            Cards.of(network).stream()
                .filter(card -> !bridged.add(card))
                .findFirst()
                .map(card -> card + " is in a bridge above, and a card is in one bridge only");
      }
      fault.ifPresentOrElse(
          reason -> leftOut.add(new LeftOut(network.name(), reason)), () -> networks.add(network));
    }
    return new UsableNetworks(networks, leftOut);
  }

  /** The usable networks of one kind, in order. */
  public <S extends Segment> Stream<S> networks(Class<S> kind) {
    return networks.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The usable network of that name. */
  public Optional<Segment> network(String name) {
    return networks.stream().filter(network -> network.name().equals(name)).findFirst();
  }

  private static Optional<String> fault(Segment network) {
    boolean bridge = network instanceof Bridge;
    boolean device = bridge || network instanceof HostOnlyNetwork;
    if (device && !XenNames.device(network.name())) {
      return Optional.of("no interface can have that name");
    }
    boolean cards =
        Cards.of(network).stream()
            .allMatch(card -> bridge ? XenNames.bridgedCard(card) : XenNames.device(card));
    if (!cards) {
      return Optional.of("no card that the scripts can take has the name of its card");
    }
    boolean subnet = network instanceof NatNetwork || network instanceof HostOnlyNetwork;
    return subnet && network.subnets().isEmpty()
        ? Optional.of("it has no subnet")
        : Optional.empty();
  }
}
