package org.vnetlang.lang.suggest;

import java.util.Optional;
import org.vnetlang.lang.suggest.Owner.Card;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Lan;

/** Sub-interfaces and the LANs their tags belong to. */
final class Vlans {
  private Vlans() {}

  /** A tagged card on no LAN, or with another tag than its LAN. */
  static Optional<Suggestion> lan(Trouble trouble) {
    return trouble.card().flatMap(card -> lan(trouble, card)).or(() -> Cards.machine(trouble));
  }

  private static Optional<Suggestion> lan(Trouble trouble, Card card) {
    Optional<Lan> tagged =
        trouble.network().lans().stream()
            .filter(it -> it.vlan().isPresent() && it.vlan().equals(card.nic().vlan()))
            .findFirst();
    if (card.nic().attachment() instanceof Attachment.OnLan) {
      return trouble.at(card.subject().part("vlan"));
    }
    Optional<Mend> mend =
        tagged.flatMap(
            it ->
                trouble
                    .declaration(card.subject())
                    .map(nic -> Edits.append(nic, "on " + it.name())));
    return trouble.place(card.subject()).map(at -> trouble.at(at, mend));
  }
}
