package org.vnetlang.lang.suggest;

import static org.vnetlang.lang.vnet.VnetPackage.Literals.IP__ADDRESSES;

import java.util.Comparator;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.lang.suggest.Owner.Card;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.validation.network.FreeAddresses;
import org.vnetlang.lang.validation.network.Wire;
import org.vnetlang.lang.vnet.Ip;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Host;
import org.vnetlang.model.Lan;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.Segment;
import org.vnetlang.model.address.Ipv4;

/** Cards: what they are plugged into, their addresses and MACs. */
final class Cards {
  private Cards() {}

  /** The line of the card that the failure names. */
  static Optional<Suggestion> line(Trouble trouble) {
    return trouble.card().map(Card::subject).flatMap(trouble::at).or(() -> machine(trouble));
  }

  /** The line of the machine. */
  static Optional<Suggestion> machine(Trouble trouble) {
    return trouble.owner().map(Owner::subject).flatMap(trouble::at);
  }

  /** A card on a device that its host does not have. */
  static Optional<Suggestion> absentDevice(Trouble trouble) {
    return trouble.owner().stream()
        .flatMap(Owner::cards)
        .filter(card -> card.nic().attachment() instanceof Attachment.OnDevice)
        .findFirst()
        .flatMap(card -> on(trouble, card, bridge(card)))
        .or(() -> machine(trouble));
  }

  private static Optional<String> bridge(Card card) {
    return card.owner().host().stream()
        .flatMap(host -> host.networks(Bridge.class))
        .map(Segment::name)
        .findFirst();
  }

  /** Plugs the card in elsewhere. */
  private static Optional<Suggestion> on(Trouble trouble, Card card, Optional<String> network) {
    return trouble
        .place(card.subject().part("on"))
        .map(at -> trouble.at(at, network.map(name -> Edits.replace(at, "on " + name))));
  }

  /** A card without an address. */
  static Optional<Suggestion> address(Trouble trouble) {
    Optional<Card> bare =
        trouble.owner().stream()
            .flatMap(Owner::cards)
            .filter(card -> card.nic().address() instanceof NicAddress.Unset)
            .findFirst();
    if (bare.isEmpty()) {
      return machine(trouble);
    }
    Optional<Mend> mend =
        trouble
            .declaration(bare.get().subject())
            .flatMap(
                nic ->
                    Edits.free(trouble.wire(bare.get())).map(ip -> Edits.append(nic, "ip " + ip)));
    return trouble.place(bare.get().subject()).map(at -> trouble.at(at, mend));
  }

  /** A card that is plugged into nothing: where its address belongs. */
  static Optional<Suggestion> plugIn(Trouble trouble) {
    Optional<Card> card = trouble.card();
    Optional<EObject> nic = card.flatMap(c -> trouble.declaration(c.subject()));
    boolean loose =
        card.filter(c -> c.nic().attachment() instanceof Attachment.Default).isPresent();
    if (nic.isEmpty() || !loose) {
      return line(trouble);
    }
    Optional<Mend> mend = home(trouble, card.get()).map(it -> Edits.append(nic.get(), "on " + it));
    return trouble.place(card.get().subject()).map(at -> trouble.at(at, mend));
  }

  private static Optional<String> home(Trouble trouble, Card card) {
    Optional<Ipv4> own = card.nic().staticAddress();
    boolean guest =
        card.owner().host().filter(h -> !h.name().equals(card.owner().name())).isPresent();
    return guest
        ? card.owner().host().flatMap(host -> own.flatMap(ip -> home(trouble, host, ip)))
        : own.flatMap(trouble::lan).map(Lan::name);
  }

  /** The network of a host whose guests have addresses like that one. */
  private static Optional<String> home(Trouble trouble, Host host, Ipv4 address) {
    return host.networks().stream()
        .filter(segment -> segment.subnets().stream().anyMatch(s -> s.contains(address)))
        .findFirst()
        .or(() -> Bridges.onLanOf(trouble, host, address))
        .map(Segment::name);
  }

