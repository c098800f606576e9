package org.vnetlang.lang.suggest;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.lang.suggest.Owner.Card;
import org.vnetlang.lang.suggest.Trouble.Inside;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.validation.network.FreeAddresses;
import org.vnetlang.lang.validation.network.Wire;
import org.vnetlang.lang.vnet.Dhcp;
import org.vnetlang.lang.vnet.Range;
import org.vnetlang.model.DhcpService;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Ipv4Range;
import org.vnetlang.model.address.Prefix;

/** What networks serve: DHCP and forwarded ports. */
final class ServedNetworks {
  /** Where a pool begins and ends in a subnet of 254 addresses, as everybody's boxes have it. */
  private static final int FIRST = 100;

  private static final int LAST = 199;

  private ServedNetworks() {}

  // --- ports

  /** A guest that no port leads to. */
  static Optional<Suggestion> forward(Trouble trouble) {
    return natOf(trouble, trouble.argument(1)).flatMap(nat -> forward(trouble, nat));
  }

  private static Optional<Suggestion> forward(Trouble trouble, Inside nat) {
    String words = "forward " + trouble.argument(0) + " to " + trouble.argument(1);
    Optional<Mend> mend = trouble.declaration(nat.subject()).map(it -> Edits.into(it, words));
    return trouble.place(nat.subject()).map(at -> trouble.at(at, mend));
  }

  /** A forward that does not hold for the host itself. */
  static Optional<Suggestion> forwards(Trouble trouble) {
    return natOf(trouble, trouble.argument(1))
        .flatMap(nat -> trouble.place(nat.subject().forward(0)))
        .map(trouble::at)
        .or(() -> Cards.machine(trouble));
  }

  private static Optional<Inside> natOf(Trouble trouble, String guest) {
    return trouble.owner(guest).stream()
        .flatMap(Owner::cards)
        .flatMap(card -> card.nic().staticAddress().stream())
        .flatMap(address -> trouble.inside(address).stream())
        .filter(inside -> inside.segment() instanceof NatNetwork)
        .findFirst();
  }

  // --- DHCP

  /** A card that asks where nobody serves. */
  static Optional<Suggestion> server(Trouble trouble) {
    Optional<Wire> wire = trouble.card().flatMap(trouble::wire);
    Optional<String> words =
        wire.flatMap(it -> it.subnets().stream().findFirst())
            .filter(subnet -> subnet.length() == 24)
            .map(subnet -> pool(wire, subnet));
    Optional<EObject> network = wire.map(Wire::subject).flatMap(trouble::declaration);
    Optional<Mend> mend = network.flatMap(it -> words.map(dhcp -> Edits.into(it, dhcp)));
    return trouble
        .card()
        .flatMap(card -> trouble.place(card.subject().part("ip")))
        .map(at -> trouble.at(at, mend))
        .or(() -> Cards.machine(trouble));
  }

  private static String pool(Optional<Wire> wire, Prefix subnet) {
    Ipv4 base = subnet.network();
    return "dhcp range "
        + Edits.address(wire, base.plus(FIRST))
        + " to "
        + Edits.address(wire, base.plus(LAST));
  }

  /** A pool that is too small: it may end just before the next address that somebody has. */
  static Optional<Suggestion> pool(Trouble trouble) {
    Optional<Wire> wire = trouble.card().flatMap(trouble::wire);
    Optional<Place> at = wire.map(it -> it.subject().dhcp().range(0)).flatMap(trouble::place);
    Optional<Ipv4Range> pool =
        wire.flatMap(it -> it.services().dhcp())
            .map(DhcpService::ranges)
            .flatMap(ranges -> ranges.stream().findFirst());
    if (at.isEmpty() || pool.isEmpty() || !(at.get().object() instanceof Range)) {
      return Cards.line(trouble);
    }
    var whole = Place.ofWhole(at.get().object());
    String words =
        "range "
            + Edits.address(wire, pool.get().first())
            + " to "
            + Edits.address(wire, end(wire.get(), pool.get()));
    return Optional.of(trouble.at(whole, Edits.replace(whole, words)));
  }

  private static Ipv4 end(Wire wire, Ipv4Range pool) {
    Ipv4 end = pool.last();
    Optional<Ipv4> next = new FreeAddresses(wire).behind(end);
    while (next.isPresent() && next.get().equals(end.plus(1))) {
      end = next.get();
      next = new FreeAddresses(wire).behind(end);
    }
    return end;
  }

  /** A client that the server does not know. */
  static Optional<Suggestion> reserve(Trouble trouble) {
    Optional<EObject> dhcp =
        trouble
            .card()
            .flatMap(trouble::wire)
            .map(wire -> wire.subject().dhcp())
            .flatMap(trouble::declaration);
    return dhcp.filter(Dhcp.class::isInstance)
        .map(
            it ->
                trouble.at(
                    Place.ofWhole(it),
                    Edits.into(it.eContainer(), "reserve for " + trouble.machine())))
        .or(() -> Cards.line(trouble));
  }

  /** A reservation that its server cannot keep, or a pool whose addresses others use. */
  static Optional<Suggestion> conflict(Trouble trouble) {
    Optional<Card> card = trouble.card();
    Optional<Wire> wire = card.flatMap(trouble::wire);
    Optional<Integer> index = wire.flatMap(it -> index(it, card.get()));
    Optional<Place> at =
        index.flatMap(i -> trouble.place(wire.get().subject().reservation(i).part("ip")));
    return at.map(it -> trouble.at(it, Edits.free(wire).map(ip -> Edits.replace(it, ip))))
        .or(() -> pool(trouble));
  }

  private static Optional<Integer> index(Wire wire, Card card) {
    var reservations = wire.services().reservations();
    for (int i = 0; i < reservations.size(); i++) {
      if (reservations.get(i).mac().equals(card.nic().mac())
          && reservations.get(i).address().isPresent()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
