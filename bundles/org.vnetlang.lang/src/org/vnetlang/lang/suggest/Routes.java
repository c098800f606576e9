package org.vnetlang.lang.suggest;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vnetlang.lang.suggest.Owner.Card;
import org.vnetlang.lang.suggest.Trouble.Inside;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.vnet.Gateway;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Lan;
import org.vnetlang.model.NatNetwork;
import org.vnetlang.model.Platform.Product;
import org.vnetlang.model.Router;
import org.vnetlang.model.Segment;
import org.vnetlang.model.StaticRoute;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.finding.Subject;

/** Gateways and static routes. */
final class Routes {
  private Routes() {}

  /** A static route of somebody. */
  private record Written(Owner owner, int index) {
    StaticRoute route() {
      return owner.routes().get(index);
    }

    Subject subject() {
      return owner.subject().route(index);
    }
  }

  private static Stream<Written> routes(Owner owner) {
    return IntStream.range(0, owner.routes().size()).mapToObj(i -> new Written(owner, i));
  }

  // --- which gateway a card should have

  /** The way out of the network that a card is plugged into. */
  private static Optional<Ipv4> wayOut(Trouble trouble, Card card) {
    Optional<Lan> lan = trouble.lan(card);
    return lan.filter(Lan::leadsOut)
        .flatMap(Lan::gateway)
        .or(() -> lan.flatMap(it -> joining(trouble, it, card)))
        .or(() -> segment(card).flatMap(Segment::addressing).flatMap(a -> a.gateway()));
  }

  private static Optional<Segment> segment(Card card) {
    return card.nic().attachment() instanceof Attachment.OnSegment on
        ? card.owner().host().flatMap(host -> host.network(on.segment()))
        : Optional.empty();
  }

  /** A machine with cards on several LANs. */
  private static Optional<Ipv4> joining(Trouble trouble, Lan lan, Card card) {
    return trouble
        .owners()
        .filter(owner -> owner != card.owner() && owner.nics().size() > 1)
        .flatMap(Owner::cards)
        .filter(it -> it.nic().attachment().equals(new Attachment.OnLan(lan.name())))
        .flatMap(it -> it.nic().staticAddress().stream())
        .findFirst();
  }

  /** The address with a gateway, written or not. */
  private static Optional<Suggestion> gateway(Trouble trouble, Card card) {
    Optional<Place> written = trouble.place(card.subject().part("gateway"));
    Optional<String> words =
        wayOut(trouble, card).map(via -> "gateway " + Edits.address(trouble.wire(card), via));
    if (written.filter(at -> at.object() instanceof Gateway).isPresent()) {
      var whole = Place.ofWhole(written.get().object());
      return Optional.of(trouble.at(whole, words.map(it -> Edits.replace(whole, it))));
    }
    return trouble
        .place(card.subject())
        .map(
            at ->
                trouble.at(
                    at,
                    words.flatMap(
                        it -> trouble.declaration(card.subject()).map(n -> Edits.append(n, it)))));
  }

  /** A machine that sends, or answers, without a route. */
  static Optional<Suggestion> ownGateway(Trouble trouble) {
    return trouble
        .owner()
        .flatMap(owner -> owner.cards().findFirst())
        .flatMap(card -> gateway(trouble, card))
        .or(() -> onRouter(trouble));
  }

  /** A gateway that is no neighbour, or that nobody has. */
  static Optional<Suggestion> wrongGateway(Trouble trouble) {
    Optional<Ipv4> wrong = trouble.address(0);
    Optional<Written> route =
        trouble.owner().stream()
            .flatMap(Routes::routes)
            .filter(it -> Optional.of(it.route().gateway()).equals(wrong))
            .findFirst();
    return route
        .flatMap(it -> nextHop(trouble, it))
        .or(
            () ->
                trouble.owner().stream()
                    .flatMap(Owner::cards)
                    .filter(card -> card.nic().gateway().equals(wrong))
                    .findFirst()
                    .flatMap(card -> gateway(trouble, card)))
        .or(() -> Cards.machine(trouble))
        .or(() -> router(trouble).flatMap(trouble::at));
  }

  /** The host that has the subnet behind a route. */
  private static Optional<Suggestion> nextHop(Trouble trouble, Written route) {
    Optional<Ipv4> right =
        trouble
            .inside(route.route().destination().network().plus(1))
            .flatMap(it -> neighbour(trouble, it, route.route().gateway()));
    return trouble
        .place(route.subject().part("via"))
        .map(at -> trouble.at(at, right.map(via -> Edits.replace(at, via.toString()))));
  }

  /** The host's address on the LAN that another address is of. */
  private static Optional<Ipv4> neighbour(Trouble trouble, Inside network, Ipv4 near) {
    Optional<Lan> lan = trouble.lan(near);
    return network.host().nics().stream()
        .flatMap(nic -> nic.staticAddress().stream())
        .filter(own -> lan.isPresent() && trouble.lan(own).equals(lan))
        .findFirst();
  }

