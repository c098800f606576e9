package org.vnetlang.ide.mark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vnetlang.ide.Marker;
import org.vnetlang.ide.read.ParsedText;
import org.vnetlang.lang.validation.Problem;

/** From problems to markers. */
public final class Markers {
  private final ParsedText text;

  private Markers(ParsedText text) {
    this.text = text;
  }

  /** A problem of the file with its marker. */
  public record Found(Marker marker, Problem problem) {}

  /** Those of the file itself, in the order of its text. */
  public static List<Found> of(ParsedText text) {
    var markers = new Markers(text);
    var list = new ArrayList<Found>();
    for (var problem : text.problems()) {
      if (text.here(problem.place().object())) {
        list.add(new Found(markers.marker(problem), problem));
      }
    }
    list.sort(
        Comparator.<Found, Integer>comparing(each -> each.marker().span().offset())
            .thenComparing(each -> each.marker().code())
            .thenComparing(each -> each.marker().message()));
    return List.copyOf(list);
  }

  private Marker marker(Problem problem) {
    var span = text.span(problem.place());
    var issue = problem.issue();
    var arguments = problem.arguments();
    return new Marker(
        span,
        text.lines().line(span.offset()),
        issue.severity(),
        issue.code(),
        text.texts().what(issue, arguments),
        text.texts().why(issue, arguments),
        text.texts().fix(issue, arguments),
        issue.code(),
        List.of());
  }
}
