package org.vnetlang.headless;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Story;
import org.vnetlang.sim.expect.Deciding;
import org.vnetlang.sim.expect.Decision;
import org.vnetlang.sim.stage.Running;
import org.vnetlang.sim.story.Moment;
import org.vnetlang.sim.story.Telling;

/** Decides what a file expects, in its stories too. */
public final class Judging {
  private final Checked checked;
  private final List<Judged> judged = new ArrayList<>();

  private Judging(Checked checked) {
    this.checked = checked;
  }

  /**
   * All expectations of a file in its order; those of stories follow, story by story. A file with
   * errors is simulated as far as it can be read. Without an expectation nothing is simulated.
   */
  public static List<Judged> of(Checked checked) {
    if (checked.expectations() == 0) {
      return List.of();
    }
    var judging = new Judging(checked);
    var running = Running.started(checked.network());
    new Deciding(running).all().forEach(decision -> judging.add(decision, Optional.empty()));
    for (Story story : checked.network().stories()) {
      for (Moment moment : Telling.tell(running, story)) {
        moment.decision().ifPresent(it -> judging.add(it, Optional.of(story.name())));
      }
    }
    return judging.judged;
  }

  private void add(Decision decision, Optional<String> story) {
    Spot spot = checked.spots().get(judged.size());
    String text = checked.texts().getOrDefault(spot.file(), "");
    String sentence = text.substring(spot.offset(), spot.offset() + spot.length());
    judged.add(new Judged(decision, spot, sentence.strip().replaceAll("\\s+", " "), story));
  }
}
