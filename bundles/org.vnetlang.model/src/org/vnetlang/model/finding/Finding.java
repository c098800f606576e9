package org.vnetlang.model.finding;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong with a resolved network.
 *
 * @param issue which kind
 * @param subject what it is about
 * @param arguments values for the holes of the issue's texts, {@code {0}} first
 * @param replacement text that would mend the marked part, if there is one right answer
 */
public record Finding(
    Issue issue, Subject subject, List<String> arguments, Optional<String> replacement) {

  public Finding {
    arguments = List.copyOf(arguments);
  }

  /** A finding without a mend; arguments are printed with {@code toString}. */
  public static Finding of(Issue issue, Subject subject, Object... arguments) {
    return new Finding(
        issue,
        subject,
        List.of(arguments).stream().map(Object::toString).toList(),
        Optional.empty());
  }

  /** The same finding with a mend. */
  public Finding mend(Object text) {
    return new Finding(issue, subject, arguments, Optional.of(text.toString()));
  }
}
