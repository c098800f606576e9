package org.vnetlang.sim.story;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.Story;
import org.vnetlang.sim.expect.Decision;
import org.vnetlang.sim.stage.Event;

/**
 * A step of a story, told.
 *
 * @param number its place in the story, from 1
 * @param step the step
 * @param events what hosts and guests did in it
 * @param decision the verdict, where the step is an expectation
 * @param possible whether it could be brought about: a cable that is not there cannot be cut
 */
public record Moment(
    int number,
    Story.Step step,
    List<Event> events,
    Optional<Decision> decision,
    boolean possible) {
  public Moment {
    events = List.copyOf(events);
  }
}
