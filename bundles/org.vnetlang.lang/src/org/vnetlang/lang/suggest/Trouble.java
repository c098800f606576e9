package org.vnetlang.lang.suggest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.lang.resolve.SourceMap;
import org.vnetlang.lang.suggest.Owner.Card;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.validation.network.Wire;
import org.vnetlang.lang.validation.network.Wires;
import org.vnetlang.model.Lan;
import org.vnetlang.model.Network;
import org.vnetlang.model.Segment;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Prefix;
import org.vnetlang.model.finding.Subject;
import org.vnetlang.sim.walk.Failure;

/** A failure, and the file it happened in. */
final class Trouble {
  private final Failure failure;
  private final Network network;
  private final SourceMap sources;
  private final List<Owner> owners;
  private final List<Wire> wires;

  Trouble(Failure failure, Network network, SourceMap sources) {
    this.failure = failure;
    this.network = network;
    this.sources = sources;
    this.owners = Owner.all(network);
    this.wires = Wires.of(network);
  }

  // --- what it is about

  Network network() {
    return network;
  }

  String machine() {
    return failure.machine();
  }

  /** An argument of the failure, from 0; the empty text where there is none. */
  String argument(int index) {
    return index < failure.arguments().size() ? failure.arguments().get(index) : "";
  }

  /** An argument that is an address. */
  Optional<Ipv4> address(int index) {
    return Ipv4.parse(argument(index));
  }

  /** The machine it happened at, if the file has it. */
  Optional<Owner> owner() {
    return owner(machine());
  }

  Optional<Owner> owner(String name) {
    return owners.stream().filter(owner -> owner.name().equals(name)).findFirst();
  }

  /** The card that a failure's first argument names, else the machine's first. */
  Optional<Card> card() {
    List<Card> all = owner().stream().flatMap(Owner::cards).toList();
    return all.stream()
        .filter(card -> card.nic().name().equals(argument(0)))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** All cards of the file. */
  Stream<Card> cards() {
    return owners.stream().flatMap(Owner::cards);
  }

  Stream<Owner> owners() {
    return owners.stream();
  }

  // --- what is around a card

  /** The wire that a card is plugged into. */
  Optional<Wire> wire(Card card) {
    return wires.stream()
        .filter(wire -> wire.stations().stream().anyMatch(s -> s.subject().equals(card.subject())))
        .findFirst();
  }

  /** The wire that a LAN is. */
  Optional<Wire> wire(Lan lan) {
    return wires.stream()
        .filter(it -> it.server().lan() && it.name().equals(lan.name()))
        .findFirst();
  }

  /** The LAN that a card hears. */
  Optional<Lan> lan(Card card) {
    return wire(card)
        .filter(wire -> wire.server().lan())
        .flatMap(w -> network.lans().stream().filter(l -> l.name().equals(w.name())).findFirst());
  }

  /** The LAN that an address belongs to. */
  Optional<Lan> lan(Ipv4 address) {
    return network.lans().stream().filter(lan -> in(lan.subnets(), address)).findFirst();
  }

  /** The network inside a host that an address belongs to. */
  Optional<Inside> inside(Ipv4 address) {
    return owners.stream()
        .filter(owner -> owner.host().filter(h -> h.name().equals(owner.name())).isPresent())
        .flatMap(
            owner ->
                owner.host().get().networks().stream()
                    .filter(segment -> in(segment.subnets(), address))
                    .map(segment -> new Inside(owner, segment)))
        .findFirst();
  }

  /** A network of a host. */
  record Inside(Owner host, Segment segment) {
    Subject subject() {
      return host.subject().network(segment.name());
    }
  }

  private static boolean in(List<Prefix> subnets, Ipv4 address) {
    return subnets.stream().anyMatch(subnet -> subnet.contains(address));
  }

  // --- where it is written

  Optional<Place> place(Subject subject) {
    return sources.place(subject);
  }

  Optional<EObject> declaration(Subject subject) {
    return sources.declaration(subject);
  }

  /** Whether a part of an element is written. */
  boolean written(Subject element, String part) {
    return !place(element.part(part)).equals(place(element));
  }

  // --- answers

  Suggestion at(Place place) {
    return new Suggestion(failure, place, Optional.empty());
  }

  Suggestion at(Place place, Mend mend) {
    return new Suggestion(failure, place, Optional.of(mend));
  }

  Suggestion at(Place place, Optional<Mend> mend) {
    return new Suggestion(failure, place, mend);
  }

  /** No more than a place. */
  Optional<Suggestion> at(Subject subject) {
    return place(subject).map(this::at);
  }
}
