package org.vnetlang.lang.validation.network;

import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.Segment;
import org.vnetlang.model.Story;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Issue;
import org.vnetlang.model.finding.Subject;

/** Networks that no guest is plugged into, on any of the hosts that are built alike. */
final class UnusedNetworkCheck implements NetworkCheck {

  /** Members of an array of hosts: the same name but for its number, the same networks. */
  private record Kin(String name, List<String> networks) {
    static Kin of(Host host) {
      return new Kin(
          host.name().replaceAll("[0-9]+$", ""),
          host.networks().stream().map(Segment::name).toList());
    }

    Use use(String network) {
      return new Use(this, network);
    }
  }

  /** A network of such hosts. */
  private record Use(Kin kin, String network) {}

  @Override
  public void check(Network network, Consumer<Finding> found) {
    var used = new HashSet<Use>();
    for (var host : network.hosts()) {
      var kin = Kin.of(host);
      Plugged.of(host).keySet().forEach(name -> used.add(kin.use(name)));
    }
    var moved =
        network.stories().stream()
            .flatMap(story -> story.steps().stream())
            .filter(Story.Move.class::isInstance)
            .map(step -> ((Story.Move) step).network().name())
            .collect(Collectors.toSet());
    for (var host : network.hosts()) {
      var kin = Kin.of(host);
      for (var segment : host.networks()) {
        if (!used.contains(kin.use(segment.name())) && !moved.contains(segment.name())) {
          var subject = Subject.host(host.name()).network(segment.name());
          found.accept(Finding.of(Issue.UNUSED_NETWORK, subject, segment.name()));
        }
      }
    }
  }
}
