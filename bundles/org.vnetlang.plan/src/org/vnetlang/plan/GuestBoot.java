package org.vnetlang.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.address.InterfaceAddress;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.plan.host.Boot;
import org.vnetlang.plan.operation.AddressOperation;
import org.vnetlang.plan.operation.LinkOperation;
import org.vnetlang.plan.operation.Operation;
import org.vnetlang.plan.operation.RouteOperation;
import org.vnetlang.plan.operation.SystemOperation;
import org.vnetlang.plan.step.Programs;
import org.vnetlang.plan.step.Route;
import org.vnetlang.plan.step.Step;

/** What a guest does with its own cards. */
public final class GuestBoot {
  private static final String SOURCE = "ifconfig(8), route(8)";

  private GuestBoot() {}

  /**
   * A step per card, then the routes; the first card with a gateway has the default route.
   *
   * @param guest the guest
   * @param byPlatform address and gateway of a card whose address the platform chooses, by the
   *     card's place from 0
   */
  public static List<Step> of(Guest guest, ByPlatform byPlatform) {
    var steps = new ArrayList<Step>();
    boolean routed = false;
    for (int i = 0; i < guest.nics().size(); i++) {
      Nic nic = guest.nics().get(i);
      boolean chosen = nic.address() instanceof NicAddress.ByPlatform;
      List<InterfaceAddress> own =
          chosen ? byPlatform.address(i).stream().toList() : nic.address().addresses();
      Optional<Ipv4> gateway = chosen ? byPlatform.gateway(i) : nic.gateway();
      boolean leads = !routed && gateway.isPresent() && !own.isEmpty();
      Boot.withoutIpv6(nic).ifPresent(steps::add);
      steps.add(card(nic, own, leads ? gateway : Optional.empty()));
      routed |= leads;
    }
    guest.routes().forEach(route -> steps.add(Boot.route(route, SOURCE)));
    return steps;
  }

  /** What a platform chooses for a card. */
  public interface ByPlatform {
    /** Nothing. */
    ByPlatform NOTHING =
        new ByPlatform() {
          @Override
          public Optional<InterfaceAddress> address(int card) {
            return Optional.empty();
          }

          @Override
          public Optional<Ipv4> gateway(int card) {
            return Optional.empty();
          }
        };

    /** The address of the card at that place. */
    Optional<InterfaceAddress> address(int card);

    /** The gateway of the card at that place. */
    Optional<Ipv4> gateway(int card);
  }

  private static Step card(Nic nic, List<InterfaceAddress> own, Optional<Ipv4> gateway) {
    String device = nic.name();
    var operations = new ArrayList<Operation>();
    own.stream()
        .limit(1)
        .map(main -> new AddressOperation.Configure(device, main, main.prefix().broadcast()))
        .forEach(operations::add);
    if (own.isEmpty()) {
      operations.add(new LinkOperation.Up(device));
    }
    own.stream()
        .skip(1)
        .map(more -> new AddressOperation.Add(device, more, Optional.of(more.prefix().broadcast())))
        .forEach(operations::add);
    boolean asks = nic.address() instanceof NicAddress.FromDhcp;
    if (asks) {
      operations.add(new SystemOperation.AskDhcp(device));
    }
    gateway
        .map(via -> Route.byDefault(via, Optional.of(device)))
        .ifPresent(route -> operations.add(new RouteOperation.Add(route)));
    String key = asks ? "guest.dhcp" : own.isEmpty() ? "guest.up" : "guest.static";
    String address = own.stream().findFirst().map(InterfaceAddress::toString).orElse("");
    return new Step(key, List.of(device, address), SOURCE, Programs.all(operations));
  }
}
