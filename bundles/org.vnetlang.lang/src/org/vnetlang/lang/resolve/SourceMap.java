package org.vnetlang.lang.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.vnetlang.lang.validation.Place;
import org.vnetlang.model.finding.Subject;

/**
 * Where the elements of a network stand in the text. All members of an array stand at its
 * declaration.
 */
public final class SourceMap {

  /**
   * One element's text.
   *
   * @param element the declaration
   * @param options the options that count, those of templates included; the winning ones only
   */
  private record Source(EObject element, List<? extends EObject> options) {}

  private final Map<String, Source> sources = new HashMap<>();
  private final Map<Subject, Place> values = new HashMap<>();
  private final Sharing sharing = new Sharing();

  void put(Subject subject, EObject element, List<? extends EObject> options) {
    if (sources.putIfAbsent(subject.path(), new Source(element, options)) == null) {
      sharing.add(subject, element);
      options.forEach(option -> sharing.add(subject, option));
    }
  }

  /** Where one of several values of a part stands; the others fall back to the first one. */
  void put(Subject part, Place place) {
    values.putIfAbsent(part, place);
  }

  /** How many elements have what stands there: members of an array, users of a template. */
  public int sharers(Place place) {
    return sharing.count(place.object());
  }

  /**
   * Where a finding's marker belongs; a part that is not written falls back to the element, an
   * unknown element to what contains it.
   */
  public Optional<Place> place(Subject subject) {
    var value = values.get(subject);
    if (value != null) {
      return Optional.of(value);
    }
    for (var path = subject.path();
        !path.isEmpty();
        path = path.substring(0, Math.max(path.lastIndexOf('/'), 0))) {
      var source = sources.get(path);
      if (source != null) {
        boolean exact = path.equals(subject.path());
        return Optional.of(
            exact
                ? Parts.find(source.element(), source.options(), subject.part())
                : Place.of(source.element()));
      }
    }
    return Optional.empty();
  }

  /** The declaration of an element. */
  public Optional<EObject> declaration(Subject subject) {
    return Optional.ofNullable(sources.get(subject.path())).map(Source::element);
  }
}
