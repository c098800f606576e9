package org.vnetlang.lang.suggest;

import static org.vnetlang.lang.vnet.VnetPackage.Literals.NETWORK__KIND;
import static org.vnetlang.lang.vnet.VnetPackage.Literals.NETWORK__NAME;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.lang.suggest.Owner.Card;
import org.vnetlang.lang.suggest.Trouble.Inside;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Host;
import org.vnetlang.model.HostOnlyNetwork;
import org.vnetlang.model.Lan;
import org.vnetlang.model.Nic;
import org.vnetlang.model.RoutedNetwork;
import org.vnetlang.model.Segment;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.finding.Subject;
import org.vnetlang.plan.xen.Ifupdown;
import org.vnetlang.plan.xen.Scripts;
import org.vnetlang.plan.xen.XendSwitches;
import org.vnetlang.plan.xen.XendVersion;

/** Networks inside a host. */
final class Bridges {
  private Bridges() {}

  /** The network of the machine that the failure names. */
  static Optional<Suggestion> line(Trouble trouble) {
    return named(trouble).flatMap(it -> trouble.at(it.subject())).or(() -> Cards.machine(trouble));
  }

  private static Optional<Inside> named(Trouble trouble) {
    return inside(trouble, host -> host.network(trouble.argument(0)));
  }

  /** A network of the machine, if that is a host. */
  private static Optional<Inside> inside(
      Trouble trouble, Function<Host, Optional<? extends Segment>> which) {
    Optional<Owner> owner = trouble.owner();
    return owner
        .flatMap(Owner::host)
        .flatMap(which)
        .map(segment -> new Inside(owner.get(), segment));
  }

  /** The bridge of a host whose card is on the LAN of an address. */
  static Optional<Segment> onLanOf(Trouble trouble, Host host, Ipv4 address) {
    Optional<String> lan = trouble.lan(address).map(Lan::name);
    return host.networks(Bridge.class)
        .filter(
            bridge ->
                bridge.uplinks().stream()
                    .flatMap(name -> host.nic(name).stream())
                    .anyMatch(card -> lan(card).isPresent() && lan(card).equals(lan)))
        .map(bridge -> (Segment) bridge)
        .findFirst();
  }

  private static Optional<String> lan(Nic card) {
    return card.attachment() instanceof Attachment.OnLan on
        ? Optional.of(on.lan())
        : Optional.empty();
  }

  /** The first card of a host that is on a LAN. */
  private static Optional<String> outerCard(Host host) {
    return host.nics().stream().filter(nic -> lan(nic).isPresent()).map(Nic::name).findFirst();
  }

  /** A bridge that leads nowhere gets a card. */
  static Optional<Suggestion> uplink(Trouble trouble) {
    return named(trouble).flatMap(it -> uplink(trouble, it)).or(() -> Cards.machine(trouble));
  }

  private static Optional<Suggestion> uplink(Trouble trouble, Inside bridge) {
    Optional<EObject> statement = trouble.declaration(bridge.subject());
    Optional<String> card = bridge.host().host().flatMap(Bridges::outerCard);
    boolean bare = bridge.segment() instanceof Bridge && bridge.segment().uplinks().isEmpty();
    Optional<Mend> mend =
        statement.flatMap(it -> card.filter(c -> bare).map(c -> Edits.append(it, "over " + c)));
    return trouble.place(bridge.subject()).map(at -> trouble.at(at, mend));
  }

  /** A network of host and guests only becomes one that leads out, behind the host's address. */
  static Optional<Suggestion> leadOut(Trouble trouble) {
    return trouble
        .card()
        .flatMap(card -> segment(card).map(segment -> new Plugged(card, segment)))
        .filter(it -> it.segment() instanceof HostOnlyNetwork)
        .flatMap(it -> leadOut(trouble, it))
        .or(() -> Cards.line(trouble));
  }

  private record Plugged(Card card, Segment segment) {}

  private static Optional<Segment> segment(Card card) {
    return card.nic().attachment() instanceof Attachment.OnSegment on
        ? card.owner().host().flatMap(host -> host.network(on.segment()))
        : Optional.empty();
  }

  private static Optional<Suggestion> leadOut(Trouble trouble, Plugged it) {
    Host host = it.card().owner().host().orElseThrow();
    String name = it.segment().name();
    var subject = Subject.host(host.name()).network(name);
    Optional<Mend> mend =
        trouble
            .declaration(subject)
            .flatMap(
                network ->
                    outerCard(host)
                        .map(
                            card ->
                                Edits.replace(
                                    Place.of(network, NETWORK__KIND, -1),
                                    Place.of(network, NETWORK__NAME, -1),
                                    "nat " + name + " via " + card)));
    return trouble.place(subject.part("kind")).map(at -> trouble.at(at, mend));
  }

  /** A routed network whose host keeps silent about its guests. */
  static Optional<Suggestion> proxyArp(Trouble trouble) {
    return inside(trouble, host -> host.networks(RoutedNetwork.class).findFirst())
        .flatMap(route -> proxyArp(trouble, route))
        .or(() -> Cards.machine(trouble));
  }

  private static Optional<Suggestion> proxyArp(Trouble trouble, Inside route) {
    boolean netdev =
        route
            .host()
            .host()
            .flatMap(Host::platform)
            .flatMap(XendVersion::of)
            .filter(XendVersion::routeSetsProxyArp)
            .isPresent();
    String card = route.segment().uplinks().stream().findFirst().orElse(Scripts.USUAL_CARD);
    String word = netdev ? XendSwitches.NETDEV + " " + card : XendSwitches.PROXY_ARP;
    Optional<Mend> mend =
        trouble
            .declaration(route.subject())
            .map(
                it ->
                    Edits.swap(it, "without " + XendSwitches.PROXY_ARP, "with " + word)
                        .orElseGet(() -> Edits.append(it, "with " + word)));
    return trouble.place(route.subject()).map(at -> trouble.at(at, mend));
  }

  /** A host whose configuration tool is newer than its network scripts. */
  static Optional<Suggestion> tool(Trouble trouble) {
    Optional<Owner> owner = trouble.owner();
    boolean tooNew =
        owner
            .flatMap(Owner::host)
            .filter(host -> host.name().equals(owner.get().name()))
            .flatMap(Host::configuredBy)
            .filter(tool -> tool.name().equals("ifupdown"))
            .flatMap(tool -> tool.version())
            .filter(Ifupdown::addsWithIp)
            .isPresent();
    return tooNew
        ? trouble
            .place(owner.get().subject().part("configured"))
            .map(at -> trouble.at(at, Edits.replace(at, "configured by ifupdown 0.6")))
        : Cards.line(trouble);
  }
}
