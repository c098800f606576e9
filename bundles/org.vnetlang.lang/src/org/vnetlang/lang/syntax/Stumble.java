package org.vnetlang.lang.syntax;

import java.util.List;
import java.util.Optional;
import org.vnetlang.model.finding.Issue;

/**
 * One thing that is wrong with the text as text.
 *
 * @param issue which kind
 * @param arguments values for the holes of its texts
 * @param offset first marked character
 * @param length how many are marked
 * @param replacement what would mend them, if there is one right answer
 */
record Stumble(
    Issue issue, List<String> arguments, int offset, int length, Optional<String> replacement) {

  static Stumble of(Issue issue, int offset, int length, String... arguments) {
    return new Stumble(issue, List.of(arguments), offset, length, Optional.empty());
  }

  Stumble mend(String text) {
    return new Stumble(issue, arguments, offset, length, Optional.of(text));
  }
}