  /** Somebody whose gateway is no router. */
  static Optional<Suggestion> notARouter(Trouble trouble) {
    var own =
        trouble.owner().stream()
            .flatMap(owner -> owner.nics().stream())
            .flatMap(nic -> nic.address().addresses().stream())
            .map(it -> it.address())
            .toList();
    return trouble
        .cards()
        .filter(card -> card.nic().gateway().filter(own::contains).isPresent())
        .filter(card -> trouble.written(card.subject(), "gateway"))
        .findFirst()
        .flatMap(card -> gateway(trouble, card))
        .or(() -> Cards.line(trouble));
  }

  /** A circle: one of the routes that cover the address should lead out. */
  static Optional<Suggestion> circle(Trouble trouble) {
    Optional<Ipv4> to = trouble.address(0);
    return trouble
        .owners()
        .flatMap(Routes::routes)
        .filter(it -> to.filter(it.route().destination()::contains).isPresent())
        .filter(it -> exit(trouble, it).isPresent())
        .findFirst()
        .flatMap(
            it ->
                trouble
                    .place(it.subject().part("via"))
                    .map(
                        at ->
                            trouble.at(
                                at,
                                exit(trouble, it).map(via -> Edits.replace(at, via.toString())))))
        .or(() -> Cards.machine(trouble));
  }

  private static Optional<Ipv4> exit(Trouble trouble, Written route) {
    return route
        .owner()
        .cards()
        .flatMap(card -> trouble.lan(card).filter(Lan::leadsOut).flatMap(Lan::gateway).stream())
        .filter(via -> !via.equals(route.route().gateway()))
        .findFirst();
  }

  // --- routers

  /** A router that does not know a subnet behind a host. */
  static Optional<Suggestion> onRouter(Trouble trouble) {
    Optional<Inside> hidden = trouble.address(0).flatMap(trouble::inside);
    Optional<Lan> lan = routerLan(trouble);
    if (lan.isEmpty()) {
      return Cards.machine(trouble);
    }
    Optional<String> route =
        hidden
            .filter(Routes::knowsTheWay)
            .flatMap(
                it ->
                    neighbour(trouble, it, lan.get().gateway().orElse(new Ipv4(0)))
                        .map(via -> "route to " + it.segment().subnets().get(0) + " via " + via));
    Optional<Mend> mend = route.flatMap(words -> intoRouter(trouble, lan.get(), words));
    return router(trouble)
        .or(() -> Optional.of(Subject.lan(lan.get().name())))
        .flatMap(trouble::place)
        .map(at -> trouble.at(at, mend));
  }

  /** VMware's NAT device takes nothing from outside but forwarded ports. */
  private static boolean knowsTheWay(Inside it) {
    return !(it.segment() instanceof NatNetwork)
        || it.host()
            .host()
            .flatMap(host -> host.platform())
            .filter(on -> on.product() == Product.XEN)
            .isPresent();
  }

  private static Optional<Mend> intoRouter(Trouble trouble, Lan lan, String route) {
    if (lan.routers().isEmpty()) {
      String statement = "router " + lan.name() + "-gateway { " + route + " }";
      return trouble.declaration(Subject.lan(lan.name())).map(it -> Edits.into(it, statement));
    }
    var router = Subject.router(lan.routers().get(0).name());
    return trouble.declaration(router).map(it -> Edits.into(it, route));
  }

  private static Optional<Subject> router(Trouble trouble) {
    return trouble.network().lans().stream()
        .flatMap(lan -> lan.routers().stream())
        .map(Router::name)
        .filter(trouble.machine()::equals)
        .map(Subject::router)
        .findFirst();
  }

  /** The LAN whose gateway the machine is: by its name, or as {@code LAN gateway}. */
  private static Optional<Lan> routerLan(Trouble trouble) {
    return trouble.network().lans().stream()
        .filter(
            lan ->
                lan.routers().isEmpty()
                    ? trouble.machine().equals(lan.name() + " gateway")
                    : lan.routers().get(0).name().equals(trouble.machine()))
        .findFirst();
  }

  /** A LAN without a way out. */
  static Optional<Suggestion> leadOut(Trouble trouble) {
    Optional<Lan> lan =
        trouble
            .card()
            .flatMap(trouble::lan)
            .or(
                () ->
                    trouble.network().lans().stream()
                        .filter(it -> it.name().equals(trouble.machine()))
                        .findFirst());
    if (lan.isEmpty()) {
      return Cards.line(trouble);
    }
    var subject = Subject.lan(lan.get().name());
    Optional<Place> isolated =
        trouble.place(subject.part("isolated")).filter(at -> lan.get().isolated());
    Optional<Mend> mend =
        isolated.isPresent()
            ? isolated.map(Edits::remove)
            : Edits.free(trouble.wire(lan.get()))
                .flatMap(
                    via ->
                        trouble.declaration(subject).map(it -> Edits.append(it, "gateway " + via)));
    return isolated.or(() -> trouble.place(subject)).map(at -> trouble.at(at, mend));
  }

  /** A host's own route through its NAT device. */
  static Optional<Suggestion> throughNat(Trouble trouble) {
    return trouble.owner().stream()
        .flatMap(Routes::routes)
        .filter(it -> trouble.inside(it.route().gateway()).isPresent())
        .findFirst()
        .flatMap(it -> trouble.place(it.subject()))
        .map(at -> Place.ofWhole(at.object()))
        .map(at -> trouble.at(at, Edits.remove(at)))
        .or(() -> Bridges.line(trouble));
  }
}
