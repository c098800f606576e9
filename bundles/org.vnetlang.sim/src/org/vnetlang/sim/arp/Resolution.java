package org.vnetlang.sim.arp;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.address.Ipv4;
import org.vnetlang.model.address.Mac;
import org.vnetlang.sim.wire.Station;

/**
 * What came of a question for an address.
 *
 * @param asked the address
 * @param answers the answers, the one that counts first
 */
public record Resolution(Ipv4 asked, List<Answer> answers) {

  /** Longest time in milliseconds that a proxy waits, at random, before it answers. */
  public static final int PROXY_DELAY_MS = 800;

  public Resolution {
    answers = List.copyOf(answers);
  }

  /**
   * One answer.
   *
   * @param station who answers
   * @param proxy whether it answers for somebody else, after a random delay up to {@link
   *     #PROXY_DELAY_MS}
   */
  public record Answer(Station station, boolean proxy) {
    public Mac mac() {
      return station.mac();
    }
  }

  /** The answer that counts: an owner's comes before a proxy's. */
  public Optional<Answer> first() {
    return answers.stream().findFirst();
  }

  /** Whether different machines say that the address is their own, so that chance decides. */
  public boolean isDisputed() {
    return answers.stream()
            .filter(a -> !a.proxy())
            .map(a -> a.station().machine())
            .distinct()
            .count()
        > 1;
  }
}