  /** A guest whose bridge is not the one that its address belongs to. */
  static Optional<Suggestion> otherBridge(Trouble trouble) {
    Optional<Host> host = trouble.owner().flatMap(Owner::host);
    return trouble
        .cards()
        .filter(card -> host.isPresent() && card.owner().host().equals(host))
        .filter(card -> isOn(card, trouble.argument(1)))
        .filter(card -> trouble.wire(card).filter(w -> foreign(w, card)).isPresent())
        .findFirst()
        .flatMap(
            card ->
                on(
                    trouble,
                    card,
                    card.nic().staticAddress().flatMap(ip -> home(trouble, host.get(), ip))));
  }

  private static boolean isOn(Card card, String segment) {
    return card.nic().attachment() instanceof Attachment.OnSegment on
        && on.segment().equals(segment);
  }

  private static boolean foreign(Wire wire, Card card) {
    return card.nic().staticAddress().filter(own -> wire.around(own).isEmpty()).isPresent();
  }

  /** A machine on another LAN than the one that its own address is of. */
  static Optional<Suggestion> otherLan(Trouble trouble) {
    return trouble.owner().stream()
        .flatMap(Owner::cards)
        .filter(card -> card.nic().attachment() instanceof Attachment.OnLan)
        .filter(card -> trouble.wire(card).filter(wire -> foreign(wire, card)).isPresent())
        .findFirst()
        .flatMap(
            card ->
                on(trouble, card, card.nic().staticAddress().flatMap(trouble::lan).map(Lan::name)))
        .or(() -> line(trouble));
  }

  // --- what two of them have

  /** The other one of two that have an address. */
  static Optional<Suggestion> duplicate(Trouble trouble) {
    return readdress(trouble, trouble.argument(1));
  }

  /** The machine that has the address of somebody else, too. */
  static Optional<Suggestion> borrowed(Trouble trouble) {
    return readdress(trouble, trouble.machine());
  }

  private static Optional<Suggestion> readdress(Trouble trouble, String who) {
    Optional<Ipv4> address = trouble.address(0);
    return trouble
        .cards()
        .filter(card -> address.filter(card::has).isPresent())
        .sorted(Comparator.comparing(card -> !card.owner().name().equals(who)))
        .findFirst()
        .flatMap(card -> readdress(trouble, card, address.get()));
  }

  private static Optional<Suggestion> readdress(Trouble trouble, Card card, Ipv4 address) {
    int index =
        card.nic().address().addresses().stream().map(a -> a.address()).toList().indexOf(address);
    Optional<Wire> wire = trouble.wire(card);
    Optional<String> free =
        wire.flatMap(it -> new FreeAddresses(it).behind(address))
            .map(ip -> Edits.address(wire, ip));
    return trouble
        .place(card.subject().part("ip"))
        .map(
            at ->
                at instanceof Place.OfFeature value && value.object() instanceof Ip ip
                    ? changed(trouble, ip, index, free)
                    : trouble.at(at));
  }

  private static Suggestion changed(Trouble trouble, Ip ip, int index, Optional<String> free) {
    var at = Place.of(ip, IP__ADDRESSES, index);
    // those of an array count up: another first one moves them all
    return ip.isCounting() ? trouble.at(at) : trouble.at(at, free.map(it -> Edits.replace(at, it)));
  }

  /** The other one of two that have a MAC. */
  static Optional<Suggestion> mac(Trouble trouble) {
    return trouble
        .cards()
        .filter(card -> card.nic().mac().toString().equals(trouble.argument(0)))
        .filter(card -> card.owner().name().equals(trouble.argument(1)))
        .findFirst()
        .flatMap(card -> trouble.place(card.subject().part("mac")))
        .map(
            at ->
                at instanceof Place.OfFeature
                        && at.object() instanceof org.vnetlang.lang.vnet.Mac mac
                    ? trouble.at(at, Edits.replace(Place.ofWhole(mac), "mac auto"))
                    : trouble.at(at));
  }
}
