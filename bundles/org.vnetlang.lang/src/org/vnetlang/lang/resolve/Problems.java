package org.vnetlang.lang.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.lang.validation.Problem;
import org.vnetlang.model.finding.Issue;

/**
 * Collects what goes wrong while resolving. The same problem at the same place is kept once,
 * although an array meets it per member.
 */
final class Problems {
  private final List<Problem> list = new ArrayList<>();
  private final java.util.Set<Problem> seen = new java.util.HashSet<>();

  List<Problem> list() {
    return list;
  }

  /** A problem of a whole object: the marker stands on its name, else on all of it. */
  void report(Issue issue, EObject object, Object... arguments) {
    add(issue, Place.of(object), Optional.empty(), arguments);
  }

  /** A problem of one feature's value. */
  void report(Issue issue, At at, Object... arguments) {
    add(issue, at.place(), Optional.empty(), arguments);
  }

  /** The same with the text that would mend it. */
  void mend(Issue issue, At at, Object replacement, Object... arguments) {
    add(issue, at.place(), Optional.of(replacement.toString()), arguments);
  }

  /** A problem of some characters, with the text that would mend them. */
  void mend(Issue issue, Place place, Object replacement, Object... arguments) {
    add(issue, place, Optional.of(replacement.toString()), arguments);
  }

  private void add(Issue issue, Place place, Optional<String> replacement, Object... arguments) {
    var problem =
        new Problem(issue, place, Stream.of(arguments).map(Object::toString).toList(), replacement);
    if (seen.add(problem)) {
      list.add(problem);
    }
  }

  /** A value of a syntax object, for markers. */
  record At(EObject object, EStructuralFeature feature, int index) {
    static At of(EObject object, EStructuralFeature feature) {
      return new At(object, feature, -1);
    }

    Place place() {
      return Place.of(object, feature, index);
    }
  }
}
