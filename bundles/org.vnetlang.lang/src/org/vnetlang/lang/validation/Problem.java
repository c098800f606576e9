package org.vnetlang.lang.validation;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.finding.Issue;

/**
 * One thing that is wrong at a place of the text.
 *
 * @param issue which kind
 * @param place where the marker stands
 * @param arguments values for the holes of the issue's texts, {@code {0}} first
 * @param replacement text that would mend the marked place, if there is one right answer
 */
public record Problem(
    Issue issue, Place place, List<String> arguments, Optional<String> replacement) {

  public Problem {
    arguments = List.copyOf(arguments);
  }

  /** A problem without a mend; arguments are printed with {@code toString}. */
  public static Problem of(Issue issue, Place place, Object... arguments) {
    return new Problem(
        issue, place, List.of(arguments).stream().map(Object::toString).toList(), Optional.empty());
  }

  /** The same problem with a mend. */
  public Problem mend(Object text) {
    return new Problem(issue, place, arguments, Optional.of(text.toString()));
  }
}
