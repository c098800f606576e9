package org.vnetlang.lang.validation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vnetlang.model.finding.Finding;
import org.vnetlang.model.finding.Subject;

/**
 * What findings of one kind at one place of the text offer to write there. An array or the users of
 * a template meet the same thing once per member: the first one is said.
 */
final class Offers {
  private final Finding first;
  private final Set<Subject> subjects = new HashSet<>();
  private final Set<Optional<String>> mends = new HashSet<>();

  Offers(Finding first) {
    this.first = first;
  }

  void add(Finding finding) {
    subjects.add(finding.subject());
    mends.add(finding.replacement());
  }

  Finding first() {
    return first;
  }

  /** The one text that is right for all elements that have the place in common. */
  Optional<String> common(int sharers) {
    return mends.size() == 1 && subjects.size() >= sharers ? first.replacement() : Optional.empty();
  }
}
