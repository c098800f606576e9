package org.vnetlang.lang.validation.network;

import java.util.List;
import java.util.function.Consumer;
import org.vnetlang.lang.resolve.Nearest;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.Platform;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;
import org.vnetlang.plan.CardOptions;

/** Options of guests' cards that a product can be told. */
final class CardOptionCheck implements NetworkCheck {

  @Override
  public void check(Network network, Consumer<Finding> found) {
    for (var host : network.hosts()) {
      host.platform()
          .ifPresent(
              on -> {
                var options = CardOptions.of(on);
                for (var guest : host.guests()) {
                  for (var nic : guest.nics()) {
                    card(nic, on, options, Subject.guest(guest.name()).nic(nic.name()), found);
                  }
                }
              });
    }
  }

  private static void card(
      Nic nic, Platform platform, CardOptions options, Subject subject, Consumer<Finding> found) {
    if (nic.rate().isPresent() && !options.rate()) {
      option("rate", platform, subject, found);
    }
    if (nic.mtu().filter(mtu -> mtu > options.largestMtu()).isPresent()) {
      option("mtu", platform, subject, found);
    }
    if (nic.vlan().isPresent() && !options.vlan()) {
      option("vlan", platform, subject, found);
    }
    if (nic.model().isPresent() && options.models().isEmpty()) {
      option("model", platform, subject, found);
    } else {
      nic.model()
          .filter(model -> !options.models().contains(model))
          .ifPresent(model -> found.accept(model(model, platform, options.models(), subject)));
    }
  }

  private static void option(
      String word, Platform platform, Subject subject, Consumer<Finding> found) {
    found.accept(Finding.of(Issue.OPTION_NOT_ON_PLATFORM, subject.part(word), platform, word));
  }

  private static Finding model(
      String model, Platform platform, List<String> models, Subject subject) {
    var finding =
        Finding.of(
            Issue.UNKNOWN_MODEL, subject.part("model"), model, platform, String.join(", ", models));
    return Nearest.of(model, models).map(finding::mend).orElse(finding);
  }
}
