package org.vnetlang.lang.suggest;

import static org.vnetlang.lang.vnet.VnetPackage.Literals.FIREWALL__POLICY;
import static org.vnetlang.lang.vnet.VnetPackage.Literals.FIREWALL__RULES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.lang.suggest.Owner.Card;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.vnet.Declared;
import org.vnetlang.lang.vnet.Firewall;
import org.vnetlang.model.address.Ipv4;

/** What an administrator wrote about the packet filter, and what a hypervisor is told. */
final class Filters {
  private Filters() {}

  /** The firewall statements of a machine, in order. */
  private static List<Firewall> firewalls(Trouble trouble, Optional<Owner> owner) {
    Optional<EObject> machine = owner.map(Owner::subject).flatMap(trouble::declaration);
    var found = new ArrayList<Firewall>();
    machine.ifPresent(
        it ->
            it.eContents().stream()
                .filter(Firewall.class::isInstance)
                .map(Firewall.class::cast)
                .forEach(found::add));
    return found;
  }

  /** The policy that drops. */
  static Optional<Suggestion> policy(Trouble trouble) {
    return policy(trouble, trouble.owner());
  }

  /** The policy of the host that a guest runs on. */
  static Optional<Suggestion> around(Trouble trouble) {
    return policy(
        trouble, trouble.owner().flatMap(Owner::host).flatMap(host -> trouble.owner(host.name())));
  }

  private static Optional<Suggestion> policy(Trouble trouble, Optional<Owner> owner) {
    return firewalls(trouble, owner).stream()
        .filter(it -> it.getPolicy() != null)
        .reduce((first, last) -> last)
        .map(
            it -> {
              var at = Place.of(it, FIREWALL__POLICY, -1);
              return trouble.at(at, Edits.replace(at, "accept"));
            })
        .or(() -> Cards.machine(trouble));
  }

  /** A written rule, of a statement that may have several. */
  private record Line(Firewall statement, int index) {
    Place place() {
      return Place.of(statement, FIREWALL__RULES, index);
    }

    Mend gone() {
      boolean only = statement.getRules().size() == 1;
      return Edits.remove(only ? Place.ofWhole(statement) : place());
    }
  }

  /**
   * The rule that decides: a chain begins with the administrator's own rules, scripts add theirs
   * behind.
   */
  static Optional<Suggestion> rule(Trouble trouble) {
    var lines = new ArrayList<Line>();
    for (Firewall statement : firewalls(trouble, trouble.owner())) {
      for (int i = 0; i < statement.getRules().size(); i++) {
        if (statement.getRules().get(i).contains("-A " + trouble.argument(0) + " ")) {
          lines.add(new Line(statement, i));
        }
      }
    }
    int number =
        trouble.argument(1).matches("[0-9]{1,4}") ? Integer.parseInt(trouble.argument(1)) : 0;
    return number >= 1 && number <= lines.size()
        ? Optional.of(lines.get(number - 1)).map(it -> trouble.at(it.place(), it.gone()))
        : Cards.machine(trouble);
  }

  /** A guest that uses another address than its host was told. */
  static Optional<Suggestion> declared(Trouble trouble) {
    Optional<Ipv4> used = trouble.address(1);
    Optional<Card> card =
        trouble
            .cards()
            .filter(
                it -> it.owner().host().filter(h -> h.name().equals(trouble.machine())).isPresent())
            .filter(it -> used.filter(it::has).isPresent())
            .findFirst();
    return card.flatMap(it -> declared(trouble, it, used.get())).or(() -> Cards.machine(trouble));
  }

  private static Optional<Suggestion> declared(Trouble trouble, Card card, Ipv4 used) {
    Optional<Place> at = trouble.place(card.subject().part("declared"));
    boolean written = at.filter(it -> it.object() instanceof Declared).isPresent();
    Optional<Mend> mend =
        written
            ? at.map(it -> Edits.replace(Place.ofWhole(it.object()), "declared " + used))
            : trouble.declaration(card.subject()).map(it -> Edits.append(it, "declared " + used));
    return at.map(it -> trouble.at(it, mend));
  }
}
