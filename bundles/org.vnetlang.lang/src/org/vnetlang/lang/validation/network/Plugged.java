package org.vnetlang.lang.validation.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vnetlang.model.Attachment;
import org.vnetlang.model.Bridge;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicRef;
import org.vnetlang.model.finding.Subject;

/**
 * A guest's card on a network of its host.
 *
 * @param guest whose card
 * @param nic the card
 */
record Plugged(Guest guest, Nic nic) {

  /** All cards of a host's guests, by the name of the network they are plugged into. */
  static Map<String, List<Plugged>> of(Host host) {
    var map = new HashMap<String, List<Plugged>>();
    var usual = host.networks(Bridge.class).findFirst().map(Bridge::name);
    for (var guest : host.guests()) {
      for (var nic : guest.nics()) {
        network(nic, usual)
            .ifPresent(
                name ->
                    map.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(new Plugged(guest, nic)));
      }
    }
    return map;
  }

  private static Optional<String> network(Nic nic, Optional<String> usual) {
    if (nic.attachment() instanceof Attachment.OnSegment on) {
      return Optional.of(on.segment());
    }
    if (nic.attachment() instanceof Attachment.OnDevice on) {
      return Optional.of(on.device());
    }
    return nic.attachment() instanceof Attachment.Default ? usual : Optional.empty();
  }

  /** Where findings about the card belong. */
  Subject subject() {
    return Subject.guest(guest.name()).nic(nic.name());
  }

  NicRef ref() {
    return new NicRef(guest.name(), nic.name());
  }

  /** The card as people write it. */
  String shown() {
    return guest.name() + "." + nic.name();
  }
}
