package org.vnetlang.ui.editor.assist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vnetlang.ide.Span;

/**
 * A text with places to fill in, taken apart.
 *
 * @param text the text as it is written first
 * @param places the places with the same number together, in the order of the tabulator
 * @param end where the caret stands in the end
 */
record Snippet(String text, List<List<Span>> places, int end) {
  private static final Pattern PART =
      Pattern.compile("\\\\([\\\\$}])|\\$\\{(\\d+):([^}]*)\\}|\\$\\{?(\\d+)\\}?");

  static Snippet of(String source) {
    var text = new StringBuilder();
    Map<Integer, List<Span>> places = new LinkedHashMap<>();
    Map<Integer, String> names = new LinkedHashMap<>();
    Optional<Integer> end = Optional.empty();
    var matcher = PART.matcher(source);
    int done = 0;
    while (matcher.find()) {
      text.append(source, done, matcher.start());
      done = matcher.end();
      if (matcher.group(1) != null) {
        text.append(matcher.group(1));
      } else {
        int number = Integer.parseInt(matcher.group(matcher.group(2) == null ? 4 : 2));
        if (matcher.group(2) != null) {
          names.put(number, matcher.group(3));
        }
        if (number == 0) {
          end = Optional.of(text.length());
        } else {
          var name = names.getOrDefault(number, "");
          var place = new Span(text.length(), name.length());
          places.computeIfAbsent(number, key -> new ArrayList<>()).add(place);
          text.append(name);
        }
      }
    }
    text.append(source, done, source.length());
    var order = places.keySet().stream().sorted().map(places::get).map(List::copyOf).toList();
    return new Snippet(text.toString(), order, end.orElse(text.length()));
  }

  /** The same below a line that is indented: all lines but the first get its blanks. */
  static String indented(String source, String blanks) {
    return source.replace("\n", "\n" + blanks);
  }
}
