package org.vnetlang.lang.validation.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vnetlang.model.Expectation;
import org.vnetlang.model.Expectation.Gets;
import org.vnetlang.model.Expectation.Reach;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;
import org.vnetlang.model.NicAddress;
import org.vnetlang.model.Party;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;

/** Expectations that say nothing: about somebody and itself, about DHCP where nobody asks. */
final class ExpectationCheck implements NetworkCheck {

  @Override
  public void check(Network network, Consumer<Finding> found) {
    if (network.expectations().isEmpty()) {
      return;
    }
    Map<String, List<Nic>> guests = new HashMap<>();
    network.guests().forEach(guest -> guests.put(guest.name(), guest.nics()));
    for (int i = 0; i < network.expectations().size(); i++) {
      expectation(network.expectations().get(i), Subject.expectation(i), guests, found);
    }
  }

  private static void expectation(
      Expectation expectation,
      Subject subject,
      Map<String, List<Nic>> guests,
      Consumer<Finding> found) {
    var members = expectation.subject().members();
    if (members.size() != 1 || !(members.get(0) instanceof Party.Node node)) {
      return;
    }
    if (expectation instanceof Reach reach && reach.target().members().equals(members)) {
      found.accept(Finding.of(Issue.EXPECT_ITSELF, subject, node.name()));
    }
    var nics = guests.getOrDefault(node.name(), List.of());
    boolean asks =
        nics.stream()
            .map(nic -> nic.address())
            .anyMatch(
                address ->
                    address instanceof NicAddress.FromDhcp
                        || address instanceof NicAddress.ByPlatform);
    if (expectation instanceof Gets && !nics.isEmpty() && !asks) {
      found.accept(Finding.of(Issue.EXPECT_GETS_STATIC, subject, node.name()));
    }
  }
}
