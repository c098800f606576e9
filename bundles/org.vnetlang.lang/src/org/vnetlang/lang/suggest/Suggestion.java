package org.vnetlang.lang.suggest;

import java.util.Optional;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.sim.walk.CauseTexts;
import org.vnetlang.sim.walk.Failure;

/**
 * What to change about a packet that does not arrive.
 *
 * @param failure where and why it is lost
 * @param place the line that is to blame, or what it is about
 * @param mend the change, where there is one that mends it
 */
public record Suggestion(Failure failure, Place place, Optional<Mend> mend) {

  /** What to write or do, as a sentence. */
  public String sentence(CauseTexts texts) {
    return texts.fix(failure);
  }
}
