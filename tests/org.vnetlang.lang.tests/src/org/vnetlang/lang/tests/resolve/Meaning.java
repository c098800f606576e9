package org.vnetlang.lang.tests.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.vnetlang.lang.resolve.Resolution;
import org.vnetlang.lang.resolve.Resolutions;
import org.vnetlang.lang.tests.Reading;
import org.vnetlang.lang.validation.Regions;
import org.vnetlang.model.Guest;
import org.vnetlang.model.Host;
import org.vnetlang.model.Network;
import org.vnetlang.model.Nic;

/** A text and what it means. */
record Meaning(String text, Resolution resolution) {
  static Meaning of(String text) {
    var resource = Reading.text(text);
    return new Meaning(text, Reading.INJECTOR.getInstance(Resolutions.class).of(resource));
  }

  /** The same, for texts that must be read without a problem. */
  static Network network(String text) {
    var meaning = of(text);
    assertThat(meaning.problems()).isEmpty();
    return meaning.resolution().network();
  }

  /** The problems as {@code code at «marked text»}, with the mend behind an arrow. */
  List<String> problems() {
    return resolution.problems().stream()
        .map(
            problem -> {
              var at = Regions.of(problem.place());
              var marked = text.substring(at.offset(), at.offset() + at.length());
              var mend = problem.replacement().map(m -> " -> " + m).orElse("");
              return problem.issue().code() + " at «" + marked + "»" + mend;
            })
        .toList();
  }

  static Host host(Network network, String name) {
    return network.hosts().stream().filter(h -> h.name().equals(name)).findFirst().orElseThrow();
  }

  static Guest guest(Network network, String name) {
    return network.guests().filter(g -> g.name().equals(name)).findFirst().orElseThrow();
  }

  static Nic nic(Network network, String guest) {
    return guest(network, guest).nics().get(0);
  }
}
